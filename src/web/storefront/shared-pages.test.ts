import { describe, expect, it } from 'vitest'
import { Commits } from '../../kernel/commits.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct } from '../../modules/catalog/index.ts'
import { setStock } from '../../modules/inventory/index.ts'
import { setPrices } from '../../modules/pricing/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { traceStatements } from '../../testing/statements.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)

/** The same database as another process has it: nothing here hears of its commits. */
const elsewhere = { ...db, commits: new Commits() }

const tea = await inTransaction(db, async (tx) => {
  await aTeaShop(tx)
  const { handle, variants } = await createProduct(tx, { title: { en: 'Sencha' }, status: 'active', variants: [{}] })
  const variantId = variants[0]!.id
  await setPrices(tx, [{ variantId, price: money(1_200, 'USD') }])
  await setStock(tx, { variantId, onHand: 100, reason: 'received' })
  return { handle, variantId }
})

const shown = async (cookie = '') => {
  const headers = { accept: 'text/html', cookie }
  return (await server.inject({ url: `/products/${tea.handle}`, headers })).body
}
const soon = { interval: 20 }

describe('a page that is the same for a crowd', () => {
  it('is drawn once: who asks again costs the database nothing', async () => {
    const first = await shown()
    const trace = traceStatements()
    expect(await shown()).toBe(first)
    trace.stop()
    expect(trace.statements).toEqual([])
  })

  it('shows a price that this process changed at once', async () => {
    await shown()
    await inTransaction(db, (tx) => setPrices(tx, [{ variantId: tea.variantId, price: money(1_350, 'USD') }]))
    expect(await shown()).toContain('13.50')
  })

  it('shows price and stock that another process changed soon after', async () => {
    await shown()
    await inTransaction(elsewhere, (tx) => setPrices(tx, [{ variantId: tea.variantId, price: money(1_475, 'USD') }]))
    await expect.poll(() => shown(), soon).toContain('14.75')
    await inTransaction(elsewhere, (tx) => setStock(tx, { variantId: tea.variantId, onHand: 2, reason: 'counted' }))
    await expect.poll(() => shown(), soon).toContain('2 left')
    await inTransaction(elsewhere, (tx) => setStock(tx, { variantId: tea.variantId, onHand: 0, reason: 'counted' }))
    await expect.poll(() => shown(), soon).toContain('OutOfStock')
    await inTransaction(elsewhere, (tx) => setStock(tx, { variantId: tea.variantId, onHand: 9, reason: 'counted' }))
    await expect.poll(() => shown(), soon).toContain('InStock')
  })

  it('counts nobody else’s cart', async () => {
    const empty = await shown()
    const added = await server.inject({
      method: 'POST',
      url: '/cart/add',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ variant: tea.variantId, quantity: '3' }).toString(),
    })
    const cookie = added.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect(cookie).toContain('dangol_cart=')
    const hers = await shown(cookie)
    expect(hers).not.toBe(empty)
    expect(await shown()).toBe(empty)
  })
})
