import { afterAll, expect, it } from 'vitest'
import { stripePayments } from '../../src/adapters/stripe/stripe.ts'
import { minutes } from '../../src/kernel/clock.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { setStock } from '../../src/modules/inventory/index.ts'
import { beginPayment, checkoutModule, settleCheckout } from '../../src/modules/checkout/index.ts'
import { getOrder, ordersModule } from '../../src/modules/orders/index.ts'
import {
  checkPayment,
  findPayment,
  paymentsModule,
  preparePayment,
  ProviderUnavailable,
} from '../../src/modules/payments/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { runConsumers } from '../../src/testing/drain.ts'
import { testQueue } from '../../src/testing/edge.ts'
import { FakeStripe } from '../../src/testing/fake-stripe/fake-stripe.ts'
import { aReadyCheckout, aTeaShop } from '../../src/testing/tea-shop.ts'

const db = await testDatabase()
const stripe = new FakeStripe(db.clock)
await stripe.listen()
afterAll(() => stripe.close())
const providers = [stripePayments({ ...stripe.settings, clock: db.clock })]
const payments = paymentsModule({ providers })
const queue = testQueue(db, () => [payments])
const { edge } = queue
const shop = await inTransaction(db, aTeaShop)
await inTransaction(db, (tx) => setStock(tx, { variantId: shop.tea, onHand: 100, reason: 'counted' }))

const aCart = () => edge.inTransaction((tx) => aReadyCheckout(tx, shop))
const begin = (checkoutId: string) => edge.inTransaction((tx) => beginPayment(tx, { checkoutId, provider: 'stripe' }))
const prepare = (paymentId: string) =>
  preparePayment(edge, providers, { paymentId, returnUrl: 'https://tea.example/checkout' })
const now = async (paymentId: string) => (await reading(db, (read) => findPayment(read, paymentId)))!

/** From the carts to orders whose money is reserved; the bank is told to take it afterwards. */
async function buy(...checkoutIds: string[]) {
  const paid = []
  for (const checkoutId of checkoutIds) {
    const paymentId = (await begin(checkoutId)).paymentId!
    stripe.shopperConfirms((await prepare(paymentId)).providerRef!, 'pm_card_visa')
    paid.push({ checkoutId, paymentId })
  }
  return Promise.all(
    paid.map(async ({ checkoutId, paymentId }) => {
      await checkPayment(edge, providers, { paymentId })
      return { paymentId, ...(await settleCheckout(edge, { checkoutId })) }
    }),
  )
}

/** Time goes by, with the sweeps that find what is late. */
async function passes(ms: number) {
  db.clock.forward(ms)
  for (const sweep of payments.recurring ?? []) await sweep.run(edge)
  await queue.workOff()
}

it('N4: a bank that is away for an hour delays money, loses none and takes none twice', async () => {
  const orders = await buy(await aCart(), await aCart(), await aCart())
  await stripe.close()
  await queue.workOff()
  const late = await aCart()
  const { paymentId } = await begin(late)
  await expect(prepare(paymentId!)).rejects.toThrow(ProviderUnavailable)
  for (let n = 0; n < 4; n++) await passes(minutes(15))
  for (const order of orders) expect(await now(order.paymentId)).toMatchObject({ status: 'authorised' })
  expect(queue.failed.length).toBeGreaterThan(orders.length)

  await stripe.listen()
  await passes(minutes(6))
  orders.push(...(await buy(late)))
  await passes(minutes(6))
  await runConsumers(db, [ordersModule, checkoutModule])
  for (const { paymentId: id, orderId } of orders) {
    const { amount, status, captured } = await now(id)
    expect([status, captured]).toEqual(['captured', amount])
    expect(await reading(db, (read) => getOrder(read, orderId))).toMatchObject({ paymentState: 'paid' })
  }
  expect(stripe.carriedOut.filter((done) => done === 'payment_intents capture')).toHaveLength(orders.length)
}, 60_000)
