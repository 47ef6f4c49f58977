import { Select, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Part } from '../../../parts/page.tsx'
import { useFilters } from '../../../parts/search.ts'
import { type Country, type MeasureName, measures, nameOf } from './measures.ts'
import { countryWords as said } from './words.ts'

const names = Object.keys(said.measures) as MeasureName[]
const isMeasure = (name: string | undefined): name is MeasureName => names.some((one) => one === name)

/** All countries by one measure, as bars that lead to each country's page. */
export function Compare({ items, days }: { items: readonly Country[]; days: number }) {
  const { search, set } = useFilters<'measure'>()
  const name = isMeasure(search.measure) ? search.measure : 'orders'
  const rows = items
    .flatMap((country) => {
      const found = measures[name](country)
      return found ? [{ code: country.country, ...found }] : []
    })
    .toSorted((a, b) => b.value - a.value)
  const most = Math.max(...rows.map(({ value }) => value), 1e-9)
  const choice = (
    <Select
      aria-label={said.measure}
      allowDeselect={false}
      w={240}
      data={names.map((value) => ({ value, label: said.measures[value] }))}
      value={name}
      onChange={(value) => set('measure', value)}
    />
  )
  return (
    <Part title={said.compare} about={said.about[name]} actions={choice}>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {said.nothing}
        </Text>
      ) : (
        <ul className="compare" aria-label={said.measures[name]}>
          {rows.map(({ code, value, shown, of }) => (
            <li key={code}>
              {code === '' ? (
                <span>{nameOf(code)}</span>
              ) : (
                <Link to={`/figures/countries/${code}`} search={{ days: String(days) } as never}>
                  {nameOf(code)}
                </Link>
              )}
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                <rect className="compare-ground" width={100} height={10} rx={1} />
                <rect width={value === 0 ? 0 : Math.max(0.6, (value / most) * 100)} height={10} rx={1} />
              </svg>
              <span className="compare-value">
                {shown}
                {of && <small>{of}</small>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
