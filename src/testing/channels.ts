import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach } from 'vitest'
import { messageChannels, transportsOf } from '../adapters/message-channels.ts'
import { days, later } from '../kernel/clock.ts'
import { edgeOf } from '../kernel/edge.ts'
import { inTransaction, reading } from '../kernel/transaction.ts'
import { consentHistory } from '../modules/consent/index.ts'
import {
  changeChannel,
  type ChannelAdapter,
  type Content,
  findSend,
  type MessageOrder,
  messagingModule,
  sendMessage,
} from '../modules/messaging/index.ts'
import type { TestDatabase } from './database.ts'
import { drain } from './drain.ts'
import { fakeTwilio, twilioAccount } from './fake-twilio.ts'
import { pushService } from './push-service.ts'

/** Where nobody listens. */
const nowhere = 'http://127.0.0.1:9'

/** A shop with texts, messages on devices and further channels, suppliers on this machine, and what tests ask of them; of two of one name the further one counts. */
export async function channelScene(db: TestDatabase, ...further: ChannelAdapter[]) {
  const edge = edgeOf(db)
  const [twilioThere, devicesThere] = [await fakeTwilio(), await pushService()]
  afterAll(() => Promise.all([twilioThere.close(), devicesThere.close()]))
  const usual = messageChannels({
    ...{ twilioUrl: twilioThere.baseUrl, telegramUrl: nowhere, pushToLoopback: true, edge: () => edge },
  })
  const adapters = [...usual.filter(({ name }) => !further.some((each) => each.name === name)), ...further]
  const [twilio, webPush] = adapters as [ChannelAdapter, ChannelAdapter]
  const secret = () => 'what only this shop knows'
  const transports = transportsOf(adapters, { edge: () => edge, secret })
  const mail = { name: 'nowhere', deliver: () => Promise.resolve() }
  const modules = [messagingModule({ transport: mail, transports, secret })]
  const setUp = (adapter: ChannelAdapter, settings: Record<string, unknown>, secrets?: Record<string, string>) =>
    inTransaction(db, (tx) =>
      changeChannel(tx, { adapter, shopSecret: secret(), change: { isOn: true, settings, secrets, by: 'hana' } }),
    )
  const sender = { accountSid: twilioAccount.sid, senders: [{ country: '*', from: '+15005550006' }] }
  await setUp(twilio, sender, { authToken: twilioAccount.token })
  await setUp(webPush, {})
  const deliver = async () => {
    await modules[0]!.recurring!.find(({ name }) => name === 'messaging.deliver-due')!.run(edge)
    return drain(db, modules, { tolerant: true })
  }
  beforeEach(async () => {
    // Another day, at an hour at which nobody sleeps in America or in Europe.
    db.clock.set(new Date(`${later(db.clock.now(), days(3)).toISOString().slice(0, 10)}T18:00:00Z`))
    await deliver()
    twilioThere.texts.length = 0
    devicesThere.taken.length = 0
  })
  return {
    ...{ twilioThere, devicesThere, twilio, secret, setUp, deliver },
    order: (profileId: string, content: Content, purpose: MessageOrder['purpose'] = 'marketing') =>
      inTransaction(db, (tx) =>
        sendMessage(tx, {
          ...{ key: randomUUID(), profileId, content, purpose, locale: 'en', country: 'US' },
          ...{ origin: 'https://shop.test', ...(purpose === 'marketing' && { isAskedFor: true }) },
        }),
      ),
    sendOf: (sending: object) => reading(db, async (read) => findSend(read, (sending as { sendId: string }).sendId)),
    /** What she said of advertising on a channel, the latest first. */
    saidOf: async (profileId: string, channel: string) =>
      (await reading(db, (read) => consentHistory(read, { profileId })))
        .filter((entry) => entry.channel === channel && entry.purpose === 'marketing')
        .map(({ state, source }) => `${state} ${source}`),
  }
}
