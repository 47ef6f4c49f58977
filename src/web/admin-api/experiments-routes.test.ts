import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aTrustTrial, soldBefore, visitorsOf } from '../../testing/experiments.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { experimentResultsRoutes } from './experiment-results-routes.ts'
import { experimentsRoutes } from './experiments-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, experimentsRoutes, experimentResultsRoutes)
const hana = await clientWith('experiments:read', 'experiments:write')
const shop = await inTransaction(db, aTeaShop)
await inTransaction(db, (tx) => soldBefore(tx, shop))

const post = (path: string, body: object = {}) => hana.ask('POST', `/experiments${path}`, body)
const get = (path: string) => hana.ask('GET', `/experiments${path}`)

describe('experiments over HTTP', () => {
  it('X4: an experiment goes from the draft over the no for want of traffic to the decision', async () => {
    const design = aTrustTrial()
    const foreseen = await post('/foresight', design)
    expect(foreseen.body).toMatchObject({ isEnough: false, mostDays: 56, visitors: 3, orders: 1 })
    const { status, body } = await post('', design)
    expect([status, body]).toMatchObject([
      201,
      { key: design.key, state: 'draft', plan: null, trafficBasisPoints: 10_000 },
    ])
    const id = String(body['id'])
    expect((await get(`/${id}/result`)).status).toBe(409)
    expect((await hana.ask('PUT', `/experiments/${id}`, { ...design, hypothesis: 'Calmer' })).body).toMatchObject({
      hypothesis: 'Calmer',
    })

    const no = await post(`/${id}/start`)
    expect([no.status, no.body]).toMatchObject([
      409,
      { code: 'experiments/not-enough-traffic', details: { days: expect.any(Number) as number } },
    ])
    expect((await post(`/${id}/start`, { insist: true })).body).toMatchObject({ state: 'running', insisted: true })
    expect((await hana.ask('PUT', `/experiments/${id}`, design)).body).toMatchObject({
      code: 'experiments/experiment-begun',
    })
    await inTransaction(db, async (tx) => {
      await visitorsOf(tx, { experimentId: id, variant: 'none', count: 120, buyers: 30 })
      await visitorsOf(tx, { experimentId: id, variant: 'seals', count: 110, buyers: 40 })
    })
    const result = (await get(`/${id}/result`)).body
    expect(result).toMatchObject({
      visitors: 230,
      sampleRatio: { isMismatch: false },
      variants: [{ counts: { visitors: 120, buyers: 30 } }, { metrics: [{ metric: 'order-placed', n: 110 }] }],
      comparisons: [{ variant: 'seals', verdict: 'undecided', days: [{ low: expect.any(Number) as number }] }],
    })

    expect((await post(`/${id}/decide`, { variant: 'seals' })).body).toMatchObject({
      code: 'experiments/experiment-still-running',
    })
    expect((await post(`/${id}/stop`)).body).toMatchObject({ state: 'stopped' })
    expect((await post(`/${id}/decide`, { variant: 'seals', note: 'Calmer indeed' })).body).toMatchObject({
      state: 'decided',
      decision: 'seals',
      decisionNote: 'Calmer indeed',
    })
    expect((await get('?state=decided')).body).toMatchObject({ items: [{ id }], nextCursor: null })
  })

  it('N10: every number can be looked up in the rows that made it, page by page', async () => {
    const id = String((await post('', aTrustTrial())).body['id'])
    await post(`/${id}/start`, { insist: true })
    await inTransaction(db, (tx) => visitorsOf(tx, { experimentId: id, variant: 'seals', count: 5, buyers: 2 }))
    const first = (await get(`/${id}/visitors?limit=3`)).body
    expect(first['items']).toHaveLength(3)
    const rest = (await get(`/${id}/visitors?limit=3&cursor=${String(first['nextCursor'])}`)).body
    expect(rest).toMatchObject({ items: [{}, {}], nextCursor: null })
    const ordered = (await get(`/${id}/visitors?ordered=true&variant=seals`)).body
    expect(ordered).toMatchObject({ items: [{ orders: [{ total: { amount: 11_800, currency: 'USD' } }] }, {}] })
    expect((await get(`/${id}/visitors?variant=none`)).body).toMatchObject({ items: [] })
  })

  it('names the field that does not fit, and knows what it does not know', async () => {
    const lame = await post('', aTrustTrial({ markets: ['mars'] }))
    expect([lame.status, lame.body]).toMatchObject([
      422,
      { code: 'experiments/experiment-invalid', field: 'markets.0' },
    ])
    const unknown = '/01890000-0000-7000-8000-000000000000'
    for (const path of ['', '/result', '/visitors']) expect((await get(unknown + path)).status).toBe(404)
    expect((await get('/surfaces')).body).toMatchObject({
      items: [
        { surface: 'checkout-trust', variants: ['none', 'seals', 'seals-and-rating'] },
        { surface: 'checkout-usp' },
      ],
    })
  })

  it('is for those who may', async () => {
    const reader = await clientWith('experiments:read')
    expect((await reader.ask('POST', '/experiments', aTrustTrial())).status).toBe(403)
    expect((await reader.ask('GET', '/experiments')).status).toBe(200)
    expect((await (await clientWith('orders:read')).ask('GET', '/experiments')).status).toBe(403)
  })
})
