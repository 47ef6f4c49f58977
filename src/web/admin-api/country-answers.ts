import { z } from 'zod'
import type { CountryFigures, CountryPeriod } from '../../modules/analytics/index.ts'
import { money } from './fields.ts'
import { proportion } from './figures-fields.ts'
import { shareOf } from './returning-answers.ts'

/** A country as addresses and queries name it. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'Write the country as its ISO 3166-1 code, like KR')

const messages = z.object({
  sent: z.int(),
  opened: proportion.describe('By people, of those of which openings are counted; who followed a link has opened'),
  clicked: proportion.describe('By people, of those of which links are counted'),
})

const period = z
  .object({
    orders: z.int().describe('Not called off'),
    money: z
      .array(
        z.object({ currency: z.string(), orders: z.int(), revenue: money, average: money.nullable(), refunded: money }),
      )
      .readonly()
      .describe('By currency, most orders first; revenue is less what went back since. Currencies are not added up'),
    refunds: proportion.describe('Orders of which money went back, of all'),
    within90: proportion.describe('Who came back within 90 days of the first order, of those whose 90 days ended here'),
    everCameBack: proportion.describe('Who ever came back, of all whose first order went there'),
    delivery: z
      .object({ parcels: z.int(), medianHours: z.int(), p90Hours: z.int() })
      .nullable()
      .describe('From the house to the door, of parcels that arrived in the period; null where none did'),
    marketing: messages.describe('By the day on which they left'),
    service: messages.describe('About orders'),
    left: z.int().describe('How often somebody said that she wants no more marketing'),
  })
  .meta({ id: 'CountryPeriod' })

export const country = z
  .object({
    country: z.string().describe('ISO 3166-1 alpha-2, where orders go; empty: not known'),
    now: period,
    before: period.describe('As many days before'),
    reachable: z
      .object({ any: z.int(), email: z.int(), sms: z.int(), push: z.int(), messenger: z.int() })
      .describe('People who agreed to marketing as of now: on any channel, and on each'),
    visits: z
      .object({
        market: z.string(),
        countries: z.array(z.string()).describe('All of the market: pages know markets, not countries'),
        visits: z.int(),
        ordered: proportion.describe('Orders of these countries, of the visits of the market'),
      })
      .nullable()
      .describe('Conversion of the market to which it belongs; null where no visits were counted'),
  })
  .meta({ id: 'Country' })

const sentOf = ({ sent, measured, opened, clicked }: CountryPeriod['marketing']) => ({
  sent,
  opened: shareOf({ count: opened, of: measured }),
  clicked: shareOf({ count: clicked, of: measured }),
})

const periodAnswer = ({ refundedOrders, ...figures }: CountryPeriod): z.infer<typeof period> => ({
  ...figures,
  refunds: shareOf({ count: refundedOrders, of: figures.orders }),
  within90: shareOf(figures.within90),
  everCameBack: shareOf(figures.everCameBack),
  marketing: sentOf(figures.marketing),
  service: sentOf(figures.service),
})

/** A market with the visits that were counted in it. */
export interface VisitedMarket {
  readonly code: string
  readonly countries: readonly string[]
  readonly visits: number
  /** Of all its countries. */
  readonly orders: number
}

export function countryAnswer(figures: CountryFigures, market: VisitedMarket | undefined): z.infer<typeof country> {
  const { email = 0, sms = 0, push = 0, messenger = 0, any } = figures.reachable
  return {
    country: figures.country,
    now: periodAnswer(figures.now),
    before: periodAnswer(figures.before),
    reachable: { any, email, sms, push, messenger },
    visits: market?.visits
      ? {
          market: market.code,
          countries: [...market.countries],
          visits: market.visits,
          ordered: shareOf({ count: Math.min(market.orders, market.visits), of: market.visits }),
        }
      : null,
  }
}
