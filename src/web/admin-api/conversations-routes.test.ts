import { describe, expect, it } from 'vitest'
import { newId, newToken } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { sayAsShop, sayInChat } from '../../modules/conversations/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { adminApi } from './admin-api.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, ...adminApi)
const staff = await clientWith('conversations:read')
await inTransaction(db, aTeaShop)

describe('T7 N8: the inbox', () => {
  it('says that a message of the shop leads on, and gives no moderator the link to review as the one it is for', async () => {
    const secret = 'https://shop.test/r/ab12cd34ef56'
    const threadId = await inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      const visitor = { device: newToken(), profileId: profileId! }
      const { thread } = await sayInChat(tx, { id: newId(), text: 'Hello', visitor, locale: 'en' })
      const link = { url: secret, text: 'Give it stars' }
      const text = `How is your tea? ${secret}`
      await sayAsShop(tx, { sendId: newId(), profileId: profileId!, text, offer: { choices: [], link } })
      return thread.id
    })
    const seen = await Promise.all(
      [`/conversations/${threadId}`, `/conversations/${threadId}/messages`, '/conversations'].map((path) =>
        staff.ask('GET', path),
      ),
    )
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain('ab12cd34ef56')
    const items = seen[0]!.body['items'] as { who: string; text: string; offer: unknown }[]
    expect(items.at(-1)).toMatchObject({
      who: 'shop',
      text: 'How is your tea? https://shop.test/…',
      offer: { link: { text: 'Give it stars' } },
    })
  })
})
