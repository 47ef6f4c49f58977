import { Stack, Text } from '@mantine/core'
import { IconTruckDelivery } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page, Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'

type Rate = Schemas['DeliveryRate']
type Service = Schemas['Service']

const said = words.delivery

/** Where the shop delivers to, for how much and how fast. */
export function Delivery() {
  const zones = useQuery({
    queryKey: ['zones'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/delivery/zones')),
  })
  return (
    <Page title={said.title} about={said.about}>
      <Asked query={zones}>
        {({ items }) =>
          items.length === 0 ? (
            <Part>
              <Empty icon={IconTruckDelivery} title={said.empty} next={said.emptyNext} />
            </Part>
          ) : (
            <Stack gap="lg">
              {items.map((zone) => (
                <Zone key={zone.id} zone={zone} />
              ))}
            </Stack>
          )
        }
      </Asked>
      <Services />
    </Page>
  )
}

const Zone = ({ zone }: { zone: Schemas['DeliveryZone'] }) => (
  <Part title={zone.name} about={placesOf(zone)} isFlush>
    <Rows label={zone.name} rows={zone.rates} columns={columns} keyOf={({ id }) => id} />
  </Part>
)

const countries = new Intl.DisplayNames('en', { type: 'region' })

function placesOf({ places, freeReturns }: Schemas['DeliveryZone']): string {
  const names = places.map(({ country, regions, postcodes }) => {
    const parts = [...(regions ?? []), ...(postcodes ?? [])]
    return `${countries.of(country) ?? country}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
  })
  return [names.join(', '), freeReturns ? said.freeReturns : ''].filter(Boolean).join('. ')
}

const columns: readonly Column<Rate>[] = [
  {
    title: said.rate,
    cell: ({ name, code, active }) => (
      <>
        <Text size="sm" fw={600}>
          {name.en ?? Object.values(name)[0] ?? code}
        </Text>
        {!active && <Status tone="plain">{said.off}</Status>}
      </>
    ),
  },
  {
    title: said.days,
    isWideOnly: true,
    cell: ({ transitDaysMin, transitDaysMax }) => said.between(transitDaysMin, transitDaysMax),
  },
  { title: said.cutOff, isWideOnly: true, cell: ({ cutOff }) => cutOff },
  {
    title: said.price,
    align: 'right',
    cell: ({ prices }) => prices.map((price) => <div key={price.currency}>{priceOf(price)}</div>),
  },
]

function priceOf({ currency, pricing, freeFrom }: Rate['prices'][number]): string {
  const show = (amount: number) => showMoney({ amount, currency })
  const lowest =
    pricing.by === 'flat'
      ? show(pricing.amount)
      : said.from(show(Math.min(...pricing.steps.map((step) => step.amount))))
  return freeFrom === undefined ? lowest : `${lowest}, ${said.freeFrom(show(freeFrom))}`
}

function Services() {
  const services = useQuery({
    queryKey: ['services'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/delivery/services')),
  })
  return (
    <Part title={said.services} about={said.servicesAbout} isFlush>
      <Asked query={services}>
        {({ items }) => <Rows label={said.services} rows={items} columns={serviceColumns} keyOf={({ id }) => id} />}
      </Asked>
    </Part>
  )
}

const serviceColumns: readonly Column<Service>[] = [
  {
    title: said.service,
    cell: ({ name, code, active, pickInstruction }) => (
      <>
        <Text size="sm" fw={600}>
          {name.en ?? Object.values(name)[0] ?? code}
        </Text>
        <Text size="xs" c="dimmed">
          {pickInstruction}
        </Text>
        {!active && <Status tone="plain">{said.off}</Status>}
      </>
    ),
  },
  {
    title: said.price,
    align: 'right',
    cell: ({ prices }) => prices.map((price) => <div key={price.currency}>{showMoney(price)}</div>),
  },
]
