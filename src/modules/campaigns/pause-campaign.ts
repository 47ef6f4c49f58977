import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { campaignEnded } from './events.ts'
import { lockCampaign } from './find-campaign.ts'

/**
 * Holds a campaign: nothing of it is handed over until it goes on; what is in the outbox already leaves. Again changes
 * nothing.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it is not running
 */
export async function pauseCampaign(tx: Tx, id: string): Promise<void> {
  await lockCampaign(tx, id, ['running', 'paused'])
  await query(tx, `update campaigns.campaign set state = 'paused' where id = $1`, [id])
}

/**
 * Lets a campaign that was paused go on. Again changes nothing.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it is neither paused nor running
 */
export async function resumeCampaign(tx: Tx, id: string): Promise<void> {
  await lockCampaign(tx, id, ['running', 'paused'])
  await query(tx, `update campaigns.campaign set state = 'running' where id = $1`, [id])
}

/**
 * Ends a campaign for good: who had no turn yet gets none. Again changes nothing.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it was never started, or has ended by itself
 */
export async function stopCampaign(tx: Tx, id: string): Promise<void> {
  const { state } = await lockCampaign(tx, id, ['scheduled', 'running', 'paused', 'stopped'])
  if (state !== 'stopped') await endCampaign(tx, id, 'staff')
}

/** Ends a campaign that the caller has locked: whoever still waits gets nothing. */
export async function endCampaign(tx: Tx, id: string, by: 'itself' | 'staff'): Promise<void> {
  await query(
    tx,
    `update campaigns.recipient set state = 'ended', done_at = $2
     where campaign_id = $1 and state in ('due', 'held', 'waiting')`,
    [id, tx.now],
  )
  await query(
    tx,
    `update campaigns.recipient set again = 'ended', again_at = $2 where campaign_id = $1 and again in ('due', 'held')`,
    [id, tx.now],
  )
  await query(tx, `update campaigns.campaign set state = $2, ended_at = $3 where id = $1`, [
    ...[id, by === 'staff' ? 'stopped' : 'finished', tx.now],
  ])
  await tx.publish(campaignEnded({ campaignId: id, by }))
}
