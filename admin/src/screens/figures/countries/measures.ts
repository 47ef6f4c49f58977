import type { Schemas } from '../../../api.ts'
import { countryName } from '../../../parts/countries.ts'
import { countryWords as said } from './words.ts'

export type Country = Schemas['Country']
export type MeasureName = keyof typeof said.measures

/** One measure of a country: how long its bar is, and what stands beside it; undefined where it is not known. */
type Measure = (country: Country) => { value: number; shown: string; of?: string } | undefined

type Proportion = Schemas['Proportion']

const share = ({ count, of, share: value }: Proportion) =>
  of === 0 ? undefined : { value, shown: said.percent(value), of: said.ofN(count, of) }

export const measures: Readonly<Record<MeasureName, Measure>> = {
  orders: ({ now, before }) => ({ value: now.orders, shown: said.number(now.orders), of: said.before(before.orders) }),
  repeat: ({ now }) => share(now.everCameBack),
  refunds: ({ now }) => share(now.refunds),
  delivery: ({ now: { delivery } }) =>
    delivery ? { value: delivery.medianHours, shown: said.duration(delivery.medianHours) } : undefined,
  opened: ({ now }) => share(now.marketing.opened),
  clicked: ({ now }) => share(now.marketing.clicked),
  reachable: ({ reachable }) => ({ value: reachable.any, shown: said.number(reachable.any) }),
  conversion: ({ visits }) => (visits ? share(visits.ordered) : undefined),
}

export const nameOf = (code: string): string => (code === '' ? said.unknown : countryName(code))
