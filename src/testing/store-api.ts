import { testPayments, testPaymentsModule } from '../adapters/test-payments/index.ts'
import { newId } from '../kernel/id.ts'
import { inTransaction } from '../kernel/transaction.ts'
import { paymentsModule } from '../modules/payments/index.ts'
import { storeApi } from '../web/store-api/store-api.ts'
import type { TestDatabase } from './database.ts'
import { testQueue } from './edge.ts'
import { aTeaShop, minjisAddress } from './tea-shop.ts'
import { testApp, testServer } from './web.ts'

/** What tests look at, whichever answer has it. */
export interface Told {
  readonly id: string
  readonly token: string
  readonly code: string
  readonly next: string
  readonly declined: string
  readonly totals: { readonly total: object }
  readonly details: { readonly missing: readonly object[] }
  readonly missing: readonly object[]
  readonly payment: { readonly page: { readonly url: string } }
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly problem?: object }[]
  readonly refused: readonly object[]
  readonly codes: readonly string[]
  readonly items: readonly { readonly handle: string; readonly id: string }[]
  readonly nextCursor: string | null
  readonly sessionToken: string
  readonly order: { readonly token: string }
}

export interface Answer {
  readonly status: number
  readonly body: Told
  readonly replayed: boolean
}

/** The tea shop behind its store API, with the test bank as its only way to pay. */
export async function teaShopApi(db: TestDatabase) {
  const bank = testPayments(() => queue.edge)
  const queue = testQueue(db, () => [
    paymentsModule({ providers: [bank] }),
    testPaymentsModule(() => Promise.resolve()),
  ])
  const server = await testServer(testApp(db, { edge: queue.edge }), ...storeApi({ providers: [bank] }))
  const shop = await inTransaction(db, aTeaShop)
  let asked = 0

  /** Asks as a program does, with a new `Idempotency-Key` unless told otherwise. */
  const ask = async (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    asked++
    const answer = await server.inject({
      method,
      url: `/api/store/v1${path}`,
      ...(payload ? { payload } : {}),
      headers: { ...(method === 'POST' ? { 'idempotency-key': newId() } : {}), ...headers },
    })
    return {
      status: answer.statusCode,
      body: (answer.body ? answer.json() : {}) as Told,
      replayed: answer.headers['idempotent-replayed'] === 'true',
    }
  }

  /** A checkout of Minji's that lacks nothing but the payment. @returns its token */
  const ready = async (lines = [{ variantId: shop.tea, quantity: 1 }]): Promise<string> => {
    const said = { market: 'us', lines, email: 'minji@example.com', address: minjisAddress }
    return (await ask('POST', '/checkouts', said)).body.token
  }
  const pay = (token: string, method = 'success', headers = {}) =>
    ask('POST', `/checkouts/${token}/payment`, { provider: 'test', method }, headers)
  const place = (token: string, headers = {}) => ask('POST', `/checkouts/${token}/place`, undefined, headers)

  return { server, queue, shop, ask, ready, pay, place, calls: () => asked }
}
