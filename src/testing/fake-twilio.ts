import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'

const { getExpectedTwilioSignature } = createRequire(import.meta.url)('twilio/lib/webhooks/webhooks.js') as {
  getExpectedTwilioSignature(authToken: string, url: string, params: Record<string, string>): string
}

/** What Twilio's own test numbers answer. Source: twilio.com/docs/iam/test-credentials. */
const magic: Readonly<Record<string, readonly [code: number, message: string]>> = {
  '+15005550001': [21211, "The 'To' number +15005550001 is not a valid phone number."],
  '+15005550003': [
    21408,
    "Permission to send an SMS has not been enabled for the region indicated by the 'To' number.",
  ],
  '+15005550004': [21610, 'Attempt to send to unsubscribed recipient'],
  '+15005550009': [21614, "'To' number is not a valid mobile number"],
}

export const twilioAccount = { sid: `AC${'0123456789abcdef'.repeat(2)}`, token: 'twilio-auth-token' }

/** One message that was posted to Twilio. */
export interface PostedText {
  readonly To: string
  readonly From: string
  readonly Body: string
  readonly StatusCallback?: string
}

/**
 * A real HTTP server that speaks Twilio's Messages resource as it is documented, its noes among them, and signs what it
 * posts back by Twilio's own package.
 */
export async function fakeTwilio() {
  const texts: PostedText[] = []
  let taken = 0
  let whenTaken: (sid: string, text: PostedText) => Promise<unknown> = () => Promise.resolve()
  let next: 'answers' | 'busy' | 'breaks' | 'takes-and-breaks' = 'answers'
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())) as unknown as PostedText
      const how = next
      next = 'answers'
      if (how === 'breaks') return request.socket.destroy()
      const answer = (status: number, body: object, headers: Record<string, string> = {}) =>
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
      const no = (status: number, code: number, message: string, headers?: Record<string, string>) =>
        answer(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, headers)
      const right = `Basic ${Buffer.from(`${twilioAccount.sid}:${twilioAccount.token}`).toString('base64')}`
      if (request.headers.authorization !== right) return no(401, 20003, 'Authenticate')
      if (request.url !== `/2010-04-01/Accounts/${twilioAccount.sid}/Messages.json`) return no(404, 20404, 'Not found')
      if (how === 'busy') return no(429, 20429, 'Too Many Requests', { 'retry-after': '3' })
      const refused = magic[form.To]
      if (refused) return no(400, ...refused)
      texts.push(form)
      taken++
      if (how === 'takes-and-breaks') return request.socket.destroy()
      const sid = sidOf(taken)
      const created = {
        account_sid: twilioAccount.sid,
        body: form.Body,
        direction: 'outbound-api',
        error_code: null,
        from: form.From,
        num_segments: '1',
        sid,
        status: 'queued',
        to: form.To,
      }
      return void whenTaken(sid, form).then(() => answer(201, created))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    texts,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How the next request goes; those after it are answered. */
    willNext: (how: typeof next) => (next = how),
    /** What happens once a text is taken, before that is answered: Twilio reports while it still answers. */
    onceTaken: (then: typeof whenTaken) => (whenTaken = then),
    sidOf,
    /** Twilio’s own number of what it took last. */
    lastSid: () => sidOf(taken),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const sidOf = (count: number): string => `SM${count.toString(16).padStart(32, '0')}`

/** A form as Twilio posts it: its body, and the header that proves it. */
export function twilioPost(url: string, params: Record<string, string>) {
  const signature = getExpectedTwilioSignature(twilioAccount.token, url, params)
  return {
    payload: new URLSearchParams(params).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
  }
}
