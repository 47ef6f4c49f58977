import { describe, expect, it } from 'vitest'
import { dayOf, proofFigures } from '../../modules/analytics/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { collectorOf } from '../collect/collector.ts'
import { embedRoutes } from './embed-routes.ts'

const db = await testDatabase()
const app = testApp(db)
const server = await testServer(app, embedRoutes)
const tell = (payload: object | string, headers: Record<string, string> = {}) =>
  server.inject({
    ...({ method: 'POST', url: '/embed/told' } as const),
    headers: {
      ...{ 'user-agent': 'Phone', 'content-type': 'text/plain;charset=UTF-8', origin: 'https://blog.example' },
      ...{ 'sec-fetch-site': 'cross-site', ...headers },
    },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const acquired = async () => {
  await collectorOf(app.edge).flush()
  const found = await app.edge.reading((read) => proofFigures(read, { from: dayOf(read.now), to: dayOf(read.now) }))
  return found.stages.find(({ stage }) => stage === 'acquire')!
}

describe('what an embed tells', () => {
  it('T9 A10: counts that it was seen and read on, each once a view, at the stage of acquiring', async () => {
    for (const id of ['view.aaaa1', 'view.aaaa1', 'view-bbbb2'])
      expect((await tell({ id, locale: 'ko', width: 390 })).statusCode).toBe(204)
    await tell({ id: 'view-aaaa1-r', locale: 'ko', width: 390, deed: 'read' })
    expect(await acquired()).toMatchObject({ seen: 2, deeds: { read: 1 } })
  })

  it('T9: takes nothing of programs, of who asks not to be measured, or of what is no telling', async () => {
    const before = await acquired()
    const one = { id: 'view-cccc3', locale: 'en', width: 390 }
    await tell(one, { 'user-agent': 'SomeBot/1.0' })
    await tell(one, { 'sec-gpc': '1' })
    await tell(one, { dnt: '1' })
    for (const odd of ['{', '[]', { ...one, deed: 'sold' }, { ...one, id: "'; drop" }, 'x'.repeat(3_000)])
      expect((await tell(odd)).statusCode).toBeGreaterThanOrEqual(400)
    expect(await acquired()).toEqual(before)
  })
})
