import { digest } from '../../kernel/digest.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type IncomingMail, isAutomatic, readMail } from './incoming-mail.ts'
import { MailAnswersNothing } from './incoming-refusals.ts'
import { type IncomingAddress, readAddress } from './mail-address.ts'
import { readComplaint } from './read-complaint.ts'
import { readDeliveryReport } from './read-delivery-report.ts'
import { signingKey } from './send-token.ts'
import { takeReply } from './take-reply.ts'
import { takeReport } from './take-report.ts'

/** A mail as it was handed to us. */
export interface ReceivedMail {
  readonly raw: Uint8Array
  /** To whom the other server said it goes; each has passed `isExpected`. */
  readonly recipients: readonly string[]
}

/** Whether mail to an address of ours is taken: before it is sent, so that nothing forged is even read. */
export const isExpected = async (edge: Edge, address: string, domain: string): Promise<boolean> =>
  readAddress(await edge.inOneStatement(signingKey), address, domain) !== undefined

/**
 * Takes a mail that came in: what came back, what was called spam, what somebody answered. Machines that answer by
 * themselves are neither.
 *
 * Kept when it returns, so that the other server may forget it; safe to repeat when it does not.
 *
 * @throws {MailUnreadable}
 * @throws {MailAnswersNothing} where it is about no mail of ours
 */
export async function receiveMail(edge: Edge, { raw, recipients }: ReceivedMail, domain: string): Promise<void> {
  const mail = await readMail(raw)
  // PostgreSQL keeps no zero bytes.
  const mark = mail.email.messageId?.replaceAll('\0', '') ?? digest(Buffer.from(raw).toString('latin1')).toString('hex')
  await edge.inTransaction(async (tx) => {
    const key = await signingKey(tx)
    for (const recipient of recipients) {
      const to = readAddress(key, recipient, domain)
      if (to) await take(tx, { mail, mark, to, domain, key })
    }
  })
}

interface Taken {
  readonly mail: IncomingMail
  /** The same whenever the same mail comes again. */
  readonly mark: string
  readonly to: IncomingAddress
  readonly domain: string
  readonly key: Buffer
}

async function take(tx: Tx, taken: Taken): Promise<void> {
  const { mail, mark, to } = taken
  if (to.use === 'complaint') return takeComplaint(tx, taken)
  const isReport = mail.part('message/delivery-status') !== undefined
  if (to.use === 'reply' && !isReport && !isAutomatic(mail)) return takeReply(tx, mail, to.sendId)
  const told = readDeliveryReport(mail)
  if (!told || !to.sendId) return
  await takeReport(tx, {
    ...told,
    source: 'mail',
    sourceKey: `${to.sendId} ${mark}`,
    sendId: to.sendId,
    at: tx.now,
  })
}

async function takeComplaint(tx: Tx, { mail, mark, domain, key }: Taken): Promise<void> {
  const complaint = readComplaint(mail)
  if (!complaint) return
  const sender = complaint.sender && readAddress(key, complaint.sender, domain)
  const sendId = (sender || undefined)?.sendId ?? (await sendOfMessageId(tx, complaint.messageId))
  if (!sendId) throw new MailAnswersNothing()
  const { said } = complaint
  await takeReport(tx, { source: 'mail', sourceKey: `${sendId} ${mark}`, kind: 'complaint', sendId, said, at: tx.now })
}

/** The send that a Message-ID, with or without brackets, belongs to. */
export async function sendOfMessageId(tx: Tx, messageId: string | undefined): Promise<string | undefined> {
  if (!messageId) return undefined
  const [send] = await query<{ id: string }>(tx, 'select id from messaging.send where message_id = $1', [
    messageId.replaceAll(/[<>\s]/g, ''),
  ])
  return send?.id
}
