import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { ChannelAdapter, Inbound } from './channel-adapter.ts'
import { noteReading } from '../note-reading.ts'
import { bounced } from '../reading-events.ts'
import { noteEnd } from './note-end.ts'
import { platformAddress } from './reach-by-messenger.ts'

type Status = Extract<Inbound, { kind: 'status' }>

/**
 * Keeps where a message is, as its supplier tells. Reports may come twice and in any order: it never goes back from
 * what is later in its life.
 *
 * A report of a message whose answer was lost makes that known, too: it is not handed over again.
 */
export async function noteStatus(tx: Tx, adapter: ChannelAdapter, told: Status): Promise<void> {
  const [moved] = await query<{ sendId: string; to: string | null; profileId: string | null }>(tx, move, [
    ...[adapter.name, told.externalId, told.sendId ?? null],
    ...[told.status, told.code ?? null, tx.now],
  ])
  if (!moved) return
  if (told.status === 'failed' && (await noteReading(tx, moved.sendId, 'bounced_at', tx.now))) {
    await tx.publish(
      bounced({ sendId: moved.sendId, profileId: moved.profileId, isHard: told.ends === 'address-gone' }),
    )
  }
  if (told.ends && moved.to) await noteEnd(tx, adapter, addressIn(adapter, moved.to), told.ends, moved.sendId)
}

/** In the outbox an address on a platform names the platform as well. */
const addressIn = ({ channel }: ChannelAdapter, to: string): string =>
  channel === 'messenger' ? platformAddress(to).id : to

const rank = (column: string): string =>
  `coalesce(array_position(array['accepted', 'sent', 'delivered', 'failed'], ${column}), 0)`

const move = `
  update messaging.handover h
  set status = $4, external_id = coalesce(h.external_id, $2), code = $5, told_at = $6
  from messaging.send s
  where h.adapter = $1 and s.id = h.send_id and ${rank('h.status')} < ${rank('$4::text')}
    and (h.external_id = $2 or (h.external_id is null and h.send_id = $3::uuid))
  returning h.send_id as "sendId", s.recipient as to, s.profile_id as "profileId"`
