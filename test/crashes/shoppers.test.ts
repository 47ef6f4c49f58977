import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/kernel/transaction.ts'
import { setStock } from '../../src/modules/inventory/index.ts'
import { aTeaShop } from '../../src/testing/tea-shop.ts'
import { brokenPromises, findOrders, workLeft, wrongInBooks, wrongMails } from './books.ts'
import { randomFrom } from './random.ts'
import { eventually } from './shop-process.ts'
import { shopToKill } from './shop-to-kill.ts'
import { ask, type Bought, StubbornShopper } from './stubborn-shopper.ts'

/** `KILLS=100 npm test -- test/crashes/shoppers.test.ts` for a long run; another `SEED` gives another one. */
const kills = Number(process.env['KILLS'] ?? 4)
const seed = Number(process.env['SEED'] ?? 20_261_121)
const shoppers = 16
const pairs = 25

const { sink, shop, db, inTx, killAtRandom, timePasses } = await shopToKill()
const goods = await inTx(async (tx) => {
  const made = await aTeaShop(tx)
  await setStock(tx, { variantId: made.tea, onHand: 1_000_000, reason: 'counted' })
  await setStock(tx, { variantId: made.sneakers, onHand: pairs, reason: 'counted' })
  return made
})
await shop.start('web')

/** Sixteen who buy one thing after the other, until they are told to stop. */
function crowd(random: () => number) {
  let isOver = false
  const bought: Bought[] = []
  const people = Array.from({ length: shoppers }, () => new StubbornShopper(shop.port))
  const shopping = Promise.all(
    people.map(async (one) => {
      while (!isOver) {
        const wanted = random() < 0.1 ? [goods.tea, goods.sneakers] : [goods.tea]
        await pause(random() * 400)
        bought.push(await one.buy(wanted, { closesAfterPaying: random() < 0.1 }))
      }
    }),
  )
  return {
    bought,
    wrong: () => people.flatMap((one) => one.wrong),
    stop: async () => {
      isOver = true
      await shopping
    },
  }
}

describe('N4: sixteen shoppers buy while web, worker and database are killed', () => {
  it(
    `${kills} times with kill -9: nothing is lost, and nothing happens twice`,
    { timeout: 180_000 + kills * 20_000 },
    async () => {
      const { bought, wrong, stop } = crowd(randomFrom(seed + 1))
      await eventually(() => bought.length > 3, 'the first to have bought')
      const killed = await killAtRandom(randomFrom(seed), kills, ['web', 'worker', 'database'])
      await stop()
      await timePasses(`
        update checkout.checkout set not_placed_before = null where not_placed_before is not null and order_id is null;
        update payments.payment set check_at = now() where check_at is not null;
        update payments.wish set wished_at = wished_at - interval '1 hour' where settled_at is null`)
      await eventually(async () => (await reading(db, workLeft)) === 0, `the work to be done\n${shop.said()}`)

      const orders = await reading(db, findOrders)
      const told = bought.filter(({ order }) => order)
      const confirmed = sink.received.length
      process.stdout.write(
        `${JSON.stringify({ seed, killed, told: told.length, orders: orders.length, mails: confirmed })}\n`,
      )
      expect(wrong()).toEqual([])
      expect(brokenPromises(bought, orders)).toEqual([])
      expect(told.length).toBeGreaterThan(kills)
      const books = await reading(db, wrongInBooks)
      expect(books).toEqual(Object.fromEntries(Object.keys(books).map((what) => [what, []])))
      expect(wrongMails(orders, sink.received)).toEqual([])
    },
  )

  it('or when the database is restarted under her: she is asked to try again, and the next try goes on', async () => {
    const buyer = new StubbornShopper(shop.port)
    const begin = async (key: string) =>
      ask(shop.port, '/checkouts', { market: 'us', lines: [{ variantId: goods.tea, quantity: 1 }] }, key)
    const key = crypto.randomUUID()
    const { body } = await begin(key)
    const startDatabase = await shop.stopDatabase()
    const path = `/checkouts/${String(body['token'])}/payment`
    const away = await ask(shop.port, path, { provider: 'test', method: 'success' }, crypto.randomUUID())
    expect(away.status).toBe(503)
    expect(away.headers.get('retry-after')).toBe('2')
    expect(away.body).toMatchObject({ code: 'http/database-away' })
    const page = async (at: string) => {
      const answer = await fetch(`http://localhost:${shop.port}${at}`, { headers: { accept: 'text/html' } })
      return { status: answer.status, retryAfter: answer.headers.get('retry-after'), html: await answer.text() }
    }
    const [english, korean] = [await page('/cart'), await page('/ko/cart')]
    for (const { status, retryAfter } of [english, korean]) expect([status, retryAfter]).toEqual([503, '2'])
    expect(english.html).toContain('nothing of yours is lost. Please try once more')
    expect(korean.html).toMatch(/<html lang="ko">[\s\S]*다시/)

    await startDatabase()
    expect((await begin(key)).body['token']).toBe(body['token'])
    expect(await buyer.buy([goods.tea])).toMatchObject({ order: expect.any(String) as string })
    expect(buyer.wrong).toEqual([])
  })
})
