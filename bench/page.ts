import Fastify from 'fastify'
import type { Bench, Measured } from './bench.ts'
import { meterCpu } from './cpu.ts'
import { answersPerSecond, manyProducts } from './page-shop.ts'
import { type BenchShop, withShop } from './shop.ts'

const products = 1_000
const seconds = Number(process.argv[3] ?? 6)
const goal = 1_200

/** A plain route with the same bytes, in this process: what HTTP itself allows on this machine. */
async function plainRoute(bytes: Buffer): Promise<number> {
  const server = Fastify()
  server.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(bytes))
  const origin = await server.listen({ host: '127.0.0.1', port: 0 })
  const perSecond = await answersPerSecond(origin, () => '/', Math.ceil(seconds / 2))
  await server.close()
  return perSecond
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const { origin } = shop
  const path = (n: number) => `/products/tea-number-${n}`
  const bytes = Buffer.from(await (await fetch(origin + path(1))).arrayBuffer())
  if (!bytes.includes('Tea number 1')) throw new Error('This is not the page of the first tea')

  // Every address is new, so that nothing of it is kept.
  let asked = 0
  const fresh = () => `${path(1 + (asked % products))}?n=${asked++}`
  await answersPerSecond(origin, fresh, 3)
  const cpu = await meterCpu(shop.db, shop.pid)
  const drawn = await answersPerSecond(origin, fresh, seconds)
  cpu.say('per page that is drawn', drawn * seconds, say)
  const kept = await answersPerSecond(origin, () => path(1), seconds)
  cpu.say('per page that is kept', kept * seconds, say)
  const plain = await plainRoute(bytes)
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
