import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hours, minutes } from '../../kernel/clock.ts'
import { digest } from '../../kernel/digest.ts'
import { newId } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { Conflict } from '../../kernel/refusal.ts'
import { inOneStatement, inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp, testServer } from '../../testing/web.ts'
import type { Routes } from '../server.ts'
import { findTaken, forgetOldKeys, keepAnswers, takeKeys } from './idempotency-store.ts'

class KettleCold extends Conflict {
  readonly code = 'testing/kettle-cold'
}

const db = await testDatabase()
let poured = 0
let release = (): void => undefined
const teaSchema = z.object({
  tea: z.string(),
  cups: z.int().default(1),
  extra: z.record(z.string(), z.int()).optional(),
})

const routes: Routes = (server) => {
  const schema = {
    operationId: 'pour',
    summary: 'Pours',
    body: teaSchema,
    response: { 201: z.object({ poured: z.int() }) },
  }
  server.post('/api/store/v1/pours', { schema }, async (request, reply) => {
    poured++
    if (request.body.tea === 'slow') await new Promise<void>((resolve) => (release = resolve))
    if (request.body.tea === 'broken') throw new Error('the pot broke')
    if (request.body.tea === 'cold') throw new KettleCold('Boil the water first.')
    return reply.status(201).header('location', `/pours/${poured}`).send({ poured })
  })
  server.post(
    '/api/store/v1/charges',
    { schema: { ...schema, operationId: 'charge' }, config: { idempotency: 'required' } },
    async (_request, reply) => reply.status(201).send({ poured: ++poured }),
  )
}

const server = await testServer(testApp(db), routes)

const pour = (key: string | undefined, payload: object, cookie = 'dangol_session=minji', url = '/api/store/v1/pours') =>
  server.inject({ method: 'POST', url, payload, headers: { cookie, ...(key ? { 'idempotency-key': key } : {}) } })

const count = async () => {
  const rows = await reading(db, (read) => query<{ n: number }>(read, 'select count(*) as n from http.idempotency'))
  return rows[0]!.n
}

describe('an Idempotency-Key', () => {
  it('gives the first answer again and does the work once', async () => {
    const before = poured
    const first = await pour('once', { tea: 'sencha', extra: { a: 1, b: 2 } })
    const second = await pour('once', { extra: { b: 2, a: 1 }, tea: 'sencha' })
    expect(first.statusCode).toBe(201)
    expect(second.statusCode).toBe(201)
    expect(second.body).toBe(first.body)
    expect(second.headers['location']).toBe(first.headers['location'])
    expect(second.headers['content-type']).toBe(first.headers['content-type'])
    expect(second.headers['idempotent-replayed']).toBe('true')
    expect(poured).toBe(before + 1)
  })

  it('of two requests at the same moment lets one work and tells the other', async () => {
    const before = poured
    const first = pour('race', { tea: 'slow' })
    await expect.poll(() => poured).toBe(before + 1)
    const second = await pour('race', { tea: 'slow' })
    release()
    expect((await first).statusCode).toBe(201)
    expect(second.json()).toMatchObject({ status: 409, code: 'http/request-in-progress' })
    expect(second.headers['retry-after']).toBe('1')
    expect(poured).toBe(before + 1)
  })

  it('of twenty requests at the same moment lets one work', async () => {
    const before = poured
    const answers = await Promise.all(Array.from({ length: 20 }, () => pour('crowd', { tea: 'sencha' })))
    expect(poured).toBe(before + 1)
    expect(answers.every((answer) => answer.statusCode === 201 || answer.statusCode === 409)).toBe(true)
  })

  it('refuses to serve for another body', async () => {
    await pour('reused', { tea: 'sencha' })
    const answer = await pour('reused', { tea: 'hojicha' })
    expect(answer.json()).toMatchObject({ status: 422, code: 'http/idempotency-key-reused' })
  })

  it('is nothing to another visitor who chose the same', async () => {
    const before = poured
    await pour('shared', { tea: 'sencha' })
    await pour('shared', { tea: 'sencha' }, 'dangol_session=alex')
    expect(poured).toBe(before + 2)
  })

  it('keeps a no, but frees the key after a failure of ours', async () => {
    const before = poured
    expect((await pour('cold', { tea: 'cold' })).statusCode).toBe(409)
    expect((await pour('cold', { tea: 'cold' })).headers['idempotent-replayed']).toBe('true')
    expect(poured).toBe(before + 1)
    expect((await pour('broken', { tea: 'broken' })).statusCode).toBe(500)
    expect((await pour('broken', { tea: 'broken' })).statusCode).toBe(500)
    expect(poured).toBe(before + 3)
  })

  it('is not used up by input that does not fit', async () => {
    expect((await pour('typo', { tea: 1 })).statusCode).toBe(422)
    expect((await pour('typo', { tea: 'sencha' })).statusCode).toBe(201)
  })

  it('may be taken again a minute after a request that never answered', async () => {
    const attempt = { scope: digest('died'), requestHash: digest('tea'), taker: newId() }
    const take = async (taker: string) => (await inOneStatement(db, (tx) => takeKeys(tx, [{ ...attempt, taker }])))[0]
    const found = () => inOneStatement(db, (read) => findTaken(read, attempt))
    expect(await take(attempt.taker)).toBe(true)
    expect(await take(newId())).toBe(false)
    expect(await found()).toEqual({ state: 'in-progress' })
    db.clock.forward(minutes(1))
    const heir = newId()
    expect(await take(heir)).toBe(true)

    const answer = { status: 201, contentType: null, location: null, body: 'late' }
    await inTransaction(db, (tx) => keepAnswers(tx, [{ attempt, answer }]))
    expect(await found()).toEqual({ state: 'in-progress' })
    await inTransaction(db, (tx) =>
      keepAnswers(tx, [{ attempt: { ...attempt, taker: heir }, answer: { ...answer, body: 'in time' } }]),
    )
    expect(await take(newId())).toBe(false)
    expect(await found()).toMatchObject({ state: 'answered', answer: { body: 'in time' } })
  })

  it('is missed where money is charged', async () => {
    const answer = await pour(undefined, { tea: 'sencha' }, '', '/api/store/v1/charges')
    expect(answer.json()).toMatchObject({ status: 400, code: 'http/idempotency-key-missing' })
    expect((await pour('x'.repeat(256), { tea: 'sencha' })).statusCode).toBe(422)
  })

  it('is forgotten after 24 hours', async () => {
    await pour('old', { tea: 'sencha' })
    db.clock.forward(hours(24))
    await inTransaction(db, forgetOldKeys)
    expect(await count()).toBe(0)
  })
})
