import { testPayments, testPaymentsModule } from '../../src/adapters/test-payments/index.ts'
import { inTransaction, type Tx } from '../../src/kernel/transaction.ts'
import { answerAsStaff, decideReview } from '../../src/modules/reviews/index.ts'
import { makeApiKey, scopes } from '../../src/modules/staff/index.ts'
import { modulesOf } from '../../src/modules.ts'
import { routesFor } from '../../src/routes.ts'
import type { TestDatabase } from '../../src/testing/database.ts'
import { testQueue } from '../../src/testing/edge.ts'
import { aPaidOrder } from '../../src/testing/orders.ts'
import { testPorts } from '../../src/testing/ports.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../src/testing/reviews.ts'
import { aShownQuestion } from '../../src/testing/questions.ts'
import { aTeaShop } from '../../src/testing/tea-shop.ts'
import { testApp, testServer } from '../../src/testing/web.ts'
import { identifyWith } from '../../src/web/admin-api/identify.ts'

/** So that the walk meets what readers can do with a review, a question and its answer. */
async function aPublishedReview(tx: Tx): Promise<void> {
  const product = await aReviewedProduct(tx, 'Hill sneaker')
  const { id: reviewId } = await aReview(tx, product, { order: await anOrderOf(tx, product) })
  await decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
  const { post } = await aShownQuestion(tx, product.productId)
  await answerAsStaff(tx, { questionId: post.id, body: 'It does.', locale: 'en', by: 'hana' })
}

/** Every route of the shop over a database with something in each list; errors are kept in `logged`. */
export async function wholeShop(db: TestDatabase) {
  const logged: string[] = []
  const bank = testPayments(() => queue.edge)
  const ports = { ...testPorts(), payments: [bank], adapters: [testPaymentsModule(() => Promise.resolve())] }
  const queue = testQueue(db, () => modulesOf(ports))
  const app = testApp(db, {
    edge: queue.edge,
    identify: identifyWith(queue.edge, () => Promise.resolve(undefined)),
    http: { logLevel: 'error', logTo: { write: (line) => void logged.push(line) }, mostLagMs: 0, requestsPerMinute: 0 },
  })
  const nobodySignsIn = {
    path: '/api/admin/auth',
    clientAddressHeader: 'x-dangol-client-address',
    handle: () => Promise.resolve(new Response(null, { status: 404 })),
    refuseEasilyGuessed: () => Promise.resolve(),
    setPassword: () => Promise.resolve('nobody'),
    hashPassword: () => Promise.resolve('nothing'),
  }
  const server = await testServer(app, ...routesFor(ports, nobodySignsIn))
  const keyWith = (...allowed: Parameters<typeof makeApiKey>[1]['scopes'][number][]) =>
    inTransaction(db, async (tx) => (await makeApiKey(tx, { name: 'Hostile', scopes: allowed, createdBy: 'hana' })).key)
  const shop = await inTransaction(db, async (tx) => {
    await aPaidOrder(tx)
    await aPublishedReview(tx)
    return aTeaShop(tx)
  })
  return { server, logged, shop, keyWith, allScopes: scopes }
}
