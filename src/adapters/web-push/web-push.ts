import webPush from 'web-push'
import { z } from 'zod'
import {
  type ChannelAccess,
  type ChannelAdapter,
  type ChannelLetter,
  type HandedOver,
  type Post,
  type PushSubscription,
  SupplierBusy,
  SupplierRefused,
} from '../../modules/messaging/index.ts'

/** The public half of the shop's VAPID keys (RFC 8292): browsers bind their subscriptions to it. */
const settings = z.strictObject({ publicKey: z.string().regex(/^[A-Za-z0-9_-]{87}$/) })

/** What a push service must take in one message (RFC 8030 section 7.2), less what encryption adds (RFC 8291 section 4). */
const mostBytes = 3_993

/** How long a push service keeps a message for a device that is off (RFC 8030 section 5.2). */
const ttlSeconds = { advertising: 86_400, order: 3 * 86_400 }

/**
 * Messages to browsers by the push services of their makers: encrypted for the device (RFC 8291), signed by the shop
 * (RFC 8292). The keys are made when it is turned on first; new ones would end every subscription.
 *
 * A message carries its send's id as topic and tag: a second copy takes the place of the first, at the push service and
 * on the device. So trying again is harmless.
 */
export const webPushAdapter = ({ post }: { post: Post }): ChannelAdapter => ({
  name: 'web-push',
  channel: 'push',
  identity: 'device',
  textLength: 300,
  settings,
  secrets: ['privateKey'],
  prepare: () => {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys()
    return { settings: { publicKey }, secrets: { privateKey } }
  },
  send: (letter, access) => send(post, letter, access),
})

async function send(post: Post, letter: ChannelLetter, access: ChannelAccess): Promise<HandedOver> {
  const payload = payloadOf(letter)
  if (Buffer.byteLength(payload) > mostBytes) {
    throw new SupplierRefused(`The message has more than ${mostBytes} bytes; push services take no more.`)
  }
  const { endpoint, headers, body } = webPush.generateRequestDetails(
    JSON.parse(letter.to) as PushSubscription,
    payload,
    {
      vapidDetails: {
        subject: `mailto:${access.contactEmail}`,
        publicKey: access.settings['publicKey'] as string,
        privateKey: access.secrets['privateKey'] ?? '',
      },
      contentEncoding: 'aes128gcm',
      TTL: letter.isAdvertising ? ttlSeconds.advertising : ttlSeconds.order,
      urgency: letter.isAdvertising ? 'normal' : 'high',
      topic: tagOf(letter.sendId),
    },
  )
  const came = await post({ address: endpoint, headers: stringsOf(headers), body: body ?? '' })
  if ('failure' in came) throw new SupplierBusy(`Push service: ${came.failure}`)
  if (came.status >= 200 && came.status < 300) return {}
  throw noOf(came.status, came.retryAfterSeconds)
}

/** What the service worker shows; see `src/web/storefront/push-worker.js`. */
const payloadOf = ({ sendId, title, text, link, icon }: ChannelLetter): string =>
  JSON.stringify({ title, body: text, ...(link && { link }), ...(icon && { icon }), tag: tagOf(sendId) })

/** At most 32 characters of base64url (RFC 8030 section 5.4). */
const tagOf = (sendId: string): string => Buffer.from(sendId.replaceAll('-', ''), 'hex').toString('base64url')

function noOf(status: number, retryAfterSeconds: number | undefined): Error {
  if (status === 404 || status === 410) return new SupplierRefused('The device is gone.', 'address-gone')
  const said = `The push service answered ${status}.`
  return status === 429 || status >= 500 ? new SupplierBusy(said, retryAfterSeconds) : new SupplierRefused(said)
}

const stringsOf = (headers: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
