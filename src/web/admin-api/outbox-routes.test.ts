import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { sendMail } from '../../modules/messaging/index.ts'
import { signInMail } from '../../modules/notices/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { scopes } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { adminApi } from './admin-api.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, ...adminApi)
const owner = await clientWith(...scopes)
const manager = await clientWith(...scopes.filter((scope) => scope !== 'staff:write' && scope !== 'system:write'))
await inTransaction(db, aTeaShop)

describe('T7 N8: the outbox', () => {
  it('gives a moderator nothing to come in with as the shopper, and notes when the owner reads it', async () => {
    const id = await inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      const mail = signInMail({ link: 'https://shop.test/sign-in?token=letmein', code: '482913' })
      return sendMail(tx, { key: 'sign-in:1', to: 'minji@example.com', profileId, locale: 'en', mail })
    })
    const list = await manager.ask('GET', '/outbox')
    expect(JSON.stringify(list.body)).toContain('minji@example.com')
    expect(JSON.stringify(list.body)).not.toContain('482913')
    expect((await manager.ask('GET', `/outbox/${id}`)).status).toBe(403)
    expect((await owner.ask('GET', `/outbox/${id}`)).body).toMatchObject({
      bodyText: expect.stringContaining('482913') as string,
    })
    const { body } = await owner.ask('GET', `/audit?subject=${id}`)
    expect(body['items']).toMatchObject([{ action: 'getSend', subject: id }])
  })
})
