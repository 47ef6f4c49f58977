import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { minjisAddress } from '../../src/testing/tea-shop.ts'

/** What became of one try to buy; `order` is its token, and there only if the shop said "placed". */
export interface Bought {
  readonly email: string
  readonly order?: string
  /** Sold out, or she closed the page after paying. */
  readonly left?: 'sold-out' | 'closed'
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

/** Asks the shop once. @throws {TypeError} when there is no connection, or it breaks */
export async function ask(port: number, path: string, body: object, key: string): Promise<Answer> {
  const answer = await fetch(`http://localhost:${port}/api/store/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  })
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> }
}

/** Somebody who asks again, with the same key, for as long as the shop does not answer or asks her to. */
export class StubbornShopper {
  /** Answers that no shopper should ever get, whatever dies. */
  readonly wrong: string[] = []
  tries = 0
  readonly #port: number

  constructor(port: number) {
    this.#port = port
  }

  async buy(variantIds: readonly string[], { closesAfterPaying = false } = {}): Promise<Bought> {
    const email = `minji-${randomUUID()}@example.com`
    const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }))
    const started = await this.#until('/checkouts', { market: 'us', email, address: minjisAddress, lines })
    if (started.status !== 201) return this.#leave(started, email)
    const path = `/checkouts/${String(started.body['token'])}`
    const paid = await this.#until(`${path}/payment`, { provider: 'test', method: 'success' })
    if (paid.status !== 200) return this.#leave(paid, email)
    if (closesAfterPaying) return { email, left: 'closed' }
    const placed = await this.#until(`${path}/place`, {})
    if (placed.status !== 201) return this.#leave(placed, email)
    return { email, order: String(placed.body['token']) }
  }

  #leave({ status, body }: Answer, email: string): Bought {
    if (!saysSoldOut(body)) this.wrong.push(`${status} ${JSON.stringify(body)}`)
    return { email, left: 'sold-out' }
  }

  async #until(path: string, body: object): Promise<Answer> {
    const key = randomUUID()
    for (const begun = performance.now(); performance.now() - begun < 90_000; await pause(150)) {
      this.tries++
      try {
        const answer = await ask(this.#port, path, body, key)
        const { status } = answer
        if (status >= 500 && status !== 503) this.wrong.push(`${status} ${JSON.stringify(answer.body)}`)
        const asksAgain = status >= 500 || answer.body['code'] === 'http/request-in-progress'
        if (!asksAgain) return answer
      } catch {
        // The connection broke or was refused: she tries again.
      }
    }
    throw new Error(`For 90 seconds there was no answer to ${path}`)
  }
}

/** Somebody was faster while she paid, or long before. */
function saysSoldOut({ code, details }: Answer['body']): boolean {
  if (code === 'inventory/out-of-stock') return true
  const { missing = [] } = (details ?? {}) as { missing?: { key: string }[] }
  return code === 'checkout/checkout-incomplete' && missing.length > 0 && missing.every(({ key }) => key === 'sold-out')
}
