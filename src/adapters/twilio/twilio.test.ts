import { afterAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { HookNotProven, OutcomeUnknown, SupplierBusy, SupplierRefused } from '../../modules/messaging/index.ts'
import { fakeTwilio, twilioAccount, twilioPost } from '../../testing/fake-twilio.ts'
import { guardedPost } from '../guarded-fetch/guarded-post.ts'
import { twilio } from './twilio.ts'
import { twilioSettings } from './twilio-settings.ts'

const there = await fakeTwilio()
afterAll(() => there.close())
const adapter = twilio({ post: guardedPost({ loopback: true, timeoutMs: 2_000 }).post, baseUrl: there.baseUrl })
const settings = twilioSettings.parse({
  accountSid: twilioAccount.sid,
  senders: [
    { country: 'US', from: '+15005550006' },
    { country: 'KR', from: '+82212345678' },
  ],
})
const access = {
  settings,
  secrets: { authToken: twilioAccount.token },
  publicUrl: 'https://shop.test',
  contactEmail: 'hello@shop.test',
}
const letter = (to: string, country = 'US', text = 'New harvest') => ({
  ...{ sendId: newId(), to, country, title: '', text, isAdvertising: true },
})
const refusalFor = (to: string, country?: string, text?: string) =>
  adapter.send(letter(to, country, text), access).then(
    () => undefined,
    (error: unknown) => error,
  )

describe('Twilio', () => {
  it('M12: is handed the words, the sender of the country and where to report', async () => {
    const sent = letter('+821012345678', 'KR', '차 🍵 & more')
    expect(await adapter.send(sent, access)).toEqual({ externalId: there.sidOf(1) })
    expect(there.texts).toEqual([
      {
        To: '+821012345678',
        From: '+82212345678',
        Body: '차 🍵 & more',
        StatusCallback: `https://shop.test/hooks/twilio/status?send=${sent.sendId}`,
      },
    ])
  })

  it('M12: tells what its noes mean: for the address, for now, or for nobody knows', async () => {
    expect(await refusalFor('+15005550001')).toMatchObject({ isAddressGone: true, message: /21211/ })
    expect(await refusalFor('+15005550009')).toMatchObject({ ends: 'address-gone' })
    const left = await refusalFor('+15005550004')
    expect(left).toBeInstanceOf(SupplierRefused)
    expect(left).toMatchObject({ ends: 'opted-out', isAddressGone: false })
    // Staff turn the region on, and what waits leaves.
    expect(await refusalFor('+15005550003')).toBeInstanceOf(SupplierBusy)
    there.willNext('busy')
    expect(await refusalFor('+12133734253')).toMatchObject({ retryAfterSeconds: 3, message: /20429/ })
    there.willNext('takes-and-breaks')
    expect(await refusalFor('+12133734253')).toBeInstanceOf(OutcomeUnknown)
    expect(await refusalFor('+493012345678', 'DE')).toMatchObject({ message: /no sender for DE/ })
    expect(await refusalFor('+12133734253', 'US', '차'.repeat(300))).toMatchObject({ message: /5 paid parts/ })
    const wrong = { ...access, secrets: { authToken: 'another' } }
    await expect(adapter.send(letter('+12133734253'), wrong)).rejects.toThrow(/Authenticate \(20003\)/)
  })

  it('M12: takes what Twilio’s own package signed, and nothing else', () => {
    const read = (post: { payload: string; headers: Record<string, string> }, url: string, what = 'inbound') =>
      adapter.receive!({ what, url, headers: post.headers, body: Buffer.from(post.payload) }, access)
    const said = {
      MessageSid: there.sidOf(9),
      From: '+12133734253',
      To: '+15005550006',
      Body: ' STOP & go ',
      NumMedia: '1',
    }
    const post = twilioPost('https://shop.test/hooks/twilio/inbound', said)
    expect(read(post, '/hooks/twilio/inbound')).toEqual([
      {
        ...{ kind: 'said', externalId: said.MessageSid, from: said.From, to: said.To },
        ...{ text: ' STOP & go  [1 📎]', isAnswered: false, means: undefined },
      },
    ])
    expect(() => read({ ...post, payload: post.payload.replace('STOP', 'START') }, '/hooks/twilio/inbound')).toThrow(
      HookNotProven,
    )
    expect(() => read(post, '/hooks/twilio/status')).toThrow(HookNotProven)
    expect(() => read({ ...post, headers: {} }, '/hooks/twilio/inbound')).toThrow(HookNotProven)

    const url = `/hooks/twilio/status?send=${newId()}`
    const status = { MessageSid: there.sidOf(9), MessageStatus: 'undelivered', ErrorCode: '30003' }
    const told = read(twilioPost(`https://shop.test:443${url}`, status), url, 'status')
    expect(told).toMatchObject([{ kind: 'status', status: 'failed', code: '30003', ends: undefined }])
  })
})
