import { Button, Group, Text } from '@mantine/core'
import { IconPlus, IconStack2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Page, Part } from '../../parts/page.tsx'
import { movedTo, Sortable } from '../../parts/sortable.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { CollectionState } from './collection-state.tsx'

type Collection = Schemas['ListedCollection']

const said = words.collections
const key = ['collections'] as const

/** Every collection in the order of the shop. */
export function Collections() {
  const may = useMay()
  const collections = useQuery({ queryKey: key, queryFn: readAll })
  const add = may('catalog:write') && (
    <Button component={Link} to="/collections/new" leftSection={<IconPlus size={16} />}>
      {said.create}
    </Button>
  )
  return (
    <Page title={said.title} about={said.about} actions={add}>
      <Part isFlush>
        <Asked query={collections}>
          {(items) =>
            items.length === 0 ? (
              <Empty icon={IconStack2} title={said.empty} next={said.emptyNext} action={add} />
            ) : (
              <List items={items} />
            )
          }
        </Asked>
      </Part>
    </Page>
  )
}

/** All at once: an order can only be changed by somebody who sees it. */
async function readAll(): Promise<Collection[]> {
  const items: Collection[] = []
  let cursor: string | null | undefined
  do {
    const query = { limit: 100, ...(cursor ? { cursor } : {}) }
    const page = await orThrow(dangol.GET('/api/admin/v1/collections', { params: { query } }))
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return items
}

function List({ items }: { items: readonly Collection[] }) {
  const may = useMay()
  const arrange = useDoing({
    run: (ordered: readonly Collection[]) =>
      orThrow(dangol.PUT('/api/admin/v1/collections/order', { body: { collectionIds: ordered.map(({ id }) => id) } })),
    done: said.orderKept,
    refresh: [key],
  })
  const move = (from: number, to: number) => {
    const ordered = movedTo(items, from, to)
    queries.setQueryData(key, ordered)
    arrange.mutate(ordered)
  }
  return (
    <Sortable
      label={said.title}
      items={items}
      keyOf={({ id }) => id}
      nameOf={({ title }) => firstText(title)}
      move={move}
      isFixed={!may('catalog:write') || items.length < 2}
    >
      {(collection) => <Line collection={collection} />}
    </Sortable>
  )
}

const Line = ({ collection: { id, title, rule, published, handle, products } }: { collection: Collection }) => (
  <Group justify="space-between" gap="xs">
    <div>
      <Link className="plain-link" to={`/collections/${id}` as never}>
        {firstText(title)}
      </Link>
      <Text size="xs" c="dimmed">
        {rule ? said.kinds.rule : said.kinds.hand} · {said.products(products)} · /collections/{handle}
      </Text>
    </div>
    <CollectionState published={published} />
  </Group>
)
