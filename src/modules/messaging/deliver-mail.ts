import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { mayContact } from '../consent/index.ts'
import { shopSettings } from '../shop/index.ts'
import { dressingFor } from './dressing.ts'
import { mailRefused, mailSent } from './events.ts'
import { findSend } from './find-send.ts'
import { MailRefusedForGood, type MailTransport } from './mail-transport.ts'
import { nothingOutside, type Outside } from './outside.ts'
import type { Report } from './report.ts'
import type { SendContent } from './send.ts'
import { takeReport } from './take-report.ts'
import { writing } from './tables.ts'

/**
 * Hands one mail to the transport and notes what became of it.
 *
 * Advertising is asked about once more: a no that came in the meantime counts. A mailbox that is gone is not written to
 * again.
 *
 * Safe to repeat: a mail that has left does not leave again. Between the hand-over and the note lies the one moment
 * in which a crash makes it leave twice; it then carries the same Message-ID, by which mailboxes drop the second.
 */
export async function deliver(
  edge: Edge,
  transport: MailTransport,
  sendId: string,
  outside: Outside = nothingOutside,
): Promise<void> {
  const send = await edge.inOneStatement((read) => findSend(read, sendId))
  if (send?.state !== 'queued') return
  const { shop, withheld, dressing } = await edge.reading(async (read) => ({
    shop: await shopSettings(read),
    dressing: await dressingFor(read, [send.id], outside),
    withheld: await whyWithheld(read, send),
  }))
  if (withheld) return edge.inTransaction((tx) => noteFailure(tx, send, `Not sent: ${withheld}`, true))

  try {
    await transport.deliver(
      dressing.dress(
        {
          messageId: send.messageId,
          from: { name: shop.name, address: shop.contactEmail },
          to: send.recipient,
          subject: send.subject,
          html: send.html,
          text: send.bodyText,
          unsubscribeUrl: send.unsubscribeUrl ?? undefined,
        },
        send.id,
      ),
    )
  } catch (error) {
    const forGood = error instanceof MailRefusedForGood
    await edge.inTransaction(async (tx) => {
      await noteFailure(tx, send, String((error as Error).message), forGood)
      if (forGood) await takeReport(tx, refusalOf(send.id, error, tx.now))
    })
    if (forGood) return
    throw error
  }
  await edge.inTransaction((tx) => noteSent(tx, send))
}

/** Why advertising may not leave now: she may have said no since it was written. */
async function whyWithheld(read: Read, send: SendContent): Promise<string | undefined> {
  if (send.purpose === 'order') return undefined
  const answer = await mayContact(read, {
    profileId: send.profileId!,
    channel: 'email',
    purpose: send.purpose,
    country: send.country ?? undefined,
    boughtAt: send.boughtAt ?? undefined,
    now: read.now,
  })
  return answer.may ? undefined : answer.because
}

/** A mail server that says no at the door: of the mailbox, or of this mail alone. */
const refusalOf = (sendId: string, error: MailRefusedForGood, at: Date): Report => ({
  source: 'smtp',
  sourceKey: sendId,
  kind: error.isMailboxGone ? 'hard' : 'soft',
  sendId,
  status: /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(error.message)?.[0],
  said: error.message,
  at,
})

async function noteSent(tx: Tx, send: SendContent): Promise<void> {
  const moved = await query(
    tx,
    `update messaging.send set state = 'sent', sent_at = $2, tries = tries + 1, last_error = null
     where id = $1 and state = 'queued' returning id`,
    [send.id, tx.now],
  )
  if (moved.length > 0) await tx.publish(mailSent(about(send)))
}

async function noteFailure(tx: Tx, send: SendContent, error: string, forGood: boolean): Promise<void> {
  await writing(tx)
    .updateTable('messaging.send')
    .set((row) => ({
      state: forGood ? ('refused' as const) : ('queued' as const),
      tries: row('tries', '+', 1),
      last_error: error.slice(0, 500),
    }))
    .where('id', '=', send.id)
    .where('state', '=', 'queued')
    .execute()
  if (forGood) await tx.publish(mailRefused(about(send)))
}

const about = (send: SendContent) => ({ sendId: send.id, template: send.template, profileId: send.profileId })
