import type { BenchShop } from './shop.ts'
import { wish } from './shopper.ts'

export const steps = ['start', 'pay', 'place'] as const

export type Waits = Record<(typeof steps)[number], number[]>

/** One whole purchase; anything but the expected answer ends the benchmark. */
async function buy({ ask, variantIds }: BenchShop, shopper: number, waits: Waits): Promise<void> {
  const any = () => variantIds[Math.floor(Math.random() * variantIds.length)]!
  const timed = async (step: keyof Waits, status: number, path: string, body?: object) => {
    const asked = performance.now()
    const answer = await ask('POST', path, body)
    waits[step].push(performance.now() - asked)
    if (answer.status !== status)
      throw new Error(`${step} was answered ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const { token } = await timed('start', 201, '/checkouts', wish(shopper, [...new Set([any(), any()])]))
  const path = `/checkouts/${String(token)}`
  const { next } = await timed('pay', 200, `${path}/payment`, { provider: 'test', method: 'success' })
  if (next !== 'place') throw new Error(`The payment leads to ${String(next)}`)
  await timed('place', 201, `${path}/place`)
}

/** Buys again and again for so long, and until so many have been bought. */
export async function buyFor(
  shop: BenchShop,
  shoppers: number,
  ms: number,
  atLeast = 0,
): Promise<{ bought: number; perSecond: number; waits: Waits }> {
  const waits: Waits = { start: [], pay: [], place: [] }
  let bought = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: shoppers }, async () => {
      while (performance.now() - begun < ms || bought < atLeast) {
        await buy(shop, Math.floor(Math.random() * 1e9), waits)
        bought++
      }
    }),
  )
  return { bought, perSecond: (bought / (performance.now() - begun)) * 1_000, waits }
}
