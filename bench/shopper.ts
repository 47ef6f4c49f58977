import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

export interface Answered {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Asks the shop over connections that are kept, with a new `Idempotency-Key` each time. */
export type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<Answered>

/** @param shoppers how many ask at a time */
export function shopperAt(port: number, shoppers: number): { ask: Ask; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: shoppers })
  const ask: Ask = (method, path, body) =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          ...{ host: '127.0.0.1', port, agent, method },
          path: `/api/store/v1${path}`,
          headers: {
            'idempotency-key': randomUUID(),
            ...(body ? { 'content-type': 'application/json' } : {}),
          },
        },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const text = Buffer.concat(parts).toString()
            resolve({ status: answer.statusCode ?? 0, body: (text ? JSON.parse(text) : {}) as Answered['body'] })
          })
        },
      )
      asked.on('error', reject)
      asked.end(body ? JSON.stringify(body) : undefined)
    })
  return { ask, close: () => agent.destroy() }
}

export const address = {
  name: 'Minji Kim',
  line1: '1 Market Street',
  city: 'San Francisco',
  region: 'CA',
  postcode: '94105',
  country: 'US',
} as const

/** What a shopper says at once: what she wants, who she is and where it goes. */
export const wish = (shopper: number, variantIds: readonly string[]) => ({
  market: 'us',
  email: `shopper-${shopper}@example.com`,
  address,
  lines: variantIds.map((variantId) => ({ variantId, quantity: 1 })),
})
