import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { explainRoutes } from './explain-routes.ts'
import { promotionCodesRoutes } from './promotion-codes-routes.ts'
import { promotionsRoutes } from './promotions-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, promotionsRoutes, promotionCodesRoutes, explainRoutes, staffRoutes)
const staff = await clientWith('promotions:write', 'staff:read')
const shop = await inTransaction(db, aTeaShop)
const usd = (amount: number) => money(amount, 'USD')

const tenOff = { title: { en: 'Ten per cent off' }, rule: { kind: 'percent', basisPoints: 1_000 } }

async function made(promotion: object): Promise<string> {
  const { status, body } = await staff.ask('POST', '/promotions', promotion)
  expect([status, body['code']]).toEqual([201, undefined])
  return body['id'] as string
}

describe('the promotions of the admin API', () => {
  it('A9: makes a promotion, changes it and ends it', async () => {
    const id = await made({ ...tenOff, codes: ['tea-10'] })
    const url = `/promotions/${id}`
    expect((await staff.ask('GET', url)).body).toMatchObject({ state: 'running', firstCode: 'TEA-10', uses: 0 })
    const later = { ...tenOff, startsAt: '2040-01-01T00:00:00Z', codes: ['TEA-TEN'] }
    expect((await staff.ask('PUT', url, later)).body).toMatchObject({ state: 'scheduled', codeCount: 2 })
    expect((await staff.ask('POST', `${url}/end`)).body).toMatchObject({ state: 'over' })
    expect(await staff.ask('PUT', url, tenOff)).toMatchObject({
      status: 409,
      body: { code: 'promotions/promotion-ended' },
    })
    const trail = await staff.ask('GET', `/audit?subject=${id}`)
    expect(trail.body['items']).toMatchObject([{ action: 'endPromotion' }, { action: 'changePromotion' }])
  })

  it('A9: lists promotions page by page, narrowed by state', async () => {
    const ids = [await made(tenOff), await made(tenOff)].toReversed()
    const first = await staff.ask('GET', '/promotions?state=running&limit=1')
    const second = await staff.ask(
      'GET',
      `/promotions?state=running&limit=1&cursor=${String(first.body['nextCursor'])}`,
    )
    const items = [...(first.body['items'] as { id: string }[]), ...(second.body['items'] as { id: string }[])]
    expect(items.map(({ id }) => id)).toEqual(ids)
  })

  it('A9: makes codes that nobody can guess, and lists them page by page', async () => {
    const id = await made(tenOff)
    const issued = await staff.ask('POST', `/promotions/${id}/codes`, { count: 3, prefix: 'tea-' })
    const codes = issued.body['codes'] as string[]
    expect(codes).toHaveLength(3)
    const first = await staff.ask('GET', `/promotions/${id}/codes?limit=2`)
    expect(first.body['items']).toMatchObject([{ mostUses: 1, uses: 0 }, {}])
    const second = await staff.ask('GET', `/promotions/${id}/codes?limit=2&cursor=${String(first.body['nextCursor'])}`)
    const listed = [...(first.body['items'] as { code: string }[]), ...(second.body['items'] as { code: string }[])]
    expect(listed.map(({ code }) => code)).toEqual(codes.toSorted())
    expect((await staff.ask('GET', `/promotions/${id}/redemptions`)).body).toEqual({ items: [], nextCursor: null })
    expect((await staff.ask('GET', `/promotions/${newId()}/codes`)).status).toBe(404)
  })

  it('A9: explains why a promotion holds for a cart or does not', async () => {
    const spendMore = { ...tenOff, automatic: true, conditions: { minimumSubtotal: [usd(5_000)] } }
    const promotionId = await made(spendMore)
    const lines = [{ variantId: shop.tea, quantity: 2 }]
    const { body } = await staff.ask('POST', '/promotions/explain', { market: 'us', lines })
    expect(body['subtotal']).toEqual(usd(2_400))
    expect(body['items']).toContainEqual(
      expect.objectContaining({
        promotionId,
        applied: false,
        obstacle: { reason: 'minimum-not-met', missing: usd(2_600) },
      }),
    )
    const enough = { market: 'us', lines: [{ variantId: shop.sneakers, quantity: 1 }] }
    expect((await staff.ask('POST', '/promotions/explain', enough)).body['items']).toContainEqual(
      expect.objectContaining({ promotionId, applied: true, amount: usd(890) }),
    )
    await staff.ask('POST', `/promotions/${promotionId}/end`)
  })

  it('names what does not fit, and lets readers change nothing', async () => {
    expect(
      await staff.ask('POST', '/promotions', {
        ...tenOff,
        endsAt: '2020-01-01T00:00:00Z',
        startsAt: '2021-01-01T00:00:00Z',
      }),
    ).toMatchObject({
      status: 422,
      body: { field: 'endsAt' },
    })
    expect(await staff.ask('POST', '/promotions', { ...tenOff, endsAt: null })).toMatchObject({
      status: 422,
      body: { field: 'endsAt' },
    })
    await made({ ...tenOff, codes: ['MINE'] })
    expect(await staff.ask('POST', '/promotions', { ...tenOff, codes: ['mine'] })).toMatchObject({
      status: 409,
      body: { code: 'promotions/code-taken', field: 'codes.0' },
    })
    const lines = [{ variantId: newId(), quantity: 1 }]
    expect(await staff.ask('POST', '/promotions/explain', { market: 'us', lines })).toMatchObject({
      status: 422,
      body: { field: 'lines.0.variantId' },
    })
    const reader = await clientWith('promotions:read')
    expect((await reader.ask('GET', '/promotions')).status).toBe(200)
    expect((await reader.ask('POST', '/promotions', tenOff)).status).toBe(403)
  })
})
