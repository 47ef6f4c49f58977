import type { z } from 'zod'
import { csvLine } from '../http/csv.ts'
import type { returning } from './returning-answers.ts'

type Answer = z.infer<typeof returning>
type Share = Answer['rates'][number]['all']

const columns = [
  ...['figure', 'month', 'within_days', 'through', 'came_back', 'of', 'share', 'share_low', 'share_high'],
  ...['not_yet_due', 'days'],
]

/** The figures as lines for a spreadsheet; shares from 0 to 1, cells without a meaning left empty. */
export function returningExport({ through, rates, ever, timeToSecond, cohorts }: Answer): string {
  const lines = [
    ...rates.flatMap(({ withinDays, all, latest, before, notYetDue }) => [
      shareLine('repeat-rate', { withinDays, through, notYetDue }, all),
      shareLine('repeat-rate-latest-period', { withinDays, through }, latest),
      shareLine('repeat-rate-period-before', { withinDays, through }, before),
    ]),
    shareLine('repeat-rate-ever', { through }, ever.now),
    shareLine('repeat-rate-ever-before', { through: timeToSecond.before.through }, ever.before),
    ...(['lowerQuartileDays', 'medianDays', 'upperQuartileDays', 'medianOfReturnedDays'] as const).map((name) =>
      csvLine([
        `time-to-second-${names[name]}`,
        '',
        '',
        through,
        ...Array<string>(6).fill(''),
        timeToSecond.now[name] ?? '',
      ]),
    ),
    ...cohorts.flatMap(({ month, rates: each }) =>
      each.map(({ withinDays, cameBack, notYetDue }) =>
        shareLine('cohort', { month, withinDays, through, notYetDue }, cameBack),
      ),
    ),
  ]
  return [csvLine(columns), ...lines].join('')
}

const names = {
  lowerQuartileDays: 'lower-quartile',
  medianDays: 'median',
  upperQuartileDays: 'upper-quartile',
  medianOfReturnedDays: 'median-of-returned',
}

interface About {
  readonly month?: string
  readonly withinDays?: number
  readonly through: string
  readonly notYetDue?: number
}

function shareLine(figure: string, about: About, { count, of, share, low, high }: Share): string {
  const isKnown = of > 0
  const rounded = [share, low, high].map((value) => (isKnown ? Number(value.toFixed(4)) : ''))
  const { month = '', withinDays = '', through, notYetDue = '' } = about
  return csvLine([figure, month, withinDays, through, count, of, ...rounded, notYetDue, ''])
}
