import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { all, segmentScene } from '../../testing/segments.ts'
import { templateScene } from '../../testing/template-scene.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { campaignsRoutes } from './campaigns-routes.ts'
import { recipesRoutes } from './recipes-routes.ts'
import { templatesRoutes } from './templates-routes.ts'

const db = await testDatabase()
await templateScene(db)
const { clientWith } = await adminServer(
  db,
  recipesRoutes,
  templatesRoutes,
  calendarRoutes,
  campaignsRoutes({ baseUrl: 'https://shop.test' }),
)
const staff = await clientWith('messages:write')
const reader = await clientWith('messages:read')
const post = (path: string, body: object = {}) => staff.ask('POST', path, body, { 'idempotency-key': newId() })
const { segment } = segmentScene(db)

describe('recipes, campaigns and the calendar in the admin API', () => {
  it('M1: recipes are listed, looked at in either language, asked for what they need, switched on and off', async () => {
    const listed = (await reader.ask('GET', '/recipes')).body['items'] as { key: string; mails: object[] }[]
    expect(listed.length).toBeGreaterThan(16)
    const seen = await reader.ask('GET', '/recipes/left-checkout/preview?name=help&locale=ko')
    expect([seen.status, seen.body]).toMatchObject([
      200,
      { locale: 'ko', subject: '아직 주문이 완료되지 않았어요', lacks: null },
    ])
    expect((await reader.ask('GET', '/recipes/left-checkout/preview?name=gone')).status).toBe(404)
    expect((await reader.ask('POST', '/recipes/welcome/on', {})).status).toBe(403)
    const needs = await post('/recipes/next-time/on')
    expect([needs.status, needs.body]).toMatchObject([422, { code: 'recipes/choice-needed', field: 'promotion' }])
    expect((await post('/recipes/welcome/on')).status).toBe(200)
    expect((await post('/recipes/welcome/off')).status).toBe(204)
    const welcome = ((await reader.ask('GET', '/recipes')).body['items'] as object[])[0]
    expect(welcome).toMatchObject({ key: 'welcome', journey: { state: 'paused', entered: 0 } })
  })

  it('M10: a campaign is estimated, made, scheduled, seen in the calendar, taken back and thrown away', async () => {
    const segmentId = await segment('Everybody', all({ if: 'figure', figure: 'days-known', atLeast: 0 }))
    const templates = (await reader.ask('GET', '/templates?channel=email')).body['items'] as {
      id: string
      name: string
    }[]
    const templateId = templates.find(({ name }) => name === 'Welcome: hello')!.id
    const at = later(db.clock.now(), days(3))
    const design = {
      ...{ name: 'Spring', segmentId, channel: 'email', schedule: { when: 'at', at: at.toISOString() } },
      variants: [{ name: 'A', templateId, share: 100 }],
    }
    const estimate = await reader.ask('POST', '/campaigns/estimate', design)
    expect([estimate.status, estimate.body]).toMatchObject([200, { isEstimate: false, left: 0 }])
    const wrong = { ...design, variants: [{ name: 'A', templateId, share: 90 }] }
    expect((await post('/campaigns', wrong)).body).toMatchObject({ field: 'variants' })
    const { status, body } = await post('/campaigns', design)
    expect([status, body]).toMatchObject([201, { state: 'draft', design: { goalDays: 14 } }])
    const path = `/campaigns/${String(body['id'])}`
    expect((await post(`${path}/start`)).body).toMatchObject({ state: 'scheduled', startsAt: at.toISOString() })
    expect((await staff.ask('PUT', path, design)).status).toBe(409)
    const span = `from=${db.clock.now().toISOString()}&to=${later(at, days(1)).toISOString()}`
    expect((await reader.ask('GET', `/calendar?${span}`)).body).toMatchObject({
      campaigns: [{ name: 'Spring', state: 'scheduled', startsAt: at.toISOString() }],
      journeys: [{ name: 'Welcome', state: 'paused' }],
    })
    expect((await reader.ask('GET', `/calendar?from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z`)).status).toBe(422)
    expect((await reader.ask('GET', `${path}/numbers`)).body).toMatchObject({ people: 0, currency: null })
    expect((await reader.ask('GET', `${path}/recipients`)).body).toEqual({ items: [], nextCursor: null })
    expect((await post(`${path}/unschedule`)).body).toMatchObject({ state: 'draft' })
    expect((await staff.ask('DELETE', path)).status).toBe(204)
    expect((await reader.ask('GET', path)).status).toBe(404)
  })
})
