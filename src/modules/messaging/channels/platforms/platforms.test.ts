import { afterAll, describe, expect, it } from 'vitest'
import { guardedPost } from '../../../../adapters/guarded-fetch/guarded-post.ts'
import { telegram } from '../../../../adapters/telegram/telegram.ts'
import { hours, minutes } from '../../../../kernel/clock.ts'
import { edgeOf } from '../../../../kernel/edge.ts'
import { inTransaction, reading } from '../../../../kernel/transaction.ts'
import { channelScene } from '../../../../testing/channels.ts'
import { testDatabase } from '../../../../testing/database.ts'
import { botToken, telegramServer } from '../../../../testing/telegram-server.ts'
import { consentHistory } from '../../../consent/index.ts'
import {
  findProfile,
  identitiesOf,
  isSamePerson,
  mergesOf,
  profileOfIdentity,
  resolveProfile,
} from '../../../profiles/index.ts'
import { changeShop } from '../../../shop/index.ts'
import {
  channelState,
  connectChannel,
  changeChannel,
  type Content,
  leavePlatforms,
  listReplies,
  openChannel,
  platformsOf,
  receiveInbound,
} from '../../index.ts'

const there = await telegramServer()
afterAll(() => there.close())
const adapter = telegram({ post: guardedPost({ loopback: true, timeoutMs: 2_000 }).post, baseUrl: there.baseUrl })
const db = await testDatabase()
const { secret, deliver, order, sendOf, saidOf } = await channelScene(db, adapter)
await inTransaction(db, (tx) => changeShop(tx, { settings: { baseUrl: 'https://shop.test', name: 'Onjeong' } }))
const turnOn = async () => {
  const change = { isOn: true, settings: {}, secrets: { botToken }, by: 'hana' }
  const asked = { adapter, shopSecret: secret(), change }
  const connected = await connectChannel(edgeOf(db), asked)
  await inTransaction(db, (tx) => changeChannel(tx, { ...asked, change: connected }))
}
await turnOn()
/** As the hook takes it: what is not proven is refused, and nothing of it is kept. */
there.hearsBy(({ body, headers }) =>
  inTransaction(db, async (tx) => {
    const access = (await openChannel(tx, adapter, secret()))!
    const told = adapter.receive!({ what: 'inbound', url: '/hooks/telegram/inbound', headers, body }, access)
    await receiveInbound(tx, adapter, told)
    return 204
  }),
)

let counted = 500
const somebody = (about: Parameters<typeof there.person>[1] = {}) => {
  const id = ++counted
  return { ...there.person(id, about), id }
}
const of = (id: number) =>
  reading(db, (read) => profileOfIdentity(read, { kind: 'channel:telegram', value: String(id) })) as Promise<string>
/** A customer whose address is proven, as she is once signed in. */
const customer = (email: string) =>
  inTransaction(db, async (tx) => {
    const identities = [{ kind: 'email', value: email }] as const
    return (await resolveProfile(tx, { identities, observedAt: tx.now, source: 'page', isProven: true })).profileId
  })
const linkOf = async (profileId: string) => (await reading(db, (read) => platformsOf(read, profileId)))[0]!.link
const startOf = (link: string) => `/start ${new URL(link).searchParams.get('start')}`
const words: Content = { channel: 'messenger', text: 'New harvest', link: 'https://shop.test/tea' }

describe('Telegram, from the first word to the last', () => {
  it('S2 M12: Start opens it for orders; news begins with the button alone, and STOP ends all of it', async () => {
    const minji = somebody({ name: 'Minji', language: 'ko' })
    expect(await minji.says('/start')).toBe(204)
    const profileId = await of(minji.id)
    await deliver()
    expect(minji.reads()).toEqual([expect.stringContaining('안녕하세요, Onjeong입니다')])
    expect(await reading(db, (read) => findProfile(read, profileId))).toMatchObject({ name: 'Minji', locale: 'ko' })
    expect(await order(profileId, words)).toEqual({ withheld: 'never-agreed' })
    expect(await order(profileId, words, 'order')).toHaveProperty('sendId')
    // Typed, it may answer anything.
    await minji.says('네')
    expect(await order(profileId, words)).toEqual({ withheld: 'never-agreed' })

    await minji.presses('네, 소식도 받을게요')
    await deliver()
    expect(await saidOf(profileId, 'messenger')).toEqual(['granted reply'])
    const [yes] = await reading(db, (read) => consentHistory(read, { profileId }))
    expect(yes).toMatchObject({
      wording: { version: 'messenger/2026-11-29', locale: 'ko', text: /혜택 광고도 가끔/ },
      evidence: { toldBy: 'telegram' },
    })
    expect(there.asked.some(({ method }) => method === 'answerCallbackQuery')).toBe(true)
    const sending = await order(profileId, { ...words, answers: ['Tell me more'] })
    await deliver()
    expect(await sendOf(sending)).toMatchObject({ state: 'sent', recipient: `telegram:${minji.id}` })
    expect(there.sent.at(-1)).toMatchObject({
      text: 'New harvest\n\nSTOP ends these messages.',
      reply_markup: {
        inline_keyboard: [[{ text: 'Open', url: /^https:\/\/shop\.test\/l\// }], [{ text: 'Tell me more' }]],
      },
    })
    expect(await reading(db, (read) => channelState(read, adapter, secret()))).toMatchObject({
      ...{ problem: null, secretsSet: ['webhookSecret', 'botToken'] },
      week: { taken: 2, delivered: 2, failed: 0, heard: 3 },
    })

    await minji.presses('Tell me more')
    const [reply] = await reading(db, (read) => listReplies(read, { limit: 10 }))
    expect(reply).toMatchObject({ bodyText: 'Tell me more', fromAddress: String(minji.id) })
    // About her order, maybe.
    await minji.says('취소')
    expect(await order(profileId, words)).toHaveProperty('sendId')
    await minji.says('그만')
    await deliver()
    expect(minji.reads().at(-1)).toContain('처리했어요')
    expect((await saidOf(profileId, 'messenger'))[0]).toBe('withdrawn reply')
    for (const purpose of ['marketing', 'order'] as const) {
      expect(await order(profileId, words, purpose)).toEqual({ withheld: 'unreachable' })
    }
    await minji.says('배송은 언제 와요?')
    expect(await order(profileId, words, 'order')).toHaveProperty('sendId')
    expect(await order(profileId, words)).toEqual({ withheld: 'withdrawn' })
  })

  it('P2: by a link of her own her chat is joined to her profile, once, with evidence; nobody else’s ever', async () => {
    const hers = await customer('sora@example.com')
    const link = await linkOf(hers)
    expect(link).toMatch(/^https:\/\/t\.me\/TestNameBot\?start=[\w-]{43}$/)
    const sora = somebody({ name: 'Sora' })
    await sora.says(startOf(link))
    await sora.says(startOf(link))
    await deliver()
    expect(sora.reads().map((text) => text.slice(0, 4))).toEqual(['Done', 'Done'])
    const profileId = await of(sora.id)
    expect(await reading(db, (read) => isSamePerson(read, profileId, hers))).toBe(true)
    expect(await reading(db, (read) => identitiesOf(read, hers))).toMatchObject([
      { kind: 'email' },
      { kind: 'channel:telegram', value: String(sora.id), provenAt: expect.any(Date) as Date },
    ])
    expect((await reading(db, (read) => mergesOf(read, hers)))[0]).toMatchObject({ rule: 'proof', source: 'telegram' })
    expect(await reading(db, (read) => platformsOf(read, hers))).toMatchObject([
      { openSince: expect.any(Date) as Date },
    ])

    const other = somebody()
    await other.says(startOf(link))
    await other.says(`/start ${'A'.repeat(43)}`)
    db.clock.forward(minutes(61))
    await other.says(startOf(link))
    // Each with an address of her own: a link that was passed on makes nobody one person.
    const alex = await customer('alex@example.com')
    await sora.says(startOf(await linkOf(alex)))
    await deliver()
    expect(other.reads().filter((text) => text.startsWith('This link has been used'))).toHaveLength(3)
    expect(sora.reads().at(-1)).toContain('belongs to another account')
    expect(await reading(db, async (read) => isSamePerson(read, await of(other.id), hers))).toBe(false)
    expect(await reading(db, (read) => isSamePerson(read, alex, hers))).toBe(false)

    await sora.presses('Yes, send me news')
    await inTransaction(db, (tx) => leavePlatforms(tx, { profileId: hers, source: 'preferences', evidence: {} }))
    expect(await order(hers, words)).toEqual({ withheld: 'withdrawn' })
    expect(await order(hers, words, 'order')).toHaveProperty('sendId')
  })

  it('N4: who blocks the bot is gone until she starts again; a busy Telegram is asked later; repeats do nothing', async () => {
    const alex = somebody()
    await alex.says('/start')
    const profileId = await of(alex.id)
    await deliver()
    there.willNext('busy')
    const busy = await order(profileId, words, 'order')
    await deliver()
    expect(await sendOf(busy)).toMatchObject({ state: 'queued', lastError: /retry after 7/ })
    db.clock.forward(hours(1))
    await deliver()
    expect(await sendOf(busy)).toMatchObject({ state: 'sent' })
    there.willNext('blocked')
    const blocked = await order(profileId, words, 'order')
    await deliver()
    expect(await sendOf(blocked)).toMatchObject({ state: 'refused', lastError: /blocked by the user/ })
    expect(await order(profileId, words, 'order')).toEqual({ withheld: 'unreachable' })

    const update = { update_id: 90_000, message: { chat: { id: alex.id, type: 'private' }, from: { id: alex.id } } }
    const again = () =>
      inTransaction(db, (tx) =>
        receiveInbound(tx, adapter, [
          { kind: 'said', externalId: `7000001-${update.update_id}`, from: String(alex.id), to: '', text: 'Hi' },
        ]),
      )
    await again()
    await alex.says('/stop')
    await again()
    expect(await order(profileId, words, 'order')).toEqual({ withheld: 'unreachable' })
    await alex.says('/start')
    expect(await order(profileId, words, 'order')).toHaveProperty('sendId')
  })

  it('M20: a number that Telegram says is hers joins who wrote to who is known by it', async () => {
    const known = await inTransaction(db, async (tx) => {
      const identities = [{ kind: 'phone', value: '+821012345678' }] as const
      return (await resolveProfile(tx, { identities, observedAt: tx.now, source: 'counter', isProven: true })).profileId
    })
    const jiho = somebody()
    await jiho.says('', { contact: { phone_number: '+82 10-1234-5678', user_id: jiho.id } })
    expect(await reading(db, async (read) => isSamePerson(read, await of(jiho.id), known))).toBe(true)
  })
})
