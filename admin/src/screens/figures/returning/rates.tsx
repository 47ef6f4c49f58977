import { Text } from '@mantine/core'
import { showNumber } from '../../../format.ts'
import { Part } from '../../../parts/page.tsx'
import { Rows, type Column } from '../../../parts/rows.tsx'
import { type Proportion, Share } from '../shares.tsx'
import type { Returning } from './use-returning.ts'
import { returningWords as said } from './words.ts'

type Rate = Returning['rates'][number]

/** Each window with all it says: so far, lately, before, and who is not due yet. */
export const Rates = ({ rates }: { rates: Returning['rates'] }) => (
  <Part title={said.rates} about={said.ratesAbout} isFlush>
    <Rows label={said.rates} rows={rates} columns={columns} keyOf={({ withinDays }) => String(withinDays)} />
  </Part>
)

const Counted = ({ of }: { of: Proportion }) =>
  of.of === 0 ? (
    <>{said.none}</>
  ) : (
    <>
      <Share of={of} />
      <Text size="xs" c="dimmed">
        {said.ofN(of.count, of.of)}
      </Text>
    </>
  )

const columns: readonly Column<Rate>[] = [
  { title: said.within, cell: ({ withinDays }) => said.days(withinDays) },
  { title: said.all, cell: ({ all }) => <Counted of={all} /> },
  { title: said.latest, isWideOnly: true, cell: ({ latest }) => <Counted of={latest} /> },
  { title: said.before, isWideOnly: true, cell: ({ before }) => <Counted of={before} /> },
  {
    title: said.change,
    align: 'right',
    cell: ({ change }) => (
      <>
        {said.changed(change)}
        {change && change.low <= 0 && change.high >= 0 && (
          <Text size="xs" c="dimmed">
            {said.mayBeChance}
          </Text>
        )}
      </>
    ),
  },
  { title: said.waiting, align: 'right', cell: ({ notYetDue }) => showNumber(notYetDue) },
]
