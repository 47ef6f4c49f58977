import { Text } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { personWords } from './person-words.ts'
import './person.css'

const said = personWords.habits
type Habits = Schemas['Habits']
type Supply = Habits['supplies'][number]

/** Orders, spend, rhythm, favourites and what runs out, as the shop reckons them from what she did. */
export function HabitsOf({ id }: { id: string }) {
  const habits = useQuery({
    queryKey: ['customer', id, 'habits'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/habits', { params: { path: { id } } })),
  })
  return <Asked query={habits}>{(found) => <Told habits={found} />}</Asked>
}

function Told({ habits }: { habits: Habits }) {
  if (habits.orders + habits.cancelled === 0) {
    return (
      <Part title={said.title}>
        <Empty icon={IconChartLine} title={said.none} next={said.noneNext} />
      </Part>
    )
  }
  return (
    <>
      <Part title={said.title} about={said.about}>
        <Figures habits={habits} />
      </Part>
      {habits.supplies.length > 0 && (
        <Part title={said.supplies} isFlush>
          <Rows
            label={said.supplies}
            rows={habits.supplies}
            columns={columns}
            keyOf={({ productId }) => productId}
            linkTo={({ productId }) => `/products/${productId}`}
          />
        </Part>
      )}
    </>
  )
}

function Figures({ habits }: { habits: Habits }) {
  const { orders, cancelled, spend, averageDaysBetween, seenAt, favouriteCategory, firstOrderAt, lastOrderAt } = habits
  return (
    <dl className="figures">
      <Figure name={said.orders} value={orders} about={cancelled > 0 && said.cancelled(cancelled)} />
      <Figure name={said.spend} value={spend.length === 0 ? '–' : spend.map(showMoney).join(' · ')} />
      {averageDaysBetween !== null && <Figure name={said.rhythm} value={said.days(averageDaysBetween)} />}
      {favouriteCategory && (
        <Figure
          name={said.favourite}
          value={favouriteCategory.title['en'] ?? Object.values(favouriteCategory.title)[0]}
          about={said.units(favouriteCategory.units)}
        />
      )}
      {firstOrderAt && <Figure name={said.first} value={showDay(firstOrderAt)} />}
      {lastOrderAt && <Figure name={said.last} value={showDay(lastOrderAt)} />}
      {seenAt && <Figure name={said.seen} value={<Moment at={seenAt} isRelative />} />}
    </dl>
  )
}

const Figure = ({ name, value, about }: { name: string; value: ReactNode; about?: ReactNode }) => (
  <div>
    <Text component="dt" size="xs" c="dimmed">
      {name}
    </Text>
    <Text component="dd" fz="lg" fw={600} lh={1.35}>
      {value}
    </Text>
    {about && (
      <Text component="dd" size="xs" c="dimmed">
        {about}
      </Text>
    )}
  </div>
)

const columns: readonly Column<Supply>[] = [
  { title: said.product, cell: ({ title }) => title['en'] ?? Object.values(title)[0] },
  { title: said.times, isWideOnly: true, cell: ({ times, units }) => said.timesOf(times, units) },
  { title: said.lastBought, isWideOnly: true, cell: ({ lastAt }) => showDay(lastAt) },
  { title: said.runsOut, align: 'right', cell: (supply) => <RunsOut supply={supply} /> },
]

function RunsOut({ supply: { runsOutAt, daysPerUnit } }: { supply: Supply }) {
  if (!runsOutAt || daysPerUnit === null) {
    return (
      <Text size="sm" c="dimmed" component="span">
        {said.once}
      </Text>
    )
  }
  return (
    <>
      <Text size="sm" component="span" display="block">
        {showDay(runsOutAt)}
      </Text>
      <Text size="xs" c="dimmed" component="span">
        {Date.parse(runsOutAt) < Date.now() ? said.ranOut : said.pace(daysPerUnit)}
      </Text>
    </>
  )
}
