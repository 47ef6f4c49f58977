import { afterAll, describe, expect, it } from 'vitest'
import { openBus } from '../../kernel/bus.ts'
import { Commits } from '../../kernel/commits.ts'
import { newId, newToken } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { sayInChat } from '../../modules/conversations/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { testApp } from '../../testing/web.ts'
import { Live, type Writing } from './live.ts'

const db = await testDatabase()

/** A process of its own: it hears of others over the bus alone. */
async function process() {
  const own = { ...db, commits: new Commits() }
  const bus = await openBus(db)
  const live = new Live(testApp(own, { bus }))
  live.start()
  afterAll(async () => {
    live.stop()
    await bus.close()
  })
  return { own, live }
}

describe('open pages', () => {
  it('S9: hear of what was said in another process, each of its own conversation, and of who is writing', async () => {
    const [here, there] = [await process(), await process()]
    const say = (device: string) =>
      inTransaction(there.own, (tx) => sayInChat(tx, { visitor: { device }, id: newId(), text: 'Hello', locale: 'en' }))
    const [minji, alex] = [newToken(), newToken()]
    const { thread } = await say(minji)
    const heard: string[] = []
    const writing = Promise.withResolvers<Writing>()
    let tell = Promise.withResolvers<unknown>()
    const end = here.live.watch({
      threadId: thread.id,
      changed: (ids) => {
        heard.push(...ids)
        tell.resolve(ids)
      },
      writing: (one) => writing.resolve(one),
    })
    await say(minji)
    await tell.promise
    tell = Promise.withResolvers()
    await say(alex)
    await say(minji)
    await tell.promise
    expect(new Set(heard)).toEqual(new Set([thread.id]))
    there.live.write({ threadId: newId(), staffId: null, name: 'nobody here' })
    there.live.write({ threadId: thread.id, staffId: 'sora', name: 'Sora' })
    expect(await writing.promise).toEqual({ threadId: thread.id, staffId: 'sora', name: 'Sora' })
    end()
    expect(here.live.watching).toBe(0)
  })
})
