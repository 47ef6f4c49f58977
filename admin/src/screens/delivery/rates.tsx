import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { useDoing } from '../../parts/doing.ts'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { RateForm } from './rate-form.tsx'
import { RowActions } from '../../parts/row-actions.tsx'
import type { Zone } from './zones.tsx'

type Rate = Schemas['DeliveryRate']

const said = words.delivery

/** The ways of delivery into a zone. */
export function Rates({ zone }: { zone: Zone }) {
  const may = useMay()
  const actions: Column<Rate>[] = may('delivery:write')
    ? [{ title: words.common.actions, align: 'right', cell: (rate) => <Actions zone={zone} rate={rate} /> }]
    : []
  return <Rows label={zone.name} rows={zone.rates} columns={[...columns, ...actions]} keyOf={({ id }) => id} />
}

const columns: readonly Column<Rate>[] = [
  {
    title: said.rate,
    cell: ({ name, kind, code, active }) => (
      <>
        <Text size="sm" fw={600}>
          {firstText(name)}
        </Text>
        <Text size="xs" c="dimmed">
          {said.kinds[kind]} · {code}
        </Text>
        {!active && <Status tone="waiting">{said.paused}</Status>}
      </>
    ),
  },
  {
    title: said.price,
    cell: ({ prices }) =>
      prices.length === 0
        ? said.notOffered
        : prices.map((price) => (
            <Text key={price.currency} size="sm">
              {priceOf(price)}
            </Text>
          )),
  },
  {
    title: said.days,
    isWideOnly: true,
    cell: ({ kind, transitDaysMin, transitDaysMax, slots }) =>
      kind === 'same-day'
        ? slots.map(({ from, to }) => `${from}–${to}`).join(', ') || said.kinds['same-day']
        : said.daysOf(transitDaysMin, transitDaysMax),
  },
  { title: said.cutOff, isWideOnly: true, cell: ({ cutOff }) => cutOff },
]

function priceOf({ currency, pricing, freeFrom }: Rate['prices'][number]): string {
  const price = {
    flat: () => showMoney({ amount: pricing.by === 'flat' ? pricing.amount : 0, currency }),
    weight: () => said.byWeight(currency),
    subtotal: () => said.bySubtotal(currency),
  }[pricing.by]()
  return freeFrom === undefined ? price : `${price}, ${said.freeFrom(showMoney({ amount: freeFrom, currency }))}`
}

function Actions({ zone, rate }: { zone: Zone; rate: Rate }) {
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/delivery/rates/{id}', { params: { path: { id: rate.id } } })),
    done: said.removed,
    refresh: [['zones']],
  })
  const change = () =>
    modals.open({
      modalId: 'rate',
      title: said.changeRate,
      size: 'xl',
      children: <RateForm zoneId={zone.id} rate={rate} />,
    })
  return (
    <RowActions
      name={firstText(rate.name)}
      change={change}
      title={said.removeRateTitle(firstText(rate.name))}
      consequence={said.removeRateConsequence}
      remove={() => remove.mutate()}
      isRemoving={remove.isPending}
    />
  )
}
