import { newId } from '../kernel/id.ts'
import { query } from '../kernel/query.ts'
import type { Tx } from '../kernel/transaction.ts'
import { type ExperimentInput, createExperiment, startExperiment } from '../modules/experiments/index.ts'
import { placeOrder } from '../modules/orders/index.ts'
import { anOrder } from './orders.ts'
import { aReadyCheckout, type TeaShop } from './tea-shop.ts'

let made = 0

/** Half of the visitors of the American market see no trust block, the other half the seals. */
export const aTrustTrial = (change: Partial<ExperimentInput> = {}): ExperimentInput => ({
  key: `trust-${++made}`,
  hypothesis: 'Who sees by whom the payment is kept safe orders more often.',
  surface: 'checkout-trust',
  variants: [
    { variant: 'none', basisPoints: 5_000 },
    { variant: 'seals', basisPoints: 5_000 },
  ],
  markets: ['us'],
  metric: 'order-placed',
  ...change,
})

/** Something to compare with: a few carts that came as far as an email, and an order. */
export async function soldBefore(tx: Tx, shop: TeaShop): Promise<void> {
  for (let n = 0; n < 3; n++) await aReadyCheckout(tx, shop)
  await placeOrder(tx, anOrder({ market: 'us' }))
}

/** One that runs, although it would take long. @returns its id */
export async function aRunningTrial(tx: Tx, change: Partial<ExperimentInput> = {}): Promise<string> {
  const experimentId = await createExperiment(tx, aTrustTrial(change), 'hana')
  await startExperiment(tx, { experimentId, insist: true, by: 'hana' })
  return experimentId
}

/** Who was shown a variant: `count` visitors with a cart each, of whom the first `buyers` order for 118.00 USD. */
export async function visitorsOf(
  tx: Tx,
  about: { experimentId: string; variant: string; count: number; buyers?: number },
): Promise<string[]> {
  const ids = Array.from({ length: about.count }, newId)
  await query(
    tx,
    `with seen as (
       insert into experiments.exposure (experiment_id, visitor_id, variant, at)
       select $1, id, $2, $4 from unnest($3::uuid[]) id
     ), carts as (
       insert into experiments.exposed_checkout (experiment_id, checkout_id, visitor_id)
       select $1, id, id from unnest($3::uuid[]) id
     )
     insert into experiments.outcome (experiment_id, order_id, visitor_id, total, currency, placed_at)
     select $1, gen_random_uuid(), id, 11800, 'USD', $4 from unnest($5::uuid[]) id`,
    [about.experimentId, about.variant, ids, tx.now, ids.slice(0, about.buyers ?? 0)],
  )
  return ids
}
