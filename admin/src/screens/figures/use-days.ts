import { useFilters } from '../../parts/search.ts'
import { words } from '../../words.ts'

const said = words.figures
const periods = [7, 30, 90, 365]

/** The period that figures are of, kept in the address. */
export function useDays() {
  const { search, set } = useFilters<'days'>()
  const days = periods.find((one) => String(one) === search.days) ?? 30
  const choices = {
    'aria-label': said.period,
    allowDeselect: false,
    w: 180,
    data: periods.map((one) => ({ value: String(one), label: said.lastDays[one] ?? String(one) })),
  }
  return { days, choices, set: (value: string | null) => set('days', value) }
}
