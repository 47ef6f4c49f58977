import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { journeyScene } from '../../testing/journeys.ts'
import { journeyHooks } from '../hooks/journeys.ts'
import { journeyDraftingRoutes } from './journey-drafting-routes.ts'
import { journeyPlayRoutes } from './journey-play-routes.ts'
import { journeyRunsRoutes } from './journey-runs-routes.ts'
import { journeysRoutes } from './journeys-routes.ts'
import { tasksRoutes } from './tasks-routes.ts'

const db = await testDatabase()
const routes = [journeysRoutes, journeyDraftingRoutes, journeyRunsRoutes, journeyPlayRoutes, tasksRoutes, journeyHooks]
const { clientWith, server } = await adminServer(db, ...routes)
const staff = await clientWith('messages:write')
const reader = await clientWith('messages:read')
const { person, template, go, sentTo } = journeyScene(db)
const post = (path: string, body: object = {}) => staff.ask('POST', path, body, { 'idempotency-key': newId() })

describe('journeys in the admin API', () => {
  it('M1 N11 N12: a journey is drawn, looked over, played, published, entered, explained, counted and put away', async () => {
    const mail = await template('Hello from {{ event.hall | default: "us" }}')
    const graph = {
      ...{ start: { on: 'webhook' }, reentry: { mode: 'never' }, first: 'mail' },
      steps: {
        mail: { do: 'send', template: mail, then: 'ask' },
        ask: { do: 'task', for: 'care', text: 'Greet her', then: 'rest' },
        rest: { do: 'wait', for: { days: 1 } },
      },
    }
    expect((await reader.ask('POST', '/journeys', { name: 'Hello', graph })).status).toBe(403)
    const broken = { ...graph, steps: { ...graph.steps, mail: { do: 'send', template: mail, than: 'ask' } } }
    expect((await post('/journeys', { name: 'Hello', graph: broken })).status).toBe(422)
    const { status, body } = await post('/journeys', { name: 'Hello', graph: { ...graph, first: 'nowhere' } })
    const id = body['id'] as string
    expect([status, body]).toMatchObject([201, { state: 'draft', sends: 1, live: null, draft: { version: 1 } }])
    expect((await post(`/journeys/${id}/publish`)).body).toMatchObject({
      ...{ code: 'journeys/graph-unsound', field: 'graph.first' },
      details: { problems: expect.arrayContaining([expect.objectContaining({ code: 'dead-reference' })]) as unknown },
    })
    expect((await staff.ask('PUT', `/journeys/${id}/draft`, { graph })).body).toMatchObject({ problems: [] })
    const { yaml } = (await reader.ask('GET', `/journeys/${id}/yaml`)).body
    expect((await reader.ask('POST', '/journeys/yaml', { yaml })).body).toEqual({ name: 'Hello', graph })
    expect((await reader.ask('POST', '/journeys/lint', { graph })).body).toEqual({ problems: [] })

    const minji = await person('minji')
    const played = await reader.ask('POST', '/journeys/play', { journeyId: id, profileIds: [minji], days: 3 })
    expect(played.body).toMatchObject({ looked: 1, entered: 1, messages: [{ person: { id: minji }, step: 'mail' }] })
    expect((await post(`/journeys/${id}/publish`)).body).toMatchObject({ state: 'live', liveVersion: 1, draft: null })
    const { path } = (await post(`/journeys/${id}/door`)).body
    const knock = (payload: object) => server.inject({ method: 'POST', url: path as string, payload })
    expect((await knock({ data: {} })).statusCode).toBe(422)
    expect((await knock({ email: 'minji@example.com', data: { hall: 'the hall' } })).statusCode).toBe(202)
    await go()
    expect(await sentTo(minji)).toEqual(['Hello from the hall'])

    expect((await post(`/journeys/${id}/runs`, { profileId: minji })).body).toMatchObject({
      code: 'journeys/may-not-enter',
    })
    const runs = (await reader.ask('GET', `/journeys/${id}/runs?step=rest`)).body['items'] as { id: string }[]
    expect(runs).toMatchObject([{ person: { id: minji }, state: 'active', step: 'rest' }])
    expect((await reader.ask('GET', `/journey-runs/${runs[0]!.id}`)).body).toMatchObject({ step: 'rest' })
    expect((await reader.ask('GET', `/journeys/${id}/numbers`)).body).toMatchObject({ entered: 1, waiting: 1 })
    expect((await reader.ask('GET', `/customers/${minji}/journeys`)).body).toMatchObject({ items: [{ isIn: true }] })
    const tasks = (await reader.ask('GET', '/tasks')).body['items'] as { id: string }[]
    expect(tasks).toMatchObject([{ for: 'care', text: 'Greet her', person: { id: minji } }])
    expect((await post(`/tasks/${tasks[0]!.id}/assign`, { to: 'sora' })).status).toBe(204)
    expect((await post(`/tasks/${tasks[0]!.id}/done`)).status).toBe(204)
    expect((await post(`/journey-runs/${runs[0]!.id}/end`)).status).toBe(204)
    for (const word of ['pause', 'resume']) expect((await post(`/journeys/${id}/${word}`)).status).toBe(204)
    expect((await post(`/journeys/${id}/copy`)).body).toMatchObject({ name: 'Hello (copy)', state: 'draft' })
    expect((await post(`/journeys/${id}/archive`)).status).toBe(204)
    expect((await reader.ask('GET', `/journeys/${id}/versions`)).body).toMatchObject({ items: [{ version: 1 }] })
    expect((await reader.ask('GET', '/journey-events')).status).toBe(200)
    expect(((await reader.ask('GET', '/journeys')).body['items'] as unknown[]).length).toBe(1)
  })
})
