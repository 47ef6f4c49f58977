import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { HookNotProven, OutcomeUnknown, SupplierBusy, SupplierRefused } from '../../modules/messaging/index.ts'
import { botToken, telegramServer } from '../../testing/telegram-server.ts'
import { guardedPost } from '../guarded-fetch/guarded-post.ts'
import { telegram } from './telegram.ts'

const there = await telegramServer()
afterAll(() => there.close())
const adapter = telegram({ post: guardedPost({ loopback: true, timeoutMs: 2_000 }).post, baseUrl: there.baseUrl })
const access = {
  settings: {},
  secrets: { botToken, ...adapter.prepare!().secrets },
  publicUrl: 'https://shop.test' as string | undefined,
  contactEmail: 'hello@shop.test',
}
const letter = (further: object = {}) => ({
  ...{
    sendId: newId(),
    to: '42',
    country: undefined,
    title: '',
    text: 'New harvest 차',
    isAdvertising: true,
    ...further,
  },
})
const refusalFor = (further: object = {}, with_ = access) =>
  adapter.send(letter(further), with_).then(
    () => undefined,
    (error: unknown) => error,
  )

describe('Telegram', () => {
  it('M12 S2: is told where the shop hears, with a secret of its own, and only at a public address', async () => {
    expect(await adapter.connect!(access)).toEqual({
      ...{ title: 'Telegram', username: 'TestNameBot', startUrl: 'https://t.me/TestNameBot?start=' },
    })
    expect(there.webhook()).toMatchObject({
      url: 'https://shop.test/hooks/telegram/inbound',
      secret_token: expect.stringMatching(/^[\w-]{43}$/) as string,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    })
    for (const publicUrl of [undefined, 'http://localhost:4000']) {
      await expect(adapter.connect!({ ...access, publicUrl })).rejects.toThrow(/public address with https/)
    }
    const wrong = { ...access, secrets: { ...access.secrets, botToken: '1:another_one_that_is_no_more' } }
    await expect(adapter.connect!(wrong)).rejects.toThrow('Telegram: Unauthorized (401)')
    expect(adapter.lacks!({}, { botToken: 'mine' })).toMatch(/BotFather/)
  })

  it('M12: is handed the words, the link as a button, a picture, and what she may answer', async () => {
    const link = 'https://shop.test/products/jar'
    const further = { link, linkText: 'See it', icon: 'https://shop.test/jar.jpg', answers: ['네', 'Not now'] }
    const taken = await adapter.send(letter(further), access)
    expect(taken).toMatchObject({ isThere: true, externalId: expect.stringMatching(/^7000001-42-\d+$/) as string })
    expect(there.sent.at(-1)).toEqual({
      ...{ chat_id: '42', text: 'New harvest 차' },
      link_preview_options: { url: further.icon, prefer_large_media: true, show_above_text: true },
      reply_markup: {
        inline_keyboard: [
          [{ text: 'See it', url: link }],
          [{ text: '네', callback_data: '=네' }],
          [{ text: 'Not now', callback_data: '=Not now' }],
        ],
      },
    })
  })

  it('M12: tells what its noes mean: for the address, for now, or for nobody knows, and never its token', async () => {
    there.willNext('busy')
    expect(await refusalFor()).toMatchObject({ retryAfterSeconds: 7, message: /retry after 7/ })
    for (const no of ['blocked', 'unknown'] as const) {
      there.willNext(no)
      expect(await refusalFor()).toMatchObject({ ends: 'address-gone', isAddressGone: true })
    }
    there.willNext('wrong')
    expect(await refusalFor()).toMatchObject({ ends: undefined, message: /BUTTON_URL_INVALID/ })
    there.willNext('takes-and-breaks')
    const lost = await refusalFor()
    expect(lost).toBeInstanceOf(OutcomeUnknown)
    expect(await refusalFor({ text: 'a'.repeat(4_097) })).toBeInstanceOf(SupplierRefused)
    const wrong = { ...access, secrets: { ...access.secrets, botToken: '1:another_one_that_is_no_more' } }
    const unauthorised = await refusalFor({}, wrong)
    expect(unauthorised).toBeInstanceOf(SupplierBusy)
    expect(String(lost) + String(unauthorised)).not.toContain('another_one')
  })

  it('M12: is believed only with the secret that it was given, and of one person who writes to the bot', () => {
    const secret = there.webhook()!.secret_token
    const read = (update: object, given = secret) => {
      const headers = { 'x-telegram-bot-api-secret-token': given }
      const body = Buffer.from(JSON.stringify({ update_id: 5, ...update }))
      return adapter.receive!({ what: 'inbound', url: '/hooks/telegram/inbound', headers, body }, access)
    }
    const from = { id: 42, is_bot: false, first_name: 'Minji', last_name: 'Kim', language_code: 'ko' }
    const chat = { id: 42, type: 'private' }
    const said = (message: object) => read({ message: { message_id: 1, from, chat, ...message } })
    expect(() => read({}, 'AAAA')).toThrow(HookNotProven)
    expect(() => read({}, '')).toThrow(HookNotProven)
    const meets = { name: 'Minji Kim', locale: 'ko' }
    const heard = { kind: 'said', externalId: '7000001-5', from: '42', to: '7000001' }
    expect(said({ text: '차 있어요?' })).toEqual([{ ...heard, text: '차 있어요?', meets }])
    const token = 'a'.repeat(43)
    expect(said({ text: `/start ${token}` })).toEqual([
      { ...heard, text: '/start', means: 'start', meets: { ...meets, token } },
    ])
    expect(said({ text: '/start autumn-ad' })).toEqual([{ ...heard, text: '/start', means: 'start', meets }])
    expect(said({ text: '/stop@TestNameBot' })).toMatchObject([{ means: 'stop' }])
    const contact = { phone_number: '82 10-1234-5678', user_id: 42 }
    expect(said({ contact })).toMatchObject([{ meets: { phone: '+821012345678' } }])
    expect(said({ contact: { ...contact, user_id: 43 } })).toMatchObject([{ meets }])
    expect(said({ photo: [{}], caption: 'This one' })).toMatchObject([{ text: 'This one [📎]' }])
    expect(read({ callback_query: { id: '9', from, data: '=Not now' } })).toMatchObject([
      { text: 'Not now', meets: { press: '9' } },
    ])
    expect(read({ callback_query: { id: '9', from, data: 'yes' } })).toMatchObject([{ means: 'yes' }])
    const blocked = { from, chat, new_chat_member: { status: 'kicked' } }
    expect(read({ my_chat_member: blocked })).toMatchObject([{ kind: 'gone', from: '42' }])
    const ignored = [
      read({ edited_message: { message_id: 1, from, chat, text: 'Mended' } }),
      said({ text: 'Hi all', chat: { id: -7, type: 'supergroup' } }),
      said({ text: 'Beep', from: { ...from, is_bot: true } }),
      read({ callback_query: { id: '9', from, data: 'of another bot' } }),
      read({ poll: {} }),
    ]
    expect(ignored.map(([one]) => one && 'because' in one && one.because)).toEqual([
      ...['edited', 'group', 'bot', 'unknown-press', 'not-wanted'],
    ])
    expect(read({ update_id: 'x' })).toEqual([])
  })
})
