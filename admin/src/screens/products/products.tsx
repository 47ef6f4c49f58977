import { Button, Group, Image, Progress, Select, Text } from '@mantine/core'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { useChoice } from '../../parts/chosen-bar.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { Views } from '../../parts/views.tsx'
import { useMay } from '../../session.ts'
import { useCurrencies } from '../../shop.ts'
import { words } from '../../words.ts'
import { BulkBar } from './bulk-bar.tsx'
import { placeGroups, useAssortment } from './places/shop-places.ts'
import { ProductStatus } from './product-status.tsx'

type Card = Schemas['ProductCard']
type Status = Card['status']

/** As many as the shop changes at once. */
const mostAtOnce = 100

const statuses: Status[] = ['active', 'draft', 'archived']

const views = statuses.map((status) => ({ name: words.products.statuses[status], filters: { status } }))

export function Products() {
  const may = useMay()
  const { search, set } = useFilters<'search' | 'status' | 'notSoldIn'>()
  const status = statuses.find((one) => one === search.status)
  const places = placeGroups(useAssortment())
  const filter = {
    ...(search.search ? { search: search.search } : {}),
    ...(status ? { status } : {}),
    ...(search.notSoldIn ? { notSoldIn: search.notSoldIn } : {}),
  }
  const create = may('catalog:write') && (
    <Button component={Link} to="/products/new" leftSection={<IconPlus size={16} />}>
      {words.products.create}
    </Button>
  )
  return (
    <Page title={words.products.title} about={words.products.about} actions={create}>
      <Views list="products" given={views} filters={filter} />
      <Group>
        <SearchField label={words.products.search} value={search.search} settle={(text) => set('search', text)} />
        <Select
          aria-label={words.products.filterPlace}
          placeholder={words.products.anyPlace}
          clearable
          w={{ base: '100%', xs: 260 }}
          data={places.map(({ group, items }) => ({
            group,
            items: items.map(({ value, label }) => ({ value, label: words.products.notIn(label) })),
          }))}
          value={search.notSoldIn ?? null}
          onChange={(value) => set('notSoldIn', value)}
        />
      </Group>
      <List filter={filter} />
    </Page>
  )
}

function List({ filter }: { filter: { search?: string; status?: Status; notSoldIn?: string } }) {
  const [currency] = useCurrencies()
  const query = { ...filter, ...(currency ? { currency } : {}), limit: 30 }
  const products = usePages(['products', query], (at) =>
    orThrow(dangol.GET('/api/admin/v1/products', { params: { query: { ...query, ...at } } })),
  )
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Part isFlush>
      <Paged
        query={products}
        empty={
          <Empty
            icon={IconPackage}
            title={isFiltered ? words.products.noMatch : words.products.empty}
            next={isFiltered ? words.products.noMatchNext : words.products.emptyNext}
          />
        }
      >
        {(items) => <Cards key={JSON.stringify(filter)} cards={items} />}
      </Paged>
    </Part>
  )
}

/** The products that are listed, of which some can be ticked. */
function Cards({ cards }: { cards: readonly Card[] }) {
  const may = useMay()
  const { choice, picked, clear } = useChoice(cards, {
    keyOf: ({ id }) => id,
    nameOf: ({ title }) => words.products.choose(title),
    allLabel: words.products.chooseAll,
    most: mostAtOnce,
  })
  return (
    <>
      <Rows
        label={words.products.title}
        rows={cards}
        columns={columns}
        keyOf={({ id }) => id}
        linkTo={({ id }) => `/products/${id}`}
        {...(may('catalog:write') ? { choice } : {})}
      />
      {picked.length > 0 && <BulkBar chosen={picked} clear={clear} />}
    </>
  )
}

const columns: readonly Column<Card>[] = [
  { title: words.products.name, cell: (card) => <Name card={card} /> },
  { title: words.products.status, cell: ({ status }) => <ProductStatus status={status} /> },
  { title: words.products.variants, align: 'right', isWideOnly: true, cell: ({ variantCount }) => variantCount },
  {
    title: words.products.price,
    align: 'right',
    isWideOnly: true,
    cell: ({ price, priceVaries }) =>
      price ? `${priceVaries ? `${words.products.from} ` : ''}${showMoney(price)}` : words.products.noPrice,
  },
  {
    title: words.products.told,
    align: 'right',
    isWideOnly: true,
    cell: ({ completeness }) => (
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        <Progress value={completeness} w={64} size="sm" aria-label={words.products.told} />
        <Text size="sm">{completeness}</Text>
      </Group>
    ),
  },
]

const Name = ({ card: { title, pictures, vendor } }: { card: Card }) => (
  <Group wrap="nowrap" gap="sm" component="span">
    {pictures[0] && <Image src={pictures[0].fallback} alt="" w={44} h={44} radius="sm" fit="cover" loading="lazy" />}
    <span>
      {title}
      {vendor && (
        <Text size="xs" c="dimmed" component="span" display="block" fw={400}>
          {vendor}
        </Text>
      )}
    </span>
  </Group>
)
