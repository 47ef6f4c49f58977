import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { findSend } from '../../modules/messaging/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aMember } from '../../testing/staff.ts'
import { templateTrialsRoutes } from './template-trials-routes.ts'
import { templatesRoutes } from './templates-routes.ts'
import { voiceRoutes } from './voice-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, templatesRoutes, templateTrialsRoutes, voiceRoutes)
const staff = await clientWith('messages:write')
const reader = await clientWith('messages:read')
const post = (path: string, body: object = {}) => staff.ask('POST', path, body, { 'idempotency-key': newId() })

const draft = {
  channel: 'email',
  name: 'Harvest',
  purpose: 'marketing',
  languages: {
    en: { subject: 'Hi {{ person.firstName }}', blocks: [{ kind: 'text', text: 'Dear valued customer, tea.' }] },
  },
}

describe('templates in the admin API', () => {
  it('M3 M25: a template is written, looked at, judged, tried on staff, changed, copied and put away', async () => {
    expect((await reader.ask('POST', '/templates', draft)).status).toBe(403)
    const { status, body } = await post('/templates', draft)
    const id = body['id'] as string
    expect([status, body]).toMatchObject([
      201,
      { version: 1, tells: 'sell', content: { name: 'Harvest', tone: 'warm' } },
    ])
    const wrong = { ...draft, languages: { en: { subject: '{{ person.shoe }}', blocks: [{ kind: 'divider' }] } } }
    expect((await post('/templates', wrong)).body).toMatchObject({
      code: 'templates/words-invalid',
      field: 'languages.en.subject',
    })
    expect((await post('/templates', { ...draft, languages: {} })).status).toBe(422)

    const content = { ...draft, name: 'Second harvest' }
    const put = (on: number) => staff.ask('PUT', `/templates/${id}`, { content, on })
    expect((await put(1)).body).toMatchObject({ version: 2 })
    expect((await staff.ask('PUT', `/templates/${id}`, { content: draft, on: 1 })).body).toMatchObject({
      code: 'templates/changed-meanwhile',
    })
    const other = { channel: 'sms', name: 'x', languages: { en: { text: 'Tea' } } }
    expect((await staff.ask('PUT', `/templates/${id}`, { content: other })).body).toMatchObject({ field: 'channel' })
    expect((await reader.ask('GET', `/templates/${id}/versions`)).body['items']).toMatchObject([
      { version: 2 },
      { version: 1 },
    ])
    expect((await reader.ask('GET', `/templates/${id}/versions/1`)).body).toMatchObject({
      content: { name: 'Harvest' },
    })
    expect((await reader.ask('GET', `/templates/${id}/versions/9`)).status).toBe(404)

    const copy = await post(`/templates/${id}/copy`, { name: 'Third harvest' })
    expect(copy.body).toMatchObject({ version: 1, content: { name: 'Third harvest' } })
    for (const act of ['archive', 'archive', 'restore', 'archive'])
      expect((await post(`/templates/${id}/${act}`)).status).toBe(204)
    const names = async (query: string) =>
      ((await reader.ask('GET', `/templates${query}`)).body['items'] as { name: string }[]).map(({ name }) => name)
    expect([await names(''), await names('?archived=true'), await names('?channel=push')]).toEqual([
      ['Third harvest'],
      ['Second harvest'],
      [],
    ])
  })

  it('M3 M25: previews and findings need no saving; a test leaves for staff alone', async () => {
    const trial = { draft, locale: 'en' }
    const seen = await reader.ask('POST', '/templates/preview', trial)
    expect(seen.body).toMatchObject({ subject: 'Hi Minji', locale: 'en', lacks: null })
    const profileId = await inTransaction(db, (tx) => profileByEmail(tx, 'sora@example.com'))
    expect((await reader.ask('POST', '/templates/preview', { ...trial, profileId })).body).toMatchObject({
      lacks: 'subject, en: “person.firstName” is not known of this person.',
      html: '',
    })
    expect((await reader.ask('POST', '/templates/preview', { ...trial, profileId: newId() })).status).toBe(404)
    const { body: judged } = await reader.ask('POST', '/templates/lint', { draft })
    expect((judged['items'] as { rule: string }[]).map(({ rule }) => rule)).toContain('robot-phrase')
    const { body: known } = await reader.ask('GET', '/templates/names')
    expect(known['items']).toContainEqual(expect.objectContaining({ name: 'person.firstName', isAlwaysThere: false }))

    const email = `${await inTransaction(db, (tx) => aMember(tx, 'Hana'))}@example.com`
    expect((await post('/templates/test', { ...trial, to: 'stranger@example.com' })).body).toMatchObject({
      field: 'to',
    })
    const { status, body } = await post('/templates/test', { ...trial, to: email.toUpperCase() })
    const send = await reading(db, (read) => findSend(read, body['sendId'] as string))
    expect([status, send]).toMatchObject([201, { recipient: email, subject: 'Hi Minji', profileId: null }])
    expect((await post('/templates/test', { ...trial, profileId, to: email })).body).toMatchObject({
      code: 'templates/test-lacks',
    })
  })

  it('M25: the shop says how it wants to sound, and the findings follow', async () => {
    const { body: voice } = await reader.ask('GET', '/voice')
    expect(voice).toMatchObject({ surfaces: { mail: { formality: 'haeyo', emoji: false } }, forbidden: [] })
    expect((await reader.ask('PUT', '/voice', voice)).status).toBe(403)
    expect((await staff.ask('PUT', '/voice', { ...voice, forbidden: ['harvest', 'tea'] })).status).toBe(200)
    const { body } = await reader.ask('POST', '/templates/lint', { draft })
    expect(body['items']).toContainEqual(
      expect.objectContaining({ rule: 'forbidden-word', place: 'blocks.0', words: 'tea' }),
    )
  })
})
