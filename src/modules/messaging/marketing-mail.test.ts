import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { enqueuedIn, inTransaction, reading, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { mayContact, readConsentToken, recordConsent, withdrawConsent, wordingOf } from '../consent/index.ts'
import { profileByEmail } from '../profiles/index.ts'
import { changeShop } from '../shop/index.ts'
import { deliver } from './deliver-mail.ts'
import {
  defineMail,
  findSend,
  listSends,
  MailRefusedForGood,
  type MailTransport,
  type OutgoingMail,
  sendMail,
  sendMarketingMail,
} from './index.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const origin = 'https://shop.test'
const harvest = defineMail('harvest', z.object({}), {
  en: { subject: 'New harvest', preheader: 'It is here', body: '<mj-text>It is here</mj-text>', text: 'It is here' },
  ko: { subject: '햇차가 왔어요', preheader: '왔어요', body: '<mj-text>왔어요</mj-text>', text: '왔어요' },
})

const about = async (tx: Tx, email = 'minji@example.com') => ({
  profileId: await profileByEmail(tx, email),
  channel: 'email' as const,
  purpose: 'marketing' as const,
})
const agree = async (tx: Tx, country: string, email?: string) => {
  const her = await about(tx, email)
  await recordConsent(tx, {
    ...her,
    state: 'granted',
    wording: wordingOf('checkout', 'en'),
    source: 'preferences',
    country,
  })
  return her
}
const news = (profileId: string, country: string | undefined, locale = 'en') => ({
  key: `harvest:${profileId}`,
  profileId,
  locale,
  country,
  origin,
  mail: harvest({}),
})

describe('advertising by mail', () => {
  it(
    'M4: is not even written to somebody who never agreed',
    inTx(db, async (tx) => {
      const { profileId } = await about(tx)
      expect(await sendMarketingMail(tx, news(profileId, 'DE'))).toEqual({ withheld: 'never-agreed' })
      expect(await listSends(tx, { limit: 10 })).toEqual([])
      expect(enqueuedIn(tx)).toEqual([])
    }),
  )

  it(
    'M4: shows the way out in its foot, in her language, with who sends it',
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { address: '1 Tea Street, Seoul' } })
      const her = await agree(tx, 'KR')
      const sent = await sendMarketingMail(tx, news(her.profileId, 'KR', 'ko'))
      expect(await sendMarketingMail(tx, news(her.profileId, 'KR', 'ko'))).toEqual(sent)
      const send = (await findSend(tx, (sent as { sendId: string }).sendId))!
      expect(send.subject).toBe('(광고) 햇차가 왔어요')
      for (const part of [send.html, send.bodyText]) {
        expect(part).toContain('수신 거부')
        expect(part).toContain(send.unsubscribeUrl)
        expect(part).toContain('/ko/preferences/')
        expect(part).toContain('1 Tea Street, Seoul')
      }
      const token = send.unsubscribeUrl!.slice(`${origin}/ko/unsubscribe/`.length)
      expect(await readConsentToken(tx, token)).toEqual(her)
    }),
  )

  it(
    'notices about an order have no way out, because nobody need take it',
    inTx(db, async (tx) => {
      const id = await sendMail(tx, { key: 'tea:1', to: 'minji@example.com', locale: 'en', mail: harvest({}) })
      const send = (await findSend(tx, id))!
      expect(send).toMatchObject({ purpose: 'order', unsubscribeUrl: null })
      expect(send.html + send.bodyText).not.toContain('Unsubscribe')
    }),
  )

  it('M4: leaves with the address of its one click, and not at all after a no in the meantime', async () => {
    const left: OutgoingMail[] = []
    const transport: MailTransport = { name: 'test', deliver: (mail) => Promise.resolve(void left.push(mail)) }
    const write = (email: string) =>
      inTransaction(db, async (tx) => {
        const her = await agree(tx, 'DE', email)
        return { her, ...((await sendMarketingMail(tx, news(her.profileId, 'DE'))) as { sendId: string }) }
      })
    const first = await write('alex@example.com')
    await deliver(edge, transport, first.sendId)
    expect(left).toHaveLength(1)
    expect(left[0]!.unsubscribeUrl).toMatch(/^https:\/\/shop\.test\/unsubscribe\/.+/)

    const second = await write('sora@example.com')
    await inTransaction(db, (tx) => withdrawConsent(tx, { ...second.her, source: 'one-click' }))
    await deliver(edge, transport, second.sendId)
    expect(left).toHaveLength(1)
    expect(await reading(db, (read) => findSend(read, second.sendId))).toMatchObject({
      state: 'refused',
      lastError: 'Not sent: withdrawn',
    })
  })

  it.each([
    [true, 'hard-bounce'],
    [false, 'opt-out-country'],
  ])('a mailbox that is gone (%s) is not written to again', async (isMailboxGone, because) => {
    const transport: MailTransport = {
      name: 'test',
      deliver: () => Promise.reject(new MailRefusedForGood('550', { isMailboxGone })),
    }
    const to = `gone-${isMailboxGone}@example.com`
    const { her, id } = await inTransaction(db, async (tx) => ({
      her: await about(tx, to),
      id: await sendMail(tx, { key: to, to, locale: 'en', mail: harvest({}) }),
    }))
    await deliver(edge, transport, id)
    const answer = await reading(db, (read) => mayContact(read, { ...her, country: 'US', now: read.now }))
    expect(answer.because).toBe(because)
  })
})
