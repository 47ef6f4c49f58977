import {
  type ChannelAccess,
  type ChannelAdapter,
  type ChannelLetter,
  type HandedOver,
  HookNotProven,
  type HookPost,
  type Inbound,
  OutcomeUnknown,
  type Post,
  smsParts,
  SupplierRefused,
} from '../../modules/messaging/index.ts'
import { endOf, twilioNo } from './twilio-no.ts'
import { senderFor, type TwilioSettings, twilioSettings } from './twilio-settings.ts'
import { isSigned } from './twilio-signature.ts'

/** Twilio takes at most so many characters in one message. */
const textLength = 1_600

/**
 * Text messages by Twilio’s REST API of 2010-04-01.
 *
 * Twilio knows no idempotency key: what was posted twice is sent twice. So each send’s id goes along in the address of its
 * reports, by which a message whose answer was lost makes itself known; `docs/channels.md` tells what is done until then.
 *
 * @param baseUrl where the API stands, without a slash at the end: `https://api.twilio.com`, or one of its regions
 */
export const twilio = ({ post, baseUrl }: { post: Post; baseUrl: string }): ChannelAdapter => ({
  name: 'twilio',
  channel: 'sms',
  identity: 'phone',
  textLength,
  settings: twilioSettings,
  secrets: ['authToken'],
  lacks: (_settings, { authToken }) => (authToken ? undefined : 'Copy the Auth Token of your Twilio console as well.'),
  send: (letter, access) => send(post, baseUrl, letter, access),
  receive,
  answer: (says) => ({ type: 'text/xml; charset=utf-8', body: twiml(says) }),
})

async function send(post: Post, baseUrl: string, letter: ChannelLetter, access: ChannelAccess): Promise<HandedOver> {
  const settings = access.settings as TwilioSettings
  const from = senderFor(settings, letter.country)
  if (!from) throw new SupplierRefused(`There is no sender for ${letter.country ?? 'this number'} in the settings.`)
  const { parts } = smsParts(letter.text)
  if (parts > settings.mostParts) {
    throw new SupplierRefused(`The text takes ${parts} paid parts; the settings allow ${settings.mostParts}.`)
  }
  const body = new URLSearchParams({
    To: letter.to,
    [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from,
    Body: letter.text,
    ...(access.publicUrl && { StatusCallback: `${access.publicUrl}/hooks/twilio/status?send=${letter.sendId}` }),
  })
  const came = await post({
    address: `${baseUrl}/2010-04-01/Accounts/${settings.accountSid}/Messages.json`,
    headers: { ...formHeaders, authorization: basic(settings.accountSid, access.secrets['authToken'] ?? '') },
    body: body.toString(),
  })
  if ('failure' in came) throw new OutcomeUnknown(`Twilio: ${came.failure}`)
  if (came.status !== 201) throw twilioNo(came.status, came.answer, came.retryAfterSeconds)
  const sid = /"sid"\s*:\s*"([SM]M[0-9a-f]{32})"/.exec(came.answer)?.[1]
  return sid ? { externalId: sid } : {}
}

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }

const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

function receive(post: HookPost, { publicUrl, secrets }: ChannelAccess): Inbound[] {
  const params = new URLSearchParams(post.body.toString('utf8'))
  const header = post.headers['x-twilio-signature']
  const url = (publicUrl ?? '') + post.url
  const isProven =
    typeof header === 'string' &&
    URL.canParse(url) &&
    isSigned(secrets['authToken'] ?? '', { url, params, signature: header })
  if (!secrets['authToken'] || !isProven) throw new HookNotProven('Twilio')
  const externalId = params.get('MessageSid') ?? ''
  if (!/^[SM]M[0-9a-f]{32}$/.test(externalId)) return []
  return post.what === 'status' ? statusIn(params, externalId, url) : saidIn(params, externalId)
}

function saidIn(params: URLSearchParams, externalId: string): Inbound[] {
  const optOut = params.get('OptOutType')?.toLowerCase()
  const means = optOut === 'stop' || optOut === 'start' || optOut === 'help' ? optOut : undefined
  const pictures = Number(params.get('NumMedia') ?? 0)
  return [
    {
      kind: 'said',
      externalId,
      from: params.get('From') ?? '',
      to: params.get('To') ?? '',
      text: [params.get('Body') ?? '', pictures > 0 ? `[${pictures} 📎]` : ''].filter(Boolean).join(' '),
      isAnswered: means !== undefined,
      means,
    },
  ]
}

/** Twilio’s words for where a message is, in ours; `undelivered` is what the network says, `failed` what Twilio says. */
const statuses: Readonly<Record<string, 'accepted' | 'sent' | 'delivered' | 'failed'>> = {
  accepted: 'accepted',
  scheduled: 'accepted',
  queued: 'accepted',
  sending: 'accepted',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
}

function statusIn(params: URLSearchParams, externalId: string, url: string): Inbound[] {
  const status = statuses[params.get('MessageStatus') ?? '']
  const code = params.get('ErrorCode') ?? undefined
  const sendId = new URL(url).searchParams.get('send') ?? undefined
  return status ? [{ kind: 'status', externalId, sendId, status, code, ends: endOf(code) }] : []
}

/** What Twilio is to answer, as TwiML; empty where nothing is to be said. */
const twiml = (says: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Response>${says.map((text) => `<Message>${escaped(text)}</Message>`).join('')}</Response>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
