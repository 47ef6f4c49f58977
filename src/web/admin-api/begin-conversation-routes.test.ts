import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { beginConversationRoutes } from './begin-conversation-routes.ts'
import { conversationsRoutes } from './conversations-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, beginConversationRoutes, conversationsRoutes)
const staff = await clientWith('conversations:read', 'conversations:write')
const reader = await clientWith('conversations:read')

describe('writing to a customer by the admin API', () => {
  it('M13: tells the ways with why some are closed, writes once by an open one, and names the field that is wrong', async () => {
    const minji = await inTransaction(db, (tx) => profileByEmail(tx, 'minji@example.com'))
    const { body: told } = await reader.ask('GET', `/customers/${minji}/ways-to-write`)
    expect(told['items']).toEqual([
      { channel: 'chat', platform: null, address: null, because: 'never-wrote' },
      { channel: 'email', platform: null, address: 'minji@example.com', because: null },
    ])
    const write = (about: object, by = staff) =>
      by.ask(
        'POST',
        `/customers/${minji}/conversations`,
        { id: newId(), channel: 'email', subject: 'Your tea', text: 'It came.', ...about },
        { 'idempotency-key': newId() },
      )
    expect((await write({}, reader)).status).toBe(403)
    const closed = await write({ channel: 'chat' })
    expect(closed).toMatchObject({ status: 409, body: { code: 'conversations/not-reached-so' } })
    expect(JSON.stringify(closed.body)).toContain('She has never written in the chat. Write to her by another way.')
    expect(await write({ subject: ' ' })).toMatchObject({
      status: 422,
      body: { code: 'conversations/subject-missing' },
    })
    const id = newId()
    const [once, twice] = [await write({ id }), await write({ id })]
    expect([once.status, twice.body['conversationId']]).toEqual([201, once.body['conversationId']])
    const { body: opened } = await reader.ask('GET', `/conversations/${String(once.body['conversationId'])}`)
    expect(opened).toMatchObject({ subject: 'Your tea', address: 'minji@example.com', items: [{ text: 'It came.' }] })
    const unknown = await reader.ask('GET', `/customers/${newId()}/ways-to-write`)
    expect(unknown.status).toBe(404)
  })
})
