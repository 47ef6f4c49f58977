import './countries.css'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../../api.ts'
import { showDay, showNumber } from '../../../format.ts'
import { showMoney } from '../../../money.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Part } from '../../../parts/page.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import { Recounting } from '../returning/recounting.tsx'
import { Compare } from './compare.tsx'
import { type Country, measures, nameOf } from './measures.ts'
import { countryWords as said } from './words.ts'

/** How each country does: one measure side by side, and all in numbers. */
export function CountriesPart({ days }: { days: number }) {
  const countries = useQuery({
    queryKey: ['countries', days],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/countries', { params: { query: { days } } })),
  })
  return (
    <Asked query={countries} rows={8}>
      {({ from, to, items, recounting }) =>
        items.length === 0 ? (
          <Part>
            <Text c="dimmed">{said.empty}</Text>
          </Part>
        ) : (
          <Stack gap="lg">
            <Text size="sm" c="dimmed">
              {said.range(showDay(from), showDay(to))}
            </Text>
            <Recounting of={recounting} />
            <Compare items={items} days={days} />
            <Part title={said.inNumbers} isFlush>
              <Rows
                label={said.inNumbers}
                rows={items}
                columns={columns}
                keyOf={({ country }) => country}
                {...leading(days)}
              />
            </Part>
          </Stack>
        )
      }
    </Asked>
  )
}

const leading = (days: number) => ({
  linkTo: ({ country }: Country) =>
    country === '' ? '/figures?part=countries' : `/figures/countries/${country}?days=${days}`,
})

const shown = (name: keyof typeof measures) => (country: Country) => measures[name](country)?.shown ?? said.none

const columns: readonly Column<Country>[] = [
  { title: said.country, cell: ({ country }) => nameOf(country) },
  {
    title: said.orders,
    align: 'right',
    cell: ({ now, before }) => (
      <>
        {showNumber(now.orders)}
        <Text size="xs" c="dimmed">
          {said.before(before.orders)}
        </Text>
      </>
    ),
  },
  {
    title: said.revenue,
    align: 'right',
    cell: ({ now }) =>
      now.money.length === 0
        ? said.none
        : now.money.map(({ currency, revenue, average }) => (
            <div key={currency}>
              {showMoney(revenue)}
              <Text size="xs" c="dimmed">
                {average && said.onAverage(showMoney(average))}
              </Text>
            </div>
          )),
  },
  { title: said.repeat, align: 'right', cell: shown('repeat') },
  { title: said.refunds, align: 'right', isWideOnly: true, cell: shown('refunds') },
  { title: said.delivery, align: 'right', isWideOnly: true, cell: shown('delivery') },
  { title: said.opened, align: 'right', isWideOnly: true, cell: shown('opened') },
  { title: said.left, align: 'right', isWideOnly: true, cell: ({ now }) => showNumber(now.left) },
  { title: said.reachable, align: 'right', isWideOnly: true, cell: shown('reachable') },
]
