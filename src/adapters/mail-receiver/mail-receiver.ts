import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { Refusal } from '../../kernel/refusal.ts'
import { rateOf } from './rate-of.ts'

export interface MailReceiverOptions {
  readonly port: number
  readonly host: string
  /** The domain whose mail is taken; the name that the server says it has. */
  readonly domain: string
  /** PEM; without them mail arrives unencrypted, as from a mail server of the own house. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
}

/** What takes the mail in. */
export interface MailTaker {
  isExpected(address: string): Promise<boolean>
  /** Kept when it returns. @throws {Refusal} what will never be taken; anything else is tried again by the sender */
  take(mail: { raw: Buffer; recipients: readonly string[] }): Promise<void>
}

export const mostMailBytes = 10_000_000
const limits = { connections: 20, recipients: 10, mailsPerMinute: 120 }

/**
 * Takes mail in over SMTP: bounces, answers, complaints. No relay: only signed addresses of its own domain are known.
 *
 * At most 20 connections, 10 recipients and 10 MB a mail, and 120 mails a minute from one address; more is put off with
 * a 4xx, which every mail server tries again.
 */
export async function startMailReceiver(options: MailReceiverOptions, taker: MailTaker) {
  const { port, host, domain, tls } = options
  const rate = rateOf(limits.mailsPerMinute)
  const server = new SMTPServer({
    name: domain,
    banner: 'ready',
    size: mostMailBytes,
    maxClients: limits.connections,
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['AUTH', ...(tls ? [] : ['STARTTLS'])],
    ...tls,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    onMailFrom: (_address, session, done) =>
      done(rate.isSpent(session.remoteAddress) ? answer(451, '4.7.0 Too much at once; later, please') : null),
    onRcptTo: ({ address }, session, done) => {
      if (session.envelope.rcptTo.length >= limits.recipients) return done(answer(452, '4.5.3 Too many recipients'))
      taker.isExpected(address).then(
        (isOurs) => done(isOurs ? null : answer(550, '5.1.1 There is no such mailbox here')),
        () => done(answer(451, '4.3.0 Not now; please try again')),
      )
    },
    onData: (stream, session, done) => {
      receive(stream, session, taker).then(
        () => done(null),
        (error: unknown) => done(noOf(error)),
      )
    },
  })
  // One broken connection is its sender's affair; each mail is answered by itself.
  server.on('error', () => undefined)
  server.listen(port, host)
  await Promise.race([
    once(server.server, 'listening'),
    once(server.server, 'error').then(([error]) => Promise.reject(error as Error)),
  ])
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, taker: MailTaker): Promise<void> {
  const chunks: Buffer[] = []
  let bytes = 0
  // Read to its end in any case: the answer comes after it.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes <= mostMailBytes) chunks.push(chunk)
  }
  if (bytes > mostMailBytes) throw answer(552, '5.3.4 This mail is larger than 10 MB')
  await taker.take({ raw: Buffer.concat(chunks), recipients: session.envelope.rcptTo.map(({ address }) => address) })
}

const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode })

function noOf(error: unknown): Error {
  if (error instanceof Refusal) return answer(550, `5.6.0 ${error.message}`)
  return (error as { responseCode?: number }).responseCode
    ? (error as Error)
    : answer(451, '4.3.0 Not now; please try again')
}
