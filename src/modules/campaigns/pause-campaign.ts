import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { holdAutomation, letAutomationGo, withdrawAutomation } from '../messaging/index.ts'
import { campaignEnded } from './events.ts'
import { lockCampaign } from './find-campaign.ts'

/**
 * Holds a campaign: nothing of it leaves until it goes on, what is in the outbox included; only what the mail server is
 * being given at this moment still does. Again changes nothing.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it is not running
 */
export async function pauseCampaign(tx: Tx, id: string): Promise<void> {
  await lockCampaign(tx, id, ['running', 'paused'])
  await query(tx, `update campaigns.campaign set state = 'paused' where id = $1`, [id])
  await holdAutomation(tx, { kind: 'campaign', id })
}

/**
 * Lets a campaign that was paused go on. What waited in the outbox is asked anew whether it may leave. Again changes nothing.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it is neither paused nor running
 */
export async function resumeCampaign(tx: Tx, id: string): Promise<void> {
  await lockCampaign(tx, id, ['running', 'paused'])
  await query(tx, `update campaigns.campaign set state = 'running' where id = $1`, [id])
  await letAutomationGo(tx, { kind: 'campaign', id })
}

/**
 * Ends a campaign for good: who had no turn yet gets none, and what is in the outbox does not leave. Again changes nothing.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it was never started, or has ended by itself
 */
export async function stopCampaign(tx: Tx, id: string): Promise<void> {
  const { state } = await lockCampaign(tx, id, ['scheduled', 'running', 'paused', 'stopped'])
  if (state !== 'stopped') await endCampaign(tx, id, 'staff')
}

/** Ends a campaign that the caller has locked: whoever still waits, or whose message has not left, gets nothing. */
export async function endCampaign(tx: Tx, id: string, by: 'itself' | 'staff'): Promise<void> {
  const withdrawn = await withdrawAutomation(tx, { kind: 'campaign', id })
  await query(
    tx,
    `update campaigns.recipient set state = 'ended', done_at = $2
     where campaign_id = $1 and (state in ('due', 'held', 'waiting') or send_id = any($3::uuid[]))`,
    [id, tx.now, withdrawn],
  )
  await query(
    tx,
    `update campaigns.recipient set again = 'ended', again_at = $2
     where campaign_id = $1 and (again in ('due', 'held') or again_send_id = any($3::uuid[]))`,
    [id, tx.now, withdrawn],
  )
  await query(tx, `update campaigns.campaign set state = $2, ended_at = $3 where id = $1`, [
    ...[id, by === 'staff' ? 'stopped' : 'finished', tx.now],
  ])
  await tx.publish(campaignEnded({ campaignId: id, by }))
}
