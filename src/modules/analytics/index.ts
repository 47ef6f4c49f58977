import { doing, type Module } from '../../kernel/module.ts'
import { followListeners } from './countries/follow-listeners.ts'
import { followMessages } from './countries/follow-messages.ts'
import { keepDays } from './keep-days.ts'
import { analytics } from './migrations/0001-analytics.ts'
import { proof } from './migrations/0002-proof.ts'
import { videos } from './migrations/0030-videos.ts'
import { returning } from './migrations/0031-returning.ts'
import { countries } from './migrations/0032-countries.ts'
import { recount } from './migrations/0033-recount.ts'
import { followOrders } from './reactions.ts'
import { followSales } from './returning/follow-sales.ts'
import { recountDays } from './returning/keep-zone.ts'
import { orderRecount, recountAWhile } from './returning/recount-days.ts'

export { mostError } from './buckets.ts'
export { collectMeasurements, mostMeasurements } from './collect-measurements.ts'
export { countryDays, countryHours, visitsByMarket } from './countries/country-days.ts'
export {
  type CountriesAsked,
  type CountryFigures,
  countryFigures,
  type CountryMessages,
  type CountryMoney,
  type CountryPeriod,
  periodOf as countryPeriod,
} from './countries/country-figures.ts'
export { dayAfter, dayOf } from './day.ts'
export { figureDays, keepDays, measurementDays } from './keep-days.ts'
export { listTouchedOrders, type TouchedOrder } from './list-touched-orders.ts'
export {
  type Device,
  devices,
  happeningSchema,
  type Measurement,
  type Source,
  sources,
  type Template,
  templates,
  type Vital,
  vitals,
} from './measurement.ts'
export { type MostSeenAsked, mostSeen, type SeenPage } from './most-seen.ts'
export { type PageFigures, pageFigures, type PagesAsked, type VitalFigure, type VitalFigures } from './page-figures.ts'
export {
  proofDeeds,
  type ProofDeed,
  proofPlaces,
  type ProofPlace,
  type Stage,
  stageOf,
  stages,
  touchDays,
  touchMs,
} from './proof.ts'
export { proofFigures, type ProofFigure, type ProofFigures } from './proof-figures.ts'
export { type Cohort, type Returned, type ReturningRate, windows as returningWindows } from './returning/rates.ts'
export {
  type ReturningAsked,
  type ReturningFigures,
  returningFigures,
  type TimeToSecond,
} from './returning/returning-figures.ts'
export { type Recounting, recountingNow } from './returning/recount-days.ts'
export type { CurvePoint } from './returning/survival.ts'
export { type Salt, saltsOfDays } from './salt-of-day.ts'
export { mostTaps, thresholds } from './thresholds.ts'
export { type VideoFigure, videoFigures, watchMarks } from './video-figures.ts'

export const analyticsModule: Module = {
  name: 'analytics',
  migrations: [analytics, proof, videos, returning, countries, recount],
  jobs: [doing(recountDays, (edge) => recountAWhile(edge))],
  consumers: [followOrders, followSales, followMessages, followListeners],
  recurring: [
    { name: 'analytics.keep-days', everySeconds: 3_600, run: (edge) => edge.inTransaction(keepDays) },
    { name: 'analytics.go-on-recounting', everySeconds: 60, run: (edge) => edge.inTransaction(orderRecount) },
  ],
}
