import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { newId, newToken } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { makeApiKey } from '../../modules/staff/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { conversationChangesRoutes } from '../admin-api/conversation-changes-routes.ts'
import { conversationsRoutes } from '../admin-api/conversations-routes.ts'
import { identifyWith } from '../admin-api/identify.ts'
import { chatRoutes } from './chat-routes.ts'
import { chatStreamRoutes } from './chat-stream-routes.ts'

const db = await testDatabase()
const plain = testApp(db)
const app = { ...plain, identify: identifyWith(plain.edge, () => Promise.resolve(undefined)) }
const server = await testServer(app, chatRoutes, chatStreamRoutes, conversationsRoutes, conversationChangesRoutes)
await inTransaction(db, aTeaShop)
const { key } = await inTransaction(db, (tx) =>
  makeApiKey(tx, { name: 'Sora', scopes: ['conversations:write'], createdBy: 'hana' }),
)

interface Said {
  readonly id: string
  readonly from: string
  readonly text: string
  readonly number: number
}
interface Told {
  readonly chat: {
    readonly state: string
    readonly heldBy: string
    readonly asksForEmail: boolean
    readonly unseen: number
  }
  readonly greeting: string | null
  readonly messages: readonly Said[]
  readonly items: readonly { readonly id: string; readonly unread: number; readonly last: { readonly text: string } }[]
  readonly id: string
  readonly code: string
  readonly details: { readonly lastMessageId: string }
}

type Method = 'GET' | 'POST' | 'PUT'

async function ask(method: Method, url: string, payload: object | undefined, headers: Record<string, string>) {
  const answer = await server.inject({ method, url, ...(payload && { payload }), headers })
  return { status: answer.statusCode, body: (answer.body ? answer.json() : {}) as Told }
}

/** A browser with a secret of its own. */
function visitor(device = newToken()) {
  const call = (method: Method, path: string, payload?: object) =>
    ask(method, `/api/store/v1/chat${path}`, payload, { 'dangol-device': device })
  return {
    call,
    device,
    look: async () => (await call('GET', '')).body,
    say: (text: string, id = newId()) => call('POST', '/messages', { id, text }),
  }
}

const staff = (method: Method, path: string, payload?: object) =>
  ask(method, `/api/admin/v1/conversations${path}`, payload, { authorization: `Bearer ${key}` })

const listed = async () => (await staff('GET', '?limit=100')).body.items

describe('the chat of the shop', () => {
  it('S9, U11: greets, answers at once, hands over to the staff, and brings their answer back', async () => {
    const minji = visitor()
    const before = await minji.look()
    expect(before).toMatchObject({ messages: [], chat: { state: 'new', heldBy: 'helper' } })
    expect(before.greeting).toMatch(/^Good (morning|afternoon|evening)\./)

    const first = await minji.say('Hello')
    expect(first.status).toBe(201)
    expect(first.body.messages.map(({ from }) => from)).toEqual(['you', 'helper'])
    const handed = await minji.say('I want to talk to a person')
    expect(handed.body).toMatchObject({ chat: { heldBy: 'nobody', asksForEmail: true } })

    const [thread] = await listed()
    expect(thread).toMatchObject({ unread: 1 })
    const seen = handed.body.messages.at(-1)!.id
    const id = newId()
    const give = () => staff('POST', `/${thread!.id}/answers`, { id, text: 'Here I am.', lastSeenMessageId: seen })
    const given = await give()
    expect(given).toMatchObject({ status: 201, body: { text: 'Here I am.', name: 'My shop', delivery: 'sent' } })
    expect((await give()).body.id).toBe(given.body.id)
    const other = { id: newId(), text: 'Me too.', lastSeenMessageId: seen }
    const refused = await staff('POST', `/${thread!.id}/answers`, other)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'conversations/moved-on', details: { lastMessageId: given.body.id } },
    })

    const after = await minji.look()
    expect(after.messages.map(({ from }) => from)).toEqual(['helper', 'you', 'helper', 'you', 'helper', 'staff'])
    expect(after.chat.unseen).toBeGreaterThan(0)
    await minji.call('PUT', '/seen', { messageId: given.body.id })
    expect((await minji.look()).chat.unseen).toBe(0)
    const silent = await minji.say('Where is my order?')
    expect(silent.body.messages).toHaveLength(1)
  })

  it('S9: tells open pages what is said as it is said, and who is writing', async () => {
    const minji = visitor()
    const handed = await minji.say('A person please')
    const threadId = (await listed()).at(0)!.id
    await server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.server.address() as AddressInfo
    const open = async (path: string, headers: Record<string, string>) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { accept: 'text/event-stream', ...headers },
      })
      expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
      return told(answer)
    }
    const last = handed.body.messages.at(-1)!
    const hers = await open(`/api/store/v1/chat/stream?after=${last.number}`, { 'dangol-device': minji.device })
    const theirs = await open('/api/admin/v1/conversations/stream', { authorization: `Bearer ${key}` })
    expect(await hers('messages')).toMatchObject({ messages: [], chat: { heldBy: 'nobody' } })

    await staff('POST', `/${threadId}/writing`)
    expect(await hers('writing')).toEqual({ name: '' })
    await minji.call('POST', '/writing')
    expect(await theirs('writing')).toMatchObject({ threadId, staffId: expect.anything() as unknown })
    expect(await theirs('writing')).toMatchObject({ threadId, staffId: null })
    await staff('POST', `/${threadId}/answers`, { id: newId(), text: 'Yes?', lastSeenMessageId: last.id })
    expect(await hers('messages')).toMatchObject({ messages: [{ from: 'staff', text: 'Yes?' }] })
    expect(await theirs('changed')).toEqual({ ids: expect.arrayContaining([threadId]) as unknown })
  })

  it('S9: is nobody else’s: guessed ids, other browsers and keys without the scope find nothing', async () => {
    const [minji, alex] = [visitor(), visitor()]
    const hers = await minji.say('My secret')
    expect((await alex.look()).messages).toEqual([])
    const other = hers.body.messages[0]!.id
    expect((await alex.call('PUT', '/seen', { messageId: other })).status).toBe(204)
    expect((await minji.look()).chat.unseen).toBe(2)
    expect(await visitor('short').call('GET', '')).toMatchObject({ status: 422, body: { field: 'Dangol-Device' } })
    for (const path of ['', '/messages', `/messages?after=0`]) {
      expect((await staff('GET', `/${newId()}${path}`)).status).toBe(404)
    }
    expect((await staff('GET', '/not-an-id')).status).toBe(422)
    const reader = await inTransaction(db, (tx) =>
      makeApiKey(tx, { name: 'Reader', scopes: ['conversations:read', 'orders:read'], createdBy: 'hana' }),
    )
    const asReader = { authorization: `Bearer ${reader.key}` }
    const [thread] = await listed()
    const url = `/api/admin/v1/conversations/${thread!.id}`
    expect((await ask('GET', url, undefined, asReader)).status).toBe(200)
    const wanted = { id: newId(), text: 'x', lastSeenMessageId: null }
    expect((await ask('POST', `${url}/answers`, wanted, asReader)).status).toBe(403)
    const elsewhere = { 'dangol-device': alex.device, 'sec-fetch-site': 'cross-site' }
    expect((await ask('POST', '/api/store/v1/chat/messages', { id: newId(), text: 'x' }, elsewhere)).status).toBe(403)
    const long = await alex.say('가'.repeat(20_000))
    expect(long).toMatchObject({ status: 422, body: { code: 'http/input-invalid' } })
    expect(await alex.say('가'.repeat(5_000))).toMatchObject({ body: { code: 'conversations/text-too-long' } })
    expect(await minji.call('PUT', '/email', { email: 'no address' })).toMatchObject({ status: 422 })
    expect(await minji.call('PUT', '/email', { email: 'Minji@Example.com' })).toMatchObject({
      body: { email: 'minji@example.com' },
    })
  })
})

/** Waits for the next event of a name; those of other names are passed over. */
function told(answer: Response) {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  let waiting = ''
  return async (event: string): Promise<unknown> => {
    for (;;) {
      const end = waiting.indexOf('\n\n')
      if (end >= 0) {
        const lines = waiting.slice(0, end).split('\n')
        waiting = waiting.slice(end + 2)
        if (lines.includes(`event: ${event}`))
          return JSON.parse(lines.find((line) => line.startsWith('data: '))!.slice(6))
        continue
      }
      const { value, done } = await reader.read()
      if (done) throw new Error(`The stream ended before ${event}`)
      waiting += value
    }
  }
}
