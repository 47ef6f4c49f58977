import { type Bench, type Measured, percentile } from './bench.ts'
import { meterCpu } from './cpu.ts'
import { besideFiveStatements } from './five-statements.ts'
import { manyProducts } from './page-shop.ts'
import { type BenchShop, withShop } from './shop.ts'

const rounds = 200
const many = 200
const goals = { few: 30, many: 40 } as const

/** One shopper puts one more thing into a cart of so many lines, again and again. @returns each wait in ms */
async function waits(shop: BenchShop, lines: number, say: (line: string) => void): Promise<number[]> {
  const { ask, variantIds } = shop
  const put = variantIds.slice(0, lines).map((variantId) => ({ variantId, quantity: 1 }))
  const { body } = await ask('POST', '/checkouts', { market: 'us', lines: put })
  const took: number[] = []
  const cpu = await meterCpu(shop.db, shop.pid)
  for (let n = 0; n < rounds + 20; n++) {
    const begun = performance.now()
    const addLines = [{ variantId: variantIds[n % lines], quantity: 1 }]
    const answer = await ask('PATCH', `/checkouts/${String(body['token'])}`, { addLines })
    took.push(performance.now() - begun)
    if (answer.status !== 200) throw new Error(`Not put in: ${JSON.stringify(answer.body)}`)
  }
  cpu.say(`for one more thing in ${lines} lines`, rounds + 20, say)
  return took.slice(20)
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const { answer, perSecond } = await besideFiveStatements(shop.db, 1, async () => ({
    few: percentile(await waits(shop, 1, say), 0.95),
    many: percentile(await waits(shop, many, say), 0.95),
  }))
  say(`1 line: ${answer.few.toFixed(1)} ms for 95 in 100 (goal ${goals.few} ms)`)
  say(`${many} lines: ${answer.many.toFixed(1)} ms for 95 in 100 (goal ${goals.many} ms)`)
  return { figure: answer.many, unit: 'ms', limit: 1_000 / perSecond }
}

export const bench: Bench = {
  about: `ms until one more thing is in a cart of ${many} lines, for 95 in 100; limit: one five-statement transaction`,
  run: (say) => withShop({ shoppers: 4, fill: (tx) => manyProducts(tx, 100) }, (shop) => measure(shop, say)),
}
