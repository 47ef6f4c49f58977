import { beforeAll, describe, expect, it } from 'vitest'
import { testPayments } from '../adapters/test-payments/index.ts'
import { edgeOf } from '../kernel/edge.ts'
import { inTransaction } from '../kernel/transaction.ts'
import { testDatabase } from '../testing/database.ts'
import { auditPorts } from '../testing/own-pages.ts'
import { aTeaShop, type TeaShop } from '../testing/tea-shop.ts'

const db = await testDatabase()
const { pages } = auditPorts(db, { providers: [testPayments(() => edgeOf(db))] })
let shop: TeaShop

beforeAll(async () => {
  shop = await inTransaction(db, aTeaShop)
})

const html = async (path: string) => (await pages.read(path)).body.toString('utf8')

describe('the shop’s own pages', () => {
  it('are drawn as a guest sees them at the shop’s own address, and weighed as they travel', async () => {
    const answer = await pages.read('/')
    expect(answer.status).toBe(200)
    expect(answer.bytes).toBeLessThan(answer.body.length / 2)
    expect(await html('/')).toContain('<link rel="canonical" href="https://shop.test/"')
    expect((await pages.read('/nothing-is-here')).status).toBe(404)
  })

  it.each(['//elsewhere.test/', 'https://elsewhere.test/', '/\\elsewhere.test', 'products'])(
    'are the only ones that are looked at: %s is refused',
    async (address) => {
      await expect(pages.read(address)).rejects.toThrow('Only the shop’s own pages')
    },
  )

  it('show cart and checkout with something in them, and nothing of it stays', async () => {
    const everything = async () => (await db.pool.query('select count(*) from kernel.event')).rows[0] as unknown
    const before = await everything()
    const { cart, checkout } = await pages.checkoutOf(shop.tea)
    expect([cart.status, checkout.status]).toEqual([200, 200])
    expect(cart.body.toString('utf8')).toContain('Jeju green tea')
    expect(checkout.body.toString('utf8')).toContain('id="checkout"')
    expect(await everything()).toEqual(before)
    expect(await html('/cart')).not.toContain('Jeju green tea')
  })

  it('go on after a page that could not be drawn', async () => {
    await expect(pages.read('elsewhere')).rejects.toThrow()
    expect((await pages.read('/')).status).toBe(200)
  })

  it('U7: none opens with something lying over it, on a phone or anywhere', async () => {
    const paths = ['/', '/ko', '/products', '/products/jeju-green-tea', '/cart', '/search?q=tea', '/sign-in', '/news']
    for (const path of paths) {
      expect([path, /<dialog[^>]*\sopen[\s>]|role="(alert)?dialog"|aria-modal/.test(await html(path))]).toEqual([
        path,
        false,
      ])
    }
  })
})
