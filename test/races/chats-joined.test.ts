import { describe, expect, it } from 'vitest'
import { newId, newToken } from '../../src/kernel/id.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  type ChatVisitor,
  listMessages,
  listThreads,
  openChat,
  sayInChat,
} from '../../src/modules/conversations/index.ts'
import { profileByEmail } from '../../src/modules/profiles/index.ts'
import { testDatabase } from '../../src/testing/database.ts'

const db = await testDatabase()
const say = (visitor: ChatVisitor, text: string) =>
  inTransaction(db, (tx) => sayInChat(tx, { visitor, id: newId(), text, locale: 'en' }))

describe('a guest who signs in on two devices at once, with a chat on each', () => {
  it('S9: has one chat with all that was said on both, each once, however often it happens', async () => {
    for (let round = 0; round < 5; round++) {
      const [phone, desk] = [{ device: newToken() }, { device: newToken() }]
      await Promise.all([say(phone, 'On the phone'), say(desk, 'At the desk')])
      const profileId = await inTransaction(db, (tx) => profileByEmail(tx, `two${newId()}@example.com`))
      const comesIn = (visitor: ChatVisitor) =>
        inTransaction(db, (tx) => openChat(tx, { ...visitor, profileId }, { locale: 'en', heldBy: 'helper' }))
      await Promise.all([comesIn(phone), comesIn(desk), say({ ...phone, profileId }, 'I am in'), comesIn(desk)])
      const said = await reading(db, async (read) => {
        const threads = await listThreads(read, { profileId, limit: 10 })
        expect(threads).toHaveLength(1)
        return listMessages(read, { threadId: threads[0]!.id, asSheSees: true, limit: 50 })
      })
      const hers = said.filter(({ who }) => who === 'her').map(({ text }) => text)
      expect(hers.toSorted()).toEqual(['At the desk', 'I am in', 'On the phone'])
      expect(said.map(({ number }) => number)).toEqual(said.map((_, at) => at + 1))
    }
  })
})
