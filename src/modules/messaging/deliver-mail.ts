import { later, minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { shopSettings } from '../shop/index.ts'
import { contactRules, pauseFor } from './contact-settings.ts'
import type { DkimOf } from './dkim-key.ts'
import { dressingFor } from './dressing.ts'
import { mailRefused, mailSent } from './events.ts'
import { findSend } from './find-send.ts'
import { MailRefusedForGood, type MailTransport } from './mail-transport.ts'
import { noteMeasured } from './note-measured.ts'
import { outgoingMail } from './outgoing.ts'
import { sendsPaused } from './people-paused.ts'
import { nothingOutside, type Outside } from './outside.ts'
import { refusalOf } from './report.ts'
import type { SendContent } from './send.ts'
import { whyUnwanted } from './still-wanted.ts'
import { takeReport } from './take-report.ts'
import { writing } from './tables.ts'

/**
 * Hands one mail to the transport and notes what became of it.
 *
 * Advertising is asked about once more: a no that came in the meantime counts, and a pause makes it wait. A mailbox that
 * is gone is not written to again.
 *
 * Safe to repeat: a mail that has left does not leave again. Between the hand-over and the note lies the one moment
 * in which a crash makes it leave twice; it then carries the same Message-ID, by which mailboxes drop the second.
 */
export async function deliver(
  edge: Edge,
  transport: MailTransport,
  sendId: string,
  dkimOf: DkimOf = () => Promise.resolve(undefined),
  outside: Outside = nothingOutside,
): Promise<void> {
  const send = await edge.inOneStatement((read) => findSend(read, sendId))
  if (send?.state !== 'queued') return
  const { envelope, withheld, isPaused } = await edge.reading(async (read) => ({
    envelope: {
      shop: await shopSettings(read),
      dressing: await dressingFor(read, [send.id], outside),
      dkim: await dkimOf(read),
    },
    withheld: (await whyUnwanted(read, [send])).get(send.id),
    isPaused: send.purpose !== 'order' && (await isPausedNow(read, send)),
  }))
  if (withheld) return edge.inTransaction((tx) => noteFailure(tx, send, `Not sent: ${withheld}`, true))
  if (isPaused) return edge.inTransaction((tx) => holdBack(tx, send))

  try {
    await transport.deliver(outgoingMail(send, envelope))
  } catch (error) {
    const forGood = error instanceof MailRefusedForGood
    await edge.inTransaction(async (tx) => {
      await noteFailure(tx, send, String((error as Error).message), forGood)
      if (forGood) await takeReport(tx, refusalOf(send.id, error, tx.now))
    })
    if (forGood) return
    throw error
  }
  await edge.inTransaction(async (tx) => {
    await noteSent(tx, send)
    await noteMeasured(tx, envelope.dressing.measuredOf([send.id]))
  })
}

async function isPausedNow(read: Read, send: SendContent): Promise<boolean> {
  const { pauses } = await contactRules(read)
  return pauseFor(pauses, send.country ?? undefined) !== undefined || (await sendsPaused(read, pauses, [send])).size > 0
}

/** It gives its place back and is asked about again. */
async function holdBack(tx: Tx, { id }: SendContent): Promise<void> {
  await query(
    tx,
    `update messaging.send set state = 'held', next_at = $2, counted_at = null, rank_of_week = null
     where id = $1 and state = 'queued'`,
    [id, later(tx.now, minutes(5))],
  )
}

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

const about = ({ id, template, profileId, channel }: SendContent) => ({ sendId: id, template, profileId, channel })
