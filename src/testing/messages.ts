import { z } from 'zod'
import type { Tx } from '../kernel/transaction.ts'
import { recordConsent, wordingOf } from '../modules/consent/index.ts'
import { defineMail, type MessageOrder } from '../modules/messaging/index.ts'
import { profileByEmail } from '../modules/profiles/index.ts'

/** A mail of advertising that needs a name. */
export const news = defineMail('news', z.object({ name: z.string() }), {
  en: {
    ...{ subject: 'For {{ name }}', preheader: 'p', body: '<mj-text>Hello {{ name }}</mj-text>' },
    text: 'Hello {{ name }}',
  },
})

/** Somebody who agreed to news by mail; in Berlin when no country is said. */
export async function reader(tx: Tx, email = 'minji@example.com', country = 'DE'): Promise<string> {
  const profileId = await profileByEmail(tx, email)
  const about = { profileId, channel: 'email', purpose: 'marketing' } as const
  const wording = wordingOf('checkout', 'en')
  await recordConsent(tx, { ...about, state: 'granted', wording, source: 'preferences', country })
  return profileId
}

let orders = 0

/** A message of a journey, each with a key of its own. */
export const orderOf = (profileId: string, more: Partial<MessageOrder> = {}): MessageOrder => ({
  key: `test:${orders++}`,
  profileId,
  purpose: 'marketing',
  content: { channel: 'email', mail: news({ name: 'Minji' }) },
  locale: 'en',
  country: 'DE',
  origin: 'https://shop.test',
  automation: { kind: 'journey', id: 'welcome', name: 'Welcome' },
  ...more,
})
