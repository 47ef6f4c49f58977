import { SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { placesFor } from '../../shell/places.ts'
import { words } from '../../words.ts'

/** Today, and what waits for a hand; whoever may not see orders begins at the first place of hers. */
export function Dashboard() {
  const may = useMay()
  const today = useQuery({
    queryKey: ['dashboard'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/dashboard')),
    enabled: may('orders:read'),
    refetchInterval: 60_000,
  })
  if (!may('orders:read')) return <Navigate to={placesFor(may)[0]?.places[0]?.to ?? '/orders'} replace />
  return (
    <Page title={words.dashboard.title} about={words.dashboard.about}>
      <Asked query={today}>{(figures) => <Figures figures={figures} />}</Asked>
    </Page>
  )
}

function Figures({ figures }: { figures: Schemas['Dashboard'] }) {
  const may = useMay()
  const counted = (count: number) => (count >= 10_000 ? `${showNumber(count)}+` : showNumber(count))
  const sales = figures.sales.length > 0 ? figures.sales : undefined
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      {sales?.map(({ currency, orders, revenue }) => (
        <Figure
          key={currency}
          name={words.dashboard.revenue}
          value={showMoney(revenue)}
          about={words.dashboard.orders(orders)}
          to="/orders"
        />
      )) ?? <Figure name={words.dashboard.revenue} value="–" about={words.dashboard.noSales} to="/orders" />}
      <Figure
        name={words.dashboard.toPack}
        value={counted(figures.toPack)}
        about={words.dashboard.packing(figures.packing)}
        to="/packing"
      />
      <Figure
        name={words.dashboard.awaiting}
        value={counted(figures.awaitingPayment)}
        about={words.dashboard.awaitingAbout}
        to="/orders?status=awaiting-payment"
      />
      <Figure
        name={words.dashboard.requests}
        value={counted(figures.openRequests)}
        about={words.dashboard.requestsAbout}
        to="/orders"
      />
      {may('system:read') && (
        <Figure
          name={words.dashboard.setAside}
          value={counted(figures.setAside)}
          about={figures.setAside > 0 ? words.dashboard.setAsideAbout : words.dashboard.allWell}
          to="/system"
        />
      )}
    </SimpleGrid>
  )
}

const Figure = (props: { name: string; value: string; about: string; to: string }) => (
  <Link to={props.to} className="surface figure">
    <Text size="sm" c="dimmed">
      {props.name}
    </Text>
    <Text fz="1.75rem" fw={650} lh={1.3}>
      {props.value}
    </Text>
    <Text size="sm" c="dimmed">
      {props.about}
    </Text>
  </Link>
)
