import { z } from 'zod'
import { proportion } from '../../../kernel/proportion.ts'
import type { InsertFigures, PackingRule } from '../../../modules/fulfilment/index.ts'
import type { KeptPromotion } from '../../../modules/promotions/index.ts'

const share = z.object({ count: z.int(), of: z.int(), share: z.number(), low: z.number(), high: z.number() })
const amount = z.object({ amount: z.int().describe('In minor units'), currency: z.string() })
const group = share.extend({ perPerson: z.array(amount).describe('What each ordered on average, by currency') })

const figures = z.object({
  given: z.int().describe('Orders that got a card'),
  printed: share.describe('Of the cards given'),
  scanned: share.describe('Of the cards given: their address was opened at least once'),
  redeemed: share.describe('Of the cards given: their code brought an order that was not called off'),
  voided: z.int().describe('Taken out of use, because their order was called off or was fraud'),
  revenue: z.array(amount).describe('Worth of the orders that hold a card’s code, less what went back'),
  withCard: group.describe('Of those with a card, who ordered again in time, with or without its code'),
  without: group.describe('Of those held back to measure by'),
  difference: z.object({ share: z.number(), low: z.number(), high: z.number() }),
  verdict: z.enum(['no-holdout', 'too-few', 'no-difference', 'more', 'fewer']),
  tooYoung: z.int().describe('Whose time to come back is not over'),
})

export const insertReport = z
  .object({
    withinDays: z.int(),
    items: z.array(
      z.object({
        ruleId: z.uuid(),
        name: z.string().nullable().describe('Null when the rule is gone'),
        active: z.boolean(),
        offer: z.record(z.string(), z.string()).nullable().describe('Title of the promotion, by language'),
        offerState: z.enum(['scheduled', 'running', 'used-up', 'over']).nullable(),
        validDays: z.int().nullable(),
        heldBackPercent: z.int(),
        figures: figures.nullable().describe('Null while no card was decided on in the period'),
      }),
    ),
  })
  .meta({ id: 'InsertReport' })

export function reportAnswer(
  rules: readonly PackingRule[],
  all: readonly InsertFigures[],
  offers: ReadonlyMap<string, KeptPromotion>,
  withinDays: number,
): z.infer<typeof insertReport> {
  const ids = [...new Set([...rules.map(({ id }) => id), ...all.map(({ ruleId }) => ruleId)])]
  return {
    withinDays,
    items: ids.map((ruleId) => {
      const terms = rules.find(({ id }) => id === ruleId)?.terms
      const offer = terms?.insert && offers.get(terms.insert.promotionId)
      const found = all.find((one) => one.ruleId === ruleId)
      return {
        ruleId,
        name: terms?.name ?? null,
        active: terms?.active ?? false,
        offer: offer?.title ?? null,
        offerState: offer?.state ?? null,
        validDays: terms?.insert?.validDays ?? null,
        heldBackPercent: terms?.insert?.heldBackPercent ?? 0,
        figures: found ? figuresOf(found) : null,
      }
    }),
  }
}

function figuresOf({ ruleId: _, given, printed, scanned, redeemed, ...rest }: InsertFigures): z.infer<typeof figures> {
  return {
    ...rest,
    given,
    printed: proportion(printed, given),
    scanned: proportion(scanned, given),
    redeemed: proportion(redeemed, given),
    revenue: rest.revenue.map((one) => ({ ...one })),
    withCard: { ...rest.withCard, perPerson: rest.withCard.perPerson.map((one) => ({ ...one })) },
    without: { ...rest.without, perPerson: rest.without.perPerson.map((one) => ({ ...one })) },
    difference: { ...rest.difference },
  }
}
