import './proof.css'
import { Alert, Anchor, Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconEye, IconFlask } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { ProofChart } from './proof-chart.tsx'
import { proofWords as said } from './proof-words.ts'
import { TouchedOrders } from './touched-orders.tsx'

type Figures = Schemas['ProofFigures']
type Place = Figures['places'][number]

const periods = [7, 28, 90]
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** What reviews do at each stage, with a plain word about what such figures cannot say. */
export function Proof() {
  const { search, set } = useFilters<'days'>()
  const days = periods.find((one) => String(one) === search.days) ?? 28
  const figures = useQuery({
    queryKey: ['reviews', 'proof', days],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/reviews/proof', { params: { query: { days } } })),
  })
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end">
        <Text c="dimmed" maw={560}>
          {said.about}
        </Text>
        <Select
          aria-label={said.period}
          w={160}
          allowDeselect={false}
          data={periods.map((one) => ({ value: String(one), label: said.lastDays[one] ?? String(one) }))}
          value={String(days)}
          onChange={(value) => set('days', value ?? '')}
        />
      </Group>
      <Asked query={figures} rows={8}>
        {(found) => (found.places.length === 0 ? <NothingYet /> : <Found figures={found} days={days} />)}
      </Asked>
    </Stack>
  )
}

const NothingYet = () => (
  <Part>
    <Empty
      icon={IconEye}
      title={said.emptyTitle}
      next={said.emptyNext}
      action={
        <Button component="a" href="/" target="_blank" variant="default">
          {said.openShop}
        </Button>
      }
    />
  </Part>
)

function Found({ figures, days }: { figures: Figures; days: number }) {
  return (
    <Stack gap="lg">
      <div className="proof-stages">
        {figures.stages.map((one) => (
          <StageCard key={one.stage} of={one} />
        ))}
      </div>
      <Alert variant="light" color="gray" icon={<IconFlask size={20} />} title={said.causeTitle}>
        <Text size="sm">{said.cause(figures.touchDays)}</Text>
        <Anchor component={Link} to="/experiments" size="sm">
          {said.experiment}
        </Anchor>
      </Alert>
      <ProofChart days={figures.days} />
      <Part title={said.placesTitle} about={said.placesAbout} isFlush>
        <Rows label={said.placesTitle} rows={figures.places} columns={columns} keyOf={({ place }) => place} />
      </Part>
      <TouchedOrders days={days} />
      <Text size="xs" c="dimmed" maw={760}>
        {showDay(figures.from)} – {showDay(figures.to)}.{' '}
        {said.touchedOf(showNumber(figures.touched.orders), showNumber(figures.ordersInAll))}.{' '}
        {figures.ordersThatCouldTell < figures.ordersInAll &&
          said.untold(showNumber(figures.ordersThatCouldTell), showNumber(figures.ordersInAll))}
      </Text>
    </Stack>
  )
}

function StageCard({ of }: { of: Figures['stages'][number] }) {
  const { title, about } = said.stages[of.stage]
  return (
    <section className="surface figure" aria-label={title}>
      <Text fw={650}>{title}</Text>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      <Text fz="1.5rem" fw={650} lh={1.3} mt="xs">
        {of.revenue.length > 0 ? of.revenue.map(showMoney).join(' · ') : said.nothing}
      </Text>
      <Text size="sm" c="dimmed">
        {said.ordersTouched(of.orders, showNumber(of.orders))}
      </Text>
      <Text size="sm" mt="xs">
        {said.seen} {showNumber(of.seen)} · {said.used} {showNumber(used(of))} ({rate(of)})
      </Text>
    </section>
  )
}

type Deeds = Pick<Place, 'deeds' | 'seen'>
const used = ({ deeds }: Deeds): number => Object.values(deeds).reduce<number>((sum, count) => sum + (count ?? 0), 0)
const rate = (of: Deeds): string => (of.seen > 0 ? percent.format(used(of) / of.seen) : said.nothing)

function deedsOf({ deeds }: Deeds): string {
  const done = Object.entries(deeds).flatMap(([deed, count]) =>
    count ? [`${said.deeds[deed as keyof typeof said.deeds]} ${showNumber(count)}`] : [],
  )
  return done.join(', ')
}

const columns: readonly Column<Place>[] = [
  { title: said.place, cell: ({ place }) => <span className="proof-name">{said.places[place]}</span> },
  { title: said.stage, isWideOnly: true, cell: ({ stage }) => said.stages[stage].title },
  { title: said.seen, align: 'right', cell: ({ seen }) => showNumber(seen) },
  {
    title: said.used,
    align: 'right',
    cell: (of) => (
      <>
        {showNumber(used(of))}
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {deedsOf(of)}
        </Text>
      </>
    ),
  },
  { title: said.rate, align: 'right', isWideOnly: true, cell: rate },
  { title: said.carts, align: 'right', isWideOnly: true, cell: ({ carts }) => showNumber(carts) },
  {
    title: said.orders,
    align: 'right',
    cell: ({ orders, ordersUsed }) => (
      <>
        {showNumber(orders)}
        {ordersUsed > 0 && (
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {said.ordersUsed(showNumber(ordersUsed))}
          </Text>
        )}
      </>
    ),
  },
  {
    title: said.touched,
    align: 'right',
    cell: ({ revenue }) => (revenue.length > 0 ? revenue.map(showMoney).join(' · ') : said.nothing),
  },
]
