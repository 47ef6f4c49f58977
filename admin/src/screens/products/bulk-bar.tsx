import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { dangol, orThrow, queries, type BodyOf, type Schemas } from '../../api.ts'
import { ChosenBar } from '../../parts/chosen-bar.tsx'
import { useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { words } from '../../words.ts'
import { placesBack } from './places/places-back.ts'
import { PlacesForm } from './places/places-form.tsx'
import { assortmentKey } from './places/shop-places.ts'
import { TagsForm } from './tags-form.tsx'

type Card = Schemas['ProductCard']
type Sorting = Omit<BodyOf<'sortProduct'>, 'productIds'>

const said = words.products
const sort = (body: BodyOf<'sortProduct'>) => orThrow(dangol.POST('/api/admin/v1/products/sort', { body }))

interface BulkBarProps {
  chosen: readonly Card[]
  clear: () => void
}

/** What can be done with the products that are ticked. */
export function BulkBar({ chosen, clear }: BulkBarProps) {
  const apply = useSorting(chosen, clear)
  const become = (status: Card['status']) => apply.mutate({ status })
  const tags = () =>
    modals.open({
      modalId: 'tags',
      title: said.bulkTagsTitle(chosen.length),
      children: (
        <TagsForm
          apply={(change) => {
            modals.close('tags')
            apply.mutate(change)
          }}
        />
      ),
    })
  const places = () =>
    modals.open({
      modalId: 'places',
      title: said.bulkPlacesTitle(chosen.length),
      children: (
        <PlacesForm
          apply={(change) => {
            modals.close('places')
            apply.mutate(change)
          }}
        />
      ),
    })
  const isOff = chosen.length === 0 || apply.isPending
  return (
    <ChosenBar label={said.bulk} about={said.chosen(chosen.length)} clear={clear}>
      {(['active', 'draft', 'archived'] as const).map((status) => (
        <Button key={status} size="xs" variant="default" disabled={isOff} onClick={() => become(status)}>
          {said.bulkStates[status]}
        </Button>
      ))}
      <Button size="xs" variant="default" disabled={isOff} onClick={tags}>
        {said.bulkTags}
      </Button>
      <Button size="xs" variant="default" disabled={isOff} onClick={places}>
        {said.bulkPlaces}
      </Button>
    </ChosenBar>
  )
}

function useSorting(chosen: readonly Card[], clear: () => void) {
  return useDoing({
    run: (change: Sorting) => sort({ productIds: chosen.map(({ id }) => id), ...change }),
    refresh: [['products'], ['product'], assortmentKey],
    after: ({ changed, refused }, change) => {
      clear()
      if (refused.length > 0) tellRefused(refused, chosen)
      if (changed.length > 0) offerUndo(said.bulkDone(changed.length), () => void undo(change, changed, chosen))
      else if (refused.length === 0) notifications.show({ message: said.bulkSame })
    },
  })
}

function tellRefused(refused: readonly { productId: string; message: string }[], chosen: readonly Card[]): void {
  const titles = new Map(chosen.map(({ id, title }) => [id, title]))
  modals.open({
    title: said.bulkRefused,
    children: (
      <>
        <Text size="sm">{said.bulkRefusedAbout(refused.length)}</Text>
        <ul>
          {refused.map(({ productId, message }) => (
            <li key={productId}>
              <Text size="sm">
                <strong>{titles.get(productId)}</strong>: {message}
              </Text>
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

/** Gives those that were changed the state they had, their tags or places back: exactly those, and not what was so before. */
async function undo(change: Sorting, changed: readonly string[], before: readonly Card[]): Promise<void> {
  const { status, addTags, removeTags } = change
  const states = new Set(before.map((card) => card.status))
  const groups = [...states].map((state) => ({
    state,
    ids: before.filter((card) => card.status === state && changed.includes(card.id)).map(({ id }) => id),
  }))
  for (const { state, ids } of status ? groups : []) {
    if (ids.length > 0) await sort({ productIds: ids, status: state })
  }
  if (addTags ?? removeTags) {
    await sort({
      productIds: [...changed],
      ...(removeTags ? { addTags: removeTags } : {}),
      ...(addTags ? { removeTags: addTags } : {}),
    })
  }
  for (const body of placesBack(change, changed, before)) await sort(body)
  notifications.show({ message: words.undo.undone, color: 'pine' })
  void queries.invalidateQueries({ queryKey: assortmentKey })
  void queries.invalidateQueries({ queryKey: ['products'] })
  void queries.invalidateQueries({ queryKey: ['product'] })
}
