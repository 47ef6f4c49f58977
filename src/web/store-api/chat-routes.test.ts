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
})
