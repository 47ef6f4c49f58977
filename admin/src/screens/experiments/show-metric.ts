import { showMoney } from '../../money.ts'
import { words } from '../../words.ts'

const said = words.experiments

export type Metric = keyof typeof said.metrics

const isMoney = (metric: Metric): boolean => metric === 'revenue-per-visitor' || metric === 'average-order-value'

/** What a metric is: a share, or money. */
export const showMean = (metric: Metric, mean: number, currency = 'USD'): string =>
  isMoney(metric) ? showMoney({ amount: Math.round(mean), currency }) : said.percent(mean)

/** How much it differs: in percentage points, or in money, with its sign. */
export const showDifference = (metric: Metric, difference: number, currency = 'USD'): string =>
  isMoney(metric)
    ? `${difference > 0 ? '+' : ''}${showMoney({ amount: Math.round(difference), currency })}`
    : said.points(difference)

/** A chance in per cent, as finely as it means something. */
export const showChance = (p: number): string => (p < 0.001 ? 'below 0.1 %' : `${(p * 100).toFixed(p < 0.1 ? 1 : 0)} %`)
