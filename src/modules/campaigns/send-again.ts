import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import { readingsOf } from '../messaging/index.ts'
import type { Campaign } from './campaign.ts'
import { batch, columnsOf } from './send-due.ts'
import { doneWith, sendTo, type Turn } from './send-to.ts'

/**
 * Writes once more to those who did not open: an opening by a machine is none, a click is one. Whoever's address bounced is
 * left alone, and so is whose openings are not counted: she may have read it.
 *
 * @returns how many were looked at
 */
export const sendAgain = (edge: Edge, { id }: Pick<Campaign, 'id'>, origin: string): Promise<number> =>
  edge.inTransaction(async (tx) => {
    const [campaign] = await query<Pick<Campaign, 'id' | 'design'>>(
      tx,
      `select id, design from campaigns.campaign where id = $1 and state = 'running' for share skip locked`,
      [id],
    )
    if (!campaign) return 0
    const rows = await query<Turn & { sendId: string }>(
      tx,
      `select profile_id as "profileId", variant, send_id as "sendId" from campaigns.recipient
       where campaign_id = $1 and again in ('due', 'held') and again_at <= $2
       order by again_at, profile_id limit ${batch} for update skip locked`,
      [id, tx.now],
    )
    if (rows.length === 0) return 0
    const readings = await readingsOf(
      tx,
      rows.map(({ sendId }) => sendId),
    )
    const isDone = ({ sendId }: { sendId: string }) => {
      const read = readings.get(sendId)
      return read?.openedAt !== undefined || read?.clickedAt !== undefined || read?.bouncedAt !== undefined
    }
    const isUnknown = (row: { sendId: string }) => !isDone(row) && !readings.get(row.sendId)?.isMeasured
    const outcomes = [
      ...rows.filter(isDone).map(({ profileId }) => doneWith(profileId, 'not-needed')),
      ...rows.filter(isUnknown).map(({ profileId }) => doneWith(profileId, 'withheld', 'not-counted')),
      ...(await sendTo(
        tx,
        campaign,
        rows.filter((row) => !isDone(row) && !isUnknown(row)),
        { origin, step: 'again' },
      )),
    ]
    await query(
      tx,
      `update campaigns.recipient r set again = o.state, again_reason = o.reason, again_send_id = o.send_id,
         again_at = coalesce(o.until, $2::timestamptz)
       from unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[])
         as o (profile_id, state, reason, send_id, until)
       where r.campaign_id = $1 and r.profile_id = o.profile_id`,
      [id, tx.now, ...columnsOf(outcomes)],
    )
    return rows.length
  })
