import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aReviewedProduct } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { storeApi } from '../store-api/store-api.ts'
import { adminApi } from './admin-api.ts'

const db = await testDatabase()
const { server, clientWith } = await adminServer(db, ...adminApi, ...storeApi({ providers: [] }))
const hana = await clientWith('reviews:read', 'reviews:moderate')
const viewer = await clientWith('reviews:read')
await inTransaction(db, aTeaShop)
const product = await inTransaction(db, (tx) => aReviewedProduct(tx))
const path = `/api/store/v1/products/${product.handle}/questions`

async function store(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  const answer = await server.inject({ method, url, ...(payload && { payload }) })
  const body = answer.body && answer.body !== 'null' ? answer.json<Record<string, unknown>>() : {}
  return { status: answer.statusCode, body }
}
const items = (answer: { body: Record<string, unknown> }) => answer.body['items'] as Record<string, unknown>[]

describe('questions over HTTP', () => {
  it('T4: are asked, decided, taken back, answered, found, voted on and reported, with what staff did in the trail', async () => {
    const wish = { body: 'Do they fit wide feet?', author: 'Sora', email: 'Sora@Example.com' }
    expect(await store('POST', path, { ...wish, email: 'sora' })).toMatchObject({ status: 422 })
    const asked = await store('POST', path, wish)
    expect(asked).toMatchObject({ status: 201, body: { post: { state: 'pending', follow: 'first' } } })
    expect(JSON.stringify(asked.body)).not.toMatch(/sora@example/i)
    const { id } = asked.body['post'] as { id: string }
    const edit = `/api/store/v1/question-edits/${String(asked.body['editToken'])}`
    expect(await store('PUT', edit, { body: 'Do they fit wide feet well?' })).toMatchObject({ status: 200 })

    const [waiting] = items(await viewer.ask('GET', '/questions/queue'))
    expect(waiting).toMatchObject({ id, productTitle: 'Court sneaker', body: 'Do they fit wide feet well?' })
    const decision = `/questions/posts/${id}/decision`
    expect(await viewer.ask('POST', decision, { outcome: 'publish' })).toMatchObject({ status: 403 })
    expect(await hana.ask('POST', decision, { outcome: 'reject' })).toMatchObject({ status: 422 })
    const read = { outcome: 'publish', waitingSince: new Date(0).toISOString() }
    expect(await hana.ask('POST', decision, read)).toMatchObject({ status: 409 })
    const publish = () => hana.ask('POST', decision, { outcome: 'publish', note: 'Fine' })
    expect((await publish()).status).toBe(204)
    expect((await hana.ask('DELETE', decision)).status).toBe(204)
    expect((await publish()).status).toBe(204)
    expect(items(await viewer.ask('GET', '/questions?answered=false'))).toMatchObject([{ id, tells: true, answers: 0 }])
    expect(await hana.ask('PUT', `/questions/${id}/answer`, { body: 'Take half a size more.' })).toMatchObject({
      status: 204,
    })
    const trail = await reading(db, (tx) =>
      query<{ action: string }>(tx, 'select action from staff.audit_entry where subject = $1 order by at, id', [id]),
    )
    expect(trail.map(({ action }) => action)).toEqual([
      ...['decideQuestionOrAnswer', 'undoQuestionDecision', 'decideQuestionOrAnswer', 'answerQuestionAsShop'],
    ])

    const [found] = items(await store('GET', `${path}?q=wide half`))
    const [answer] = found!['shown'] as { id: string }[]
    expect(found).toMatchObject({ id, answers: 1, shown: [{ role: 'staff', body: 'Take half a size more.' }] })
    expect(items(await store('GET', `${path}/similar?body=wide%20feet%20fit`))).toHaveLength(1)
    expect(await store('POST', path, { body: 'Will wide feet fit?', author: 'Alex' })).toMatchObject({ status: 200 })
    const device = 'a-device-of-sixteen'
    const vote = `/api/store/v1/answers/${answer!.id}/helpful`
    expect(await store('PUT', vote, { helpful: true, device })).toEqual({ status: 200, body: { helpful: 1 } })
    expect(await store('PUT', vote, { helpful: true })).toMatchObject({ status: 422 })
    const report = `/api/store/v1/questions/${answer!.id}/reports`
    expect(await store('POST', report, { reason: 'spam', device })).toMatchObject({ status: 202 })
    expect((await viewer.ask('GET', '/questions/counts')).body).toMatchObject({ waiting: 1, unanswered: 0 })
    expect(await store('POST', `/api/store/v1/questions/${id}/answers`, { body: 'Yes.' })).toMatchObject({
      status: 401,
    })
    expect(await store('PUT', '/api/store/v1/question-follows/abc.def', { follow: 'all' })).toMatchObject({
      status: 404,
    })
    expect(await store('GET', '/api/store/v1/question-invitations/abc.def')).toMatchObject({ status: 404 })
    expect(await store('DELETE', edit)).toMatchObject({ status: 204 })
    expect(items(await store('GET', path))).toEqual([])
  })
})
