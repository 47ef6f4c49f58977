import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server that keeps which mail came to whom. */
export interface MailSink {
  readonly url: string
  /** Of each mail that came, as often as it came. */
  readonly received: readonly ReceivedMail[]
  close(): void
}

export interface ReceivedMail {
  readonly to: string
  readonly subject: string
  readonly messageId: string
}

/** @param slowMs how long it takes over each mail, of which it takes many side by side */
export async function openMailSink({ slowMs = 0 }: { slowMs?: number } = {}): Promise<MailSink> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const head = Buffer.concat(parts)
          .toString()
          .split('\r\n\r\n')[0]!
          .replaceAll(/\r\n[ \t]+/g, ' ')
        const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
        received.push({
          to: session.envelope.rcptTo[0]!.address,
          subject: header('Subject'),
          messageId: header('Message-ID'),
        })
        if (slowMs > 0) setTimeout(done, slowMs)
        else done()
      })
    },
  })
  // A client that is killed in the middle of a mail is what this server is here for.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => server.close() }
}
