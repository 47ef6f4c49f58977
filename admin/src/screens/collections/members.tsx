import { ActionIcon, Button, Center } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPackages, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { usePages } from '../../parts/paged.tsx'
import { movedTo, Sortable } from '../../parts/sortable.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import type { GoodsFieldsProps } from './goods-fields.tsx'
import { ProductLine } from './product-line.tsx'
import { ProductPicker } from './product-picker.tsx'

type Card = Schemas['ProductCard']

const said = words.collections
const dialog = 'pick-products'

/** The products chosen by hand, in the order shoppers see them. */
export function Members({ form, given }: GoodsFieldsProps) {
  const may = useMay()
  const { ids, known, kept, set, move, add } = useMembers({ form, given })
  const canChange = may('catalog:write')
  const button = canChange && (
    <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
      {said.add}
    </Button>
  )
  return (
    <Part title={said.members(ids.length)} about={said.membersAbout} actions={button} isFlush>
      {ids.length === 0 ? (
        <Empty icon={IconPackages} title={said.noMembers} next={said.noMembersNext} />
      ) : (
        <Sortable
          label={said.members(ids.length)}
          items={known}
          keyOf={({ id }) => id}
          nameOf={({ title }) => title}
          move={move}
          isFixed={!canChange}
          tools={({ id, title }) =>
            canChange && (
              <ActionIcon
                variant="default"
                aria-label={said.takeOut(title)}
                onClick={() => set(ids.filter((one) => one !== id))}
              >
                <IconX size={14} />
              </ActionIcon>
            )
          }
        >
          {(card) => <ProductLine card={card} />}
        </Sortable>
      )}
      {known.length < ids.length && (
        <Center py="md">
          <Button variant="default" loading={kept.isLoading} disabled={!kept.hasMore} onClick={kept.more}>
            {said.moreMembers(ids.length - known.length)}
          </Button>
        </Center>
      )}
    </Part>
  )
}

function useMembers({ form, given }: GoodsFieldsProps) {
  const [picked, setPicked] = useState<readonly Card[]>([])
  const kept = useKept(given?.id)
  const ids = form.values.productIds
  const cards = new Map([...kept.cards, ...picked].map((card) => [card.id, card]))
  // Of thousands the first pages are there; the others keep their places behind them
  const known = ids.flatMap((id) => cards.get(id) ?? [])
  const set = (next: readonly string[]) => form.setFieldValue('productIds', [...next])
  const placeOf = (place: number) => ids.indexOf(known[place]?.id ?? '')
  const take = (chosen: readonly Card[]) => {
    setPicked((before) => [...before, ...chosen])
    set([...chosen.map(({ id }) => id), ...ids])
    modals.close(dialog)
  }
  const add = () =>
    modals.open({
      modalId: dialog,
      title: said.add,
      size: 'lg',
      children: <ProductPicker present={new Set(ids)} add={take} />,
    })
  const move = (from: number, to: number) => set(movedTo(ids, placeOf(from), placeOf(to)))
  return { ids, known, kept, set, move, add }
}

/** What the shop has in it, page by page, in its order. */
function useKept(collectionId: string | undefined) {
  const [locale = 'en'] = useLocales()
  const query = { collectionId: collectionId ?? '', sort: 'featured', limit: 100, locale } as const
  const pages = usePages<Card>(['products', 'of-collection', query], async (at) =>
    collectionId === undefined
      ? { items: [], nextCursor: null }
      : orThrow(dangol.GET('/api/admin/v1/products', { params: { query: { ...query, ...at } } })),
  )
  return {
    cards: pages.data?.pages.flatMap(({ items }) => items) ?? [],
    isLoading: pages.isFetching,
    hasMore: pages.hasNextPage,
    more: () => void pages.fetchNextPage(),
  }
}
