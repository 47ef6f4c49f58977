import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { useLocales } from '../../shop.ts'
import type { MessengerWords } from './draft.ts'
import { editorWords as said } from './editor-words.ts'

type Card = NonNullable<MessengerWords['card']>

const most = 50
const valueOf = (card: Card): string =>
  card.kind === 'product' ? `product ${card.productId}` : `review ${card.reviewId}`

function cardOf(value: string): Card {
  const [kind, id = ''] = value.split(' ')
  return kind === 'product' ? { kind: 'product', productId: id } : { kind: 'review', reviewId: id }
}

interface MessengerCardProps {
  card: Card | undefined
  isFixed: boolean
  change: (card: Card | undefined) => void
}

/** What stands beside the words in the shop's own chat, with a control that buys it: a product, or somebody's review. */
export function MessengerCard({ card, isFixed, change }: MessengerCardProps) {
  const [locale = 'en'] = useLocales()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const reviews = useQuery({
    queryKey: ['reviews', 'to-quote'],
    queryFn: () =>
      orThrow(dangol.GET('/api/admin/v1/reviews', { params: { query: { state: 'published', limit: most } } })),
    staleTime: 60_000,
  })
  const query = { limit: most, locale, ...(settled && { search: settled }) }
  const products = useQuery({
    queryKey: ['products', 'to-show', query],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products', { params: { query } })),
    placeholderData: keepPreviousData,
  })
  const items = [
    ...(products.data?.items ?? []).map(({ id, title }) => ({ value: `product ${id}`, label: title, isReview: false })),
    ...(reviews.data?.items ?? []).map(({ id, rating, title, body, productTitle }) => ({
      ...{ value: `review ${id}`, isReview: true },
      label: `${'★'.repeat(rating)} ${productTitle}: ${(title || body).slice(0, 60)}`,
    })),
  ]
  const value = card ? valueOf(card) : null
  const isThere = value === null || items.some((item) => item.value === value)
  const found = isThere ? items : [...items, { value, label: said.chatCardChosen, isReview: card?.kind === 'review' }]
  const group = (isReview: boolean) =>
    found.filter((item) => item.isReview === isReview).map(({ value: key, label }) => ({ value: key, label }))
  return (
    <Select
      label={said.chatCard}
      description={said.chatCardHint}
      placeholder={said.chatCardNone}
      nothingFoundMessage={said.chatCardNothing}
      searchable
      clearable
      disabled={isFixed}
      value={value}
      onChange={(next) => change(next ? cardOf(next) : undefined)}
      searchValue={search}
      onSearchChange={setSearch}
      data={[
        { group: said.chatCardProducts, items: group(false) },
        { group: said.chatCardReviews, items: group(true) },
      ]}
    />
  )
}
