import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Bench, Measured } from './bench.ts'
import { meterCpu } from './cpu.ts'
import { answersPerSecond, manyProducts } from './page-shop.ts'
import { logRead } from './settled.ts'
import { type BenchShop, withShop } from './shop.ts'

const products = 1_000
const seconds = Number(process.argv[3] ?? 6)
const goal = 1_200
/** How often a kept page and the plain route take turns. */
const rounds = 5

/** A plain route with as many bytes, in a process of its own as the shop: what HTTP itself allows on this machine. */
async function withPlainRoute<T>(bytes: number, work: (origin: string) => Promise<T>): Promise<T> {
  const route = fork(join(import.meta.dirname, 'plain-route.ts'), [String(bytes)])
  try {
    const [origin] = (await once(route, 'message')) as [string]
    return await work(origin)
  } finally {
    route.kill()
  }
}

/** Both by turns, because others use the machine as well; of each the middle one. */
async function byTurns(kept: () => Promise<number>, plain: () => Promise<number>): Promise<[number, number]> {
  const turns: [number, number][] = []
  for (let turn = 0; turn < rounds; turn++) turns.push([await kept(), await plain()])
  return turns.toSorted(([a, b], [c, d]) => a / b - c / d)[Math.floor(rounds / 2)]!
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const { origin } = shop
  const path = (n: number) => `/products/tea-number-${n}`
  const bytes = Buffer.from(await (await fetch(origin + path(1))).arrayBuffer())
  if (!bytes.includes('Tea number 1')) throw new Error('This is not the page of the first tea')

  // What follows from filling the shop would be counted with the pages.
  await logRead(shop.db)
  // Every address is new, so that nothing of it is kept.
  let asked = 0
  const fresh = () => `${path(1 + (asked % products))}?n=${asked++}`
  await answersPerSecond(origin, fresh, 3)
  const cpu = await meterCpu(shop.db, shop.pid)
  const drawn = await answersPerSecond(origin, fresh, seconds)
  cpu.say('per page that is drawn', drawn * seconds, say)
  const turn = Math.ceil(seconds / rounds)
  const again = (at: string) => () => answersPerSecond(at, () => path(1), turn)
  cpu.say('per page that is kept', (await again(origin)()) * turn, say)
  const [kept, plain] = await withPlainRoute(bytes.length, (at) => byTurns(again(origin), again(at)))
  say(`${(bytes.length / 1_000).toFixed(1)} kB a page, of ${products} products with three variants each`)
  say(`drawn for each: ${Math.round(drawn)}/s (goal ${goal}/s)`)
  say(`one page, kept: ${Math.round(kept)}/s, ${Math.round((kept / plain) * 100)} % of a plain route (goal 60 %)`)
  say(`a plain Fastify route with the same bytes: ${Math.round(plain)}/s`)
  return { figure: drawn, unit: 'pages/s', limit: plain }
}

export const bench: Bench = {
  about: `product pages/s drawn anew on 32 connections; limit: a plain Fastify route with the same bytes`,
  run: (say) => withShop({ shoppers: 4, fill: (tx) => manyProducts(tx, products) }, (shop) => measure(shop, say)),
}
