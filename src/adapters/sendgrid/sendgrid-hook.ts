import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'
import {
  HookSignatureWrong,
  HookUnreadable,
  type MailHook,
  type ToldByProvider,
} from '../../modules/messaging/index.ts'

const event = z.object({
  email: z.string().max(320),
  event: z.string().max(40),
  sg_event_id: z.string().max(200),
  timestamp: z.number(),
  'smtp-id': z.string().max(500).optional(),
  status: z.string().max(40).optional(),
  reason: z.string().optional(),
  type: z.string().max(40).optional(),
  bounce_classification: z.string().max(100).optional(),
})
type Event = z.infer<typeof event>

const mostEvents = 5_000

/**
 * SendGrid's event webhook: an array of events, signed with ECDSA P-256 over the timestamp and the body as it came.
 *
 * @param key the verification key as the settings of SendGrid show it: base64 of a DER public key
 */
export function sendgridHook(key: string): MailHook {
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
  return {
    name: 'sendgrid',
    read: (body, headers) =>
      Promise.resolve().then(() => {
        checkSignature(publicKey, body, headers)
        const events = eventsIn(body)
        return {
          reports: events.flatMap((one) => toldBy(one) ?? []),
          unsubscribed: events
            .filter(({ event: kind }) => kind === 'unsubscribe' || kind === 'group_unsubscribe')
            .map(({ email }) => email),
        }
      }),
  }
}

type Headers = Parameters<MailHook['read']>[1]

/** A call that is told twice is kept once, so that an old timestamp does no harm: SendGrid tries for a day. */
function checkSignature(key: KeyObject, body: Buffer, headers: Headers): void {
  const signature = headers['x-twilio-email-event-webhook-signature']
  const timestamp = headers['x-twilio-email-event-webhook-timestamp']
  if (typeof signature !== 'string' || typeof timestamp !== 'string') throw new HookSignatureWrong()
  const signed = Buffer.concat([Buffer.from(timestamp), body])
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64'))) throw new HookSignatureWrong()
}

function eventsIn(body: Buffer): Event[] {
  const parsed = z.array(event).max(mostEvents).safeParse(jsonOf(body))
  if (!parsed.success) throw new HookUnreadable()
  return parsed.data
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

function toldBy(one: Event): ToldByProvider | undefined {
  const kind = kindOf(one)
  if (!kind) return undefined
  return {
    kind,
    sourceKey: one.sg_event_id,
    messageId: one['smtp-id'],
    address: one.email,
    status: one.status,
    said: one.reason,
    at: new Date(one.timestamp * 1_000),
  }
}

/** What is blocked, late or dropped for other reasons says nothing of the mailbox. */
function kindOf({
  event: kind,
  type,
  reason = '',
  bounce_classification: why = '',
}: Event): ToldByProvider['kind'] | undefined {
  if (kind === 'spamreport') return 'complaint'
  if (kind === 'dropped') {
    if (/bounced address|invalid/i.test(reason)) return 'hard'
    return /spam report/i.test(reason) ? 'complaint' : undefined
  }
  if (kind !== 'bounce') return undefined
  const isGone = type !== 'blocked' && (why === '' || /invalid address/i.test(why))
  return isGone ? 'hard' : 'soft'
}
