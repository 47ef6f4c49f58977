import { afterAll, describe, expect, it } from 'vitest'
import { messageChannels, transportsOf } from '../../adapters/message-channels.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { messagingModule } from '../../modules/messaging/index.ts'
import { requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { drain } from '../../testing/drain.ts'
import { fakeTwilio, twilioAccount, twilioPost } from '../../testing/fake-twilio.ts'
import { filesInMemory } from '../../testing/files.ts'
import { pushService } from '../../testing/push-service.ts'
import { botToken, telegramServer } from '../../testing/telegram-server.ts'
import { channelsRoutes } from '../admin-api/channels-routes.ts'
import { messengerRoutes } from '../store-api/messenger-routes.ts'
import { pushRoutes } from '../store-api/push-routes.ts'
import { textsRoutes } from '../store-api/texts-routes.ts'
import { storefront } from '../storefront/storefront.tsx'
import { channelHooks } from './channels.ts'

const db = await testDatabase()
const [twilioThere, devicesThere] = [await fakeTwilio(), await pushService()]
const telegramThere = await telegramServer()
afterAll(() => Promise.all([twilioThere.close(), devicesThere.close(), telegramThere.close()]))
const adapters = messageChannels({
  ...{ twilioUrl: twilioThere.baseUrl, telegramUrl: telegramThere.baseUrl, pushToLoopback: true },
  edge: () => edgeOf(db),
})
const secret = () => 'what only this shop knows'
const doors = { adapters, secret }
const { server, clientWith } = await adminServer(
  db,
  ...[channelHooks(doors), channelsRoutes(doors), pushRoutes(doors), textsRoutes, messengerRoutes],
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
const staff = await clientWith('settings:read', 'settings:write')
const transports = transportsOf(adapters, { edge: () => edgeOf(db), secret })
const modules = [messagingModule({ transport: { name: 'none', deliver: () => Promise.resolve() }, transports, secret })]
const sender = { accountSid: twilioAccount.sid, senders: [{ country: '*', from: '+15005550006' }] }
await inTransaction(db, (tx) => changeShop(tx, { settings: { baseUrl: 'https://shop.test' } }))
const { sessionToken } = await inTransaction(db, async (tx) => {
  const { token } = await requestSignIn(tx, { email: 'minji@example.com' })
  return (await signIn(tx, { token })) as { sessionToken: string }
})
const hers = { authorization: `Bearer ${sessionToken}`, cookie: `dangol_session=${sessionToken}` }
const post = (url: string, payload: string | object, headers: Record<string, string> = {}) =>
  server.inject({ method: 'POST', url, payload, headers })
const page = async (url: string, headers: Record<string, string> = {}) =>
  (await server.inject({ url, headers: { accept: 'text/html', ...headers } })).body
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
const texted = async () => {
  await drain(db, modules)
  return twilioThere.texts.at(-1)
}

describe('channels beside mail', () => {
  it('M12: are set up by staff, tried with a message, and keep their secrets to themselves', async () => {
    expect(await page('/news')).not.toContain('News by text')
    const change = (settings: object, secrets?: object) =>
      staff.ask('PUT', '/channels/twilio', { isOn: true, settings, secrets })
    expect(await change(sender)).toMatchObject({ status: 409, body: { code: 'messaging/channel-incomplete' } })
    const wrong = { ...sender, senders: [{ country: '*', from: '12' }] }
    expect(await change(wrong)).toMatchObject({ status: 422, body: { field: 'settings.senders.0.from' } })
    const set = await change(sender, { authToken: twilioAccount.token })
    expect(set.body).toMatchObject({
      ...{ isOn: true, secretsSet: ['authToken'], problem: null },
      hooks: [{ what: 'inbound', address: 'https://shop.test/hooks/twilio/inbound' }, { what: 'status' }],
    })
    const rows = await db.pool.query(
      'select settings::text || encode(sealed, $1) as all from messaging.channel_setting',
      ['escape'],
    )
    expect(JSON.stringify([set.body, rows.rows])).not.toContain(twilioAccount.token)

    const test = (to: string) => staff.ask('POST', '/channels/twilio/test', { to, text: 'It works' })
    expect(await test('+1 213 373 4253')).toMatchObject({ status: 200, body: { externalId: twilioThere.lastSid() } })
    expect(await test('12')).toMatchObject({ status: 422, body: { field: 'to' } })
    twilioThere.willNext('busy')
    expect((await test('+12133734253')).body).toMatchObject({ status: 409, detail: /Too Many Requests \(20429\)/ })
    expect(await staff.ask('PUT', '/channels/fax', { isOn: true, settings: {} })).toMatchObject({ status: 404 })
  })

  it('M12: believe only what was signed by Twilio over the address it was given', async () => {
    const said = { MessageSid: twilioThere.sidOf(900), From: '+12133734299', To: '+15005550006', Body: 'HELP' }
    const signed = twilioPost('https://shop.test/hooks/twilio/inbound', said)
    const answer = await post('/hooks/twilio/inbound', signed.payload, signed.headers)
    expect(answer.headers['content-type']).toContain('text/xml')
    expect(answer.body).toMatch(/^<\?xml.*<Response><Message>.*Reply STOP to end\.<\/Message><\/Response>$/)
    expect((await post('/hooks/twilio/inbound', signed.payload, signed.headers)).body).toContain(
      '<Response></Response>',
    )
    const forged = { ...signed.headers, 'x-twilio-signature': 'AAAA' }
    expect((await post('/hooks/twilio/inbound', signed.payload, forged)).json()).toMatchObject({ status: 403 })
    expect((await post('/hooks/twilio/status', signed.payload, signed.headers)).statusCode).toBe(403)
    expect((await post('/hooks/twilio/other', signed.payload, signed.headers)).statusCode).toBe(422)
  })

  it('M20 Y5: are chosen on the page, with a box of its own, and in an app alike', async () => {
    expect(await page('/ko/news')).toContain('이 번호로 소식과 혜택 광고 문자를')
    expect((await post('/news/texts', 'phone=%2B12133734201', form)).body).toContain('id="agree-texts-fault"')
    expect((await post('/news/texts', 'phone=12&agree=yes', form)).body).toContain('id="phone-fault"')
    expect((await post('/news/texts', 'phone=%2B12133734201&agree=yes', form)).body).toContain('+1…4201. Answer YES')
    expect(await texted()).toMatchObject({ To: '+12133734201' })

    const her = { ...form, ...hers }
    const asked = await post('/account/preferences/texts', 'do=ask&phone=%2B12133734202&agree=yes', her)
    expect([asked.statusCode, asked.headers.location]).toEqual([303, '/account/preferences'])
    const [code] = /\d{6}/.exec((await texted())!.Body)!
    expect(await page('/account/preferences', hers)).not.toContain('name="code"')
    const url = '/api/store/v1/me/texts'
    expect((await post(`${url}/confirm`, { code: code === '000000' ? '111111' : '000000' }, hers)).statusCode).toBe(422)
    expect((await post(`${url}/confirm`, { code }, hers)).json()).toMatchObject({
      numbers: [{ phone: '+1…4202', state: 'granted' }],
    })
    expect(await page('/account/preferences', hers)).toContain('You get our texts at +1…4202 since')
    const left = await server.inject({ method: 'DELETE', url, headers: hers })
    expect(left.json()).toMatchObject({ numbers: [{ state: 'withdrawn' }] })
    expect((await server.inject({ url })).statusCode).toBe(401)
    expect((await post(url, { phone: '+12133734202' }, hers)).json()).toMatchObject({ status: 422 })
  })

  it('M12: turn on for a device when it subscribes, and are tried on the one that staff sit at', async () => {
    const offer = async () => (await server.inject({ url: '/api/store/v1/push' })).json<{ publicKey: string | null }>()
    const subscribe = (body: object) => post('/api/store/v1/push/subscriptions', body, hers)
    const device = devicesThere.subscribe()
    expect(await offer()).toMatchObject({ publicKey: null })
    expect((await subscribe(device)).json()).toMatchObject({ status: 409 })
    await staff.ask('PUT', '/channels/web-push', { isOn: true, settings: {} })
    const { publicKey } = await offer()
    expect(Buffer.from(publicKey!, 'base64url')).toHaveLength(65)
    await staff.ask('PUT', '/channels/web-push', { isOn: true, settings: {} })
    expect(await offer()).toMatchObject({ publicKey })
    expect((await subscribe(device)).statusCode).toBe(201)
    expect((await subscribe({ ...device, keys: { p256dh: 'x', auth: 'y' } })).statusCode).toBe(422)
    const shown = await page('/account/preferences', hers)
    expect(shown).toContain(`data-push="${publicKey}"`)
    expect(shown).toContain('Messages go to 1 of your devices')
    const test = { subscription: device, text: 'It works' }
    expect(await staff.ask('POST', '/channels/web-push/test', test)).toMatchObject({ status: 200 })
    expect(devicesThere.taken).toMatchObject([{ read: { body: 'It works', link: 'https://shop.test' } }])
    const stop = { endpoint: device.endpoint }
    expect((await post('/api/store/v1/push/subscriptions/stop', stop, hers)).statusCode).toBe(204)
    expect(await page('/account/preferences', hers)).not.toContain('of your devices')
    const worker = await server.inject({ url: '/push.js' })
    expect(worker.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    })
  })

  it('M12 S2: on Telegram: set up with the token alone, heard only with its secret, joined from her account, ended there', async () => {
    const url = '/api/store/v1/me/messenger'
    const change = (body: object) => staff.ask('PUT', '/channels/telegram', { isOn: true, settings: {}, ...body })
    expect(await page('/account/preferences', hers)).not.toContain('Telegram')
    expect(await change({})).toMatchObject({ status: 409, body: { detail: /BotFather/ } })
    await inTransaction(db, (tx) => changeShop(tx, { settings: { baseUrl: 'http://localhost:4000' } }))
    expect(await change({ secrets: { botToken } })).toMatchObject({
      ...{ status: 409, body: { code: 'messaging/channel-said-no', detail: /public address with https/ } },
    })
    await inTransaction(db, (tx) => changeShop(tx, { settings: { baseUrl: 'https://shop.test' } }))
    const wrong = { secrets: { botToken: '7000002:another_one_that_is_no_more' } }
    expect(await change(wrong)).toMatchObject({ status: 409, body: { detail: 'Telegram: Unauthorized (401)' } })
    const set = await change({ secrets: { botToken } })
    expect(set.body).toMatchObject({
      ...{ isOn: true, channel: 'messenger', problem: null, hooks: [] },
      settings: { username: 'TestNameBot', startUrl: 'https://t.me/TestNameBot?start=' },
    })
    expect(JSON.stringify(set.body)).not.toContain(botToken)
    expect(telegramThere.webhook()).toMatchObject({ url: 'https://shop.test/hooks/telegram/inbound' })

    const heard: number[] = []
    telegramThere.hearsBy(async ({ body, headers }) => {
      const json = { ...headers, 'content-type': 'application/json' }
      const forged = await post('/hooks/telegram/inbound', body.toString(), {
        ...json,
        'x-telegram-bot-api-secret-token': 'guessed',
      })
      heard.push(forged.statusCode)
      return (await post('/hooks/telegram/inbound', body.toString(), json)).statusCode
    })
    const shown = await page('/account/preferences', hers)
    const [, token] = /https:\/\/t\.me\/TestNameBot\?start=([\w-]{43})/.exec(shown)!
    const minji = telegramThere.person(77, { name: 'Minji' })
    expect(await minji.says(`/start ${token}`)).toBe(204)
    expect(heard).toEqual([403])
    await drain(db, modules)
    expect(minji.reads()).toEqual([expect.stringContaining('Done: this chat belongs to your account')])
    await minji.presses('Yes, send me news')
    expect(await page('/account/preferences', hers)).toMatch(
      /belongs to your account since[^]*You get our news on Telegram/,
    )
    const about = await server.inject({ url, headers: hers })
    expect(about.json()).toMatchObject({ platforms: [{ adapter: 'telegram', title: 'Telegram', news: 'granted' }] })
    expect(
      await staff.ask('POST', '/channels/telegram/test', { to: 'minji@example.com', text: 'It works' }),
    ).toMatchObject({
      status: 200,
    })
    expect(minji.reads().at(-1)).toBe('It works')
    expect(await staff.ask('POST', '/channels/telegram/test', { to: 'x@example.com', text: 'Hm' })).toMatchObject({
      ...{ status: 422, body: { field: 'to', detail: /press Start/ } },
    })
    const ended = await post('/account/preferences/messenger', '', { ...form, ...hers })
    expect([ended.statusCode, ended.headers.location]).toEqual([303, '/account/preferences'])
    expect(await page('/ko/account/preferences', hers)).toContain('Telegram로는 소식을 보내지 않고')
    expect((await server.inject({ method: 'DELETE', url, headers: hers })).json()).toMatchObject({
      platforms: [{ news: 'withdrawn' }],
    })
    expect((await server.inject({ url })).statusCode).toBe(401)
  })
})
