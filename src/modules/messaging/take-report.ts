import { days, later } from '../../kernel/clock.ts'
import { digest } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { suppressAddress } from '../consent/index.ts'
import { noteReading } from './note-reading.ts'
import { bounced, complained } from './reading-events.ts'
import { domainOf, type Report, type ReportKind, softBounces, withoutAddresses } from './report.ts'

/**
 * Keeps what was told of a send, and acts on it: a mailbox that is gone, or whose owner calls our mail spam, is not
 * written to again; one that said no for now is, unless it says so again and again.
 *
 * Safe to repeat and in any order: the same told twice counts once. What is said of an address that we did not write to
 * (she lets her mail be forwarded) does not count against hers.
 *
 * @returns whether it was new
 */
export async function takeReport(tx: Tx, report: Report): Promise<boolean> {
  const about = await aboutOf(tx, report)
  const kind = isOfOther(report, about) && report.kind === 'hard' ? 'soft' : report.kind
  if (!(await keep(tx, report, kind, about))) return false
  const { sendId } = report
  const { recipient, profileId } = about
  if (kind === 'complaint') {
    if (sendId && (await noteReading(tx, sendId, 'complained_at', report.at))) {
      await tx.publish(complained({ sendId, profileId }))
    }
    await leaveAlone(tx, report, recipient, 'complaint')
  } else if (kind !== 'away') {
    if (sendId) await noteBounced(tx, { sendId, profileId, isHard: kind === 'hard', at: report.at })
    if (kind === 'hard') await leaveAlone(tx, report, recipient, 'hard-bounce')
    else await countSoft(tx, report, recipient)
  }
  return true
}

interface About {
  /** Nothing where she was forgotten, or where neither send nor address is known. */
  readonly recipient: string | undefined
  readonly profileId: string | null
}

async function aboutOf(tx: Tx, { sendId, address }: Report): Promise<About> {
  if (!sendId) return { recipient: address, profileId: null }
  const [send] = await query<{ recipient: string; profileId: string | null }>(
    tx,
    'select recipient, profile_id as "profileId" from messaging.send where id = $1',
    [sendId],
  )
  const isForgotten = !send || send.recipient.endsWith('@erased.invalid')
  return { recipient: isForgotten ? undefined : send.recipient, profileId: send?.profileId ?? null }
}

const isOfOther = ({ address, sendId }: Report, { recipient }: About): boolean =>
  sendId !== undefined && address !== undefined && address.toLowerCase() !== recipient?.toLowerCase()

async function keep(tx: Tx, report: Report, kind: ReportKind, { recipient, profileId }: About): Promise<boolean> {
  const { source, sourceKey, sendId, status, said, at } = report
  const kept = await query(tx, insertReport, [
    ...[tx.newId(), source, sourceKey.slice(0, 500), kind, sendId ?? null, profileId],
    ...[recipient ? hashOf(recipient) : null, recipient ? domainOf(recipient) : ''],
    ...[status?.slice(0, 20) ?? null, withoutAddresses(said), at],
  ])
  return kept.length > 0
}

const insertReport = `
  insert into messaging.report
    (id, source, source_key, kind, send_id, profile_id, address_hash, domain, status, said, at)
  values ($1, $2, $3, $4, (select id from messaging.send where id = $5), $6, $7, $8, $9, $10, $11)
  on conflict (source, source_key) do nothing returning id`

const hashOf = (address: string): Buffer => digest(address.trim().toLowerCase())

interface Bounce {
  readonly sendId: string
  readonly profileId: string | null
  readonly isHard: boolean
  readonly at: Date
}

async function noteBounced(tx: Tx, { sendId, profileId, isHard, at }: Bounce): Promise<void> {
  if (isHard && !(await noteReading(tx, sendId, 'bounced_at', at))) return
  await tx.publish(bounced({ sendId, profileId, isHard }))
}

async function countSoft(tx: Tx, report: Report, recipient: string | undefined): Promise<void> {
  if (!recipient) return
  const [counted] = await query<{ mails: number }>(
    tx,
    `select count(distinct coalesce(send_id::text, source_key))::int as mails from messaging.report
     where address_hash = $1 and kind = 'soft' and at > $2`,
    [hashOf(recipient), later(tx.now, -days(softBounces.withinDays))],
  )
  if (counted!.mails >= softBounces.most) await leaveAlone(tx, report, recipient, 'hard-bounce', counted!.mails)
}

async function leaveAlone(
  tx: Tx,
  { source, sendId, status, said }: Report,
  recipient: string | undefined,
  reason: 'hard-bounce' | 'complaint',
  softBounces?: number,
): Promise<void> {
  if (!recipient) return
  const words = withoutAddresses(said)
  await suppressAddress(tx, {
    channel: 'email',
    address: recipient,
    reason,
    evidence: {
      source,
      ...(sendId && { sendId }),
      ...(status && { status }),
      ...(words && { said: words }),
      ...(softBounces && { softBounces }),
    },
  })
}
