import { MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'

const said = words.promotions

interface Choice {
  value: string
  label: string
}

function useFoundProducts(search: string) {
  const [settled] = useDebouncedValue(search.trim(), 250)
  const query = { limit: 20, ...(settled ? { search: settled } : {}) }
  const { data } = useQuery({
    queryKey: ['product-choice', settled],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/products', { params: { query } })),
    placeholderData: keepPreviousData,
  })
  return data?.items.map(({ id, title }) => ({ value: id, label: title })) ?? []
}

const product = (id: string) => ({
  queryKey: ['product-choice', 'one', id],
  queryFn: () => orThrow(dangol.GET('/api/admin/v1/products/{id}', { params: { path: { id } } })),
  staleTime: 60_000,
})

interface ProductsChoiceProps {
  label: string
  value: string[]
  onChange: (ids: string[]) => void
}

/** Some products, found by their names. */
export function ProductsChoice({ label, value, onChange }: ProductsChoiceProps) {
  const [search, setSearch] = useState('')
  const found = useFoundProducts(search)
  const missing = value.filter((id) => !found.some((one) => one.value === id))
  const asked = useQueries({ queries: missing.map(product) })
  const named = missing.map((id, at) => ({ value: id, label: firstText(asked[at]?.data?.title ?? {}) || id }))
  return (
    <MultiSelect
      label={label}
      placeholder={said.productSearch}
      data={[...found, ...named]}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => (search ? options.filter((one) => isFound(one, found)) : options)}
      nothingFoundMessage={said.nothingFound}
      value={value}
      onChange={onChange}
    />
  )
}

/** The shop has searched already, in more than the titles. */
const isFound = (option: object, found: readonly Choice[]): boolean =>
  'value' in option && found.some(({ value }) => value === option.value)

interface VariantChoiceProps {
  value: string
  onChange: (variantId: string) => void
  error?: string
}

/** One thing to give: its product first, then which of it. */
export function VariantChoice({ value, onChange, error }: VariantChoiceProps) {
  const [search, setSearch] = useState('')
  const [productId, setProductId] = useState<string | null>(null)
  const [kept] = useState(value)
  const found = useFoundProducts(search)
  const { data: chosen } = useQuery({ ...product(productId ?? ''), enabled: productId !== null })
  const variants = chosen?.variants.map(({ id, title, sku }) => ({ value: id, label: title || sku || id })) ?? []
  return (
    <Stack gap="xs">
      <Select
        label={said.giftProduct}
        description={said.giftProductHint}
        data={found}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
        nothingFoundMessage={said.nothingFound}
        value={productId}
        onChange={(id) => {
          setProductId(id)
          onChange(kept)
        }}
        error={chosen ? undefined : error}
      />
      {!productId && kept && <Text size="sm">{said.giftKept}</Text>}
      {chosen && (
        <Select
          label={said.giftVariant}
          data={variants}
          allowDeselect={false}
          value={variants.some((one) => one.value === value) ? value : null}
          onChange={(id) => id && onChange(id)}
          error={error}
        />
      )}
    </Stack>
  )
}
