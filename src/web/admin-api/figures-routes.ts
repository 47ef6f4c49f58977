import { z } from 'zod'
import { days, later } from '../../kernel/clock.ts'
import { proportion as reckoned } from '../../kernel/proportion.ts'
import type { Read } from '../../kernel/transaction.ts'
import { checkoutFigures, checkoutSteps, exitFigures, exitReasons } from '../../modules/checkout/index.ts'
import { deliveryChoices, keptPromises } from '../../modules/delivery/index.ts'
import { giftEffects } from '../../modules/fulfilment/index.ts'
import { codeFigures } from '../../modules/promotions/index.ts'
import type { Routes } from '../server.ts'
import { proportion } from './figures-fields.ts'

const kind = z.enum(['standard', 'express', 'same-day'])

const figures = z
  .object({
    from: z.date(),
    to: z.date(),
    deliveryChoices: z.array(z.object({ kind, free: z.boolean(), orders: proportion })).describe('K5'),
    keptPromises: z.array(z.object({ kind, kept: proportion })).describe('F2: of the promises that fell due'),
    checkout: z
      .object({
        steps: z.array(z.object({ step: z.enum(checkoutSteps), checkouts: proportion })),
        seconds: z.object({ median: z.number(), p90: z.number() }).nullable().describe('From first item to order'),
      })
      .describe('K1: of the carts begun'),
    exits: z
      .object({
        reasons: z.array(
          z.object({
            reason: z.enum(exitReasons),
            share: proportion.describe('Of all who said why'),
            bought: z.int().describe('Bought after all'),
          }),
        ),
        comments: z.array(z.object({ reason: z.enum(exitReasons), comment: z.string(), at: z.date() })),
      })
      .describe('K11'),
    codes: z
      .array(z.object({ origin: z.string(), redeemed: proportion, expired: z.int() }))
      .describe('M23: of the single codes made in the period'),
    gifts: z
      .object({
        withinDays: z.int().describe('Who orders again within so many days has come back'),
        rules: z.array(
          z.object({
            ruleId: z.uuid(),
            name: z.string().nullable().describe('Null when the rule is gone'),
            given: proportion,
            heldBack: proportion,
            difference: z.object({ share: z.number(), low: z.number(), high: z.number() }),
            verdict: z.enum(['no-holdout', 'too-few', 'no-difference', 'more', 'fewer']),
            tooYoung: z.int().describe('Whose time to come back is not over'),
            budget: z.object({ given: z.int(), most: z.int().nullable() }),
          }),
        ),
      })
      .describe('F4'),
  })
  .meta({ id: 'Figures' })

const cameBackDays = 60

/** What the shop can learn of its own rows; each figure is reckoned by the module that keeps them. */
export const figuresRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/figures',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getFigures',
        summary: 'Delivery, promises, checkout, reasons to leave, codes and gifts of the last days',
        querystring: z.object({ days: z.coerce.number().int().min(1).max(730).default(30) }),
        response: { 200: figures },
      },
    },
    ({ query }) => app.edge.reading((read) => figuresOf(read, query.days)),
  )
}

async function figuresOf(read: Read, lastDays: number): Promise<z.infer<typeof figures>> {
  // What happens in this very millisecond belongs to the period too.
  const period = { from: later(read.now, -days(lastDays)), to: later(read.now, 1) }
  const choices = await deliveryChoices(read, period)
  const orders = choices.reduce((all, { orders: some }) => all + some, 0)
  const { steps, seconds } = await checkoutFigures(read, period)
  const exits = await exitFigures(read, period)
  const leavers = exits.reasons.reduce((all, { checkouts }) => all + checkouts, 0)
  const gifts = await giftEffects(read, { ...period, withinDays: cameBackDays })
  return {
    ...period,
    deliveryChoices: choices.map((one) => ({ kind: one.kind, free: one.free, orders: reckoned(one.orders, orders) })),
    keptPromises: (await keptPromises(read, period)).map(({ kind: of, kept, due }) => ({
      kind: of,
      kept: reckoned(kept, due),
    })),
    checkout: {
      steps: steps.map(({ step, checkouts }) => ({ step, checkouts: reckoned(checkouts, steps[0]!.checkouts) })),
      seconds: seconds ?? null,
    },
    exits: {
      reasons: exits.reasons
        .filter(({ checkouts }) => checkouts > 0)
        .map(({ reason, checkouts, bought }) => ({ reason, share: reckoned(checkouts, leavers), bought })),
      comments: [...exits.comments],
    },
    codes: (await codeFigures(read, period)).map(({ origin, issued, redeemed, expired }) => ({
      origin,
      redeemed: reckoned(redeemed, issued),
      expired,
    })),
    gifts: {
      withinDays: cameBackDays,
      rules: gifts.map((gift) => ({
        ...gift,
        name: gift.name ?? null,
        budget: { given: gift.budget.given, most: gift.budget.most ?? null },
      })),
    },
  }
}
