import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { forgetApproval } from './approval.ts'
import type { CampaignDesign } from './campaign.ts'
import { checkDesign } from './check-design.ts'
import { lockCampaign } from './find-campaign.ts'

/**
 * Changes a draft; what was said of it by somebody who looked at it holds no more.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} once it was started; take it back first, or make a copy
 * @throws {CampaignUnfit} when a segment or template that it names is not there or does not fit
 */
export async function changeCampaign(tx: Tx, id: string, design: CampaignDesign): Promise<void> {
  await lockCampaign(tx, id, ['draft'])
  await checkDesign(tx, design)
  await forgetApproval(tx, id)
  await query(
    tx,
    `update campaigns.campaign set name = $2, segment_id = $3, design = $4, changed_at = $5 where id = $1`,
    [id, design.name, design.segmentId, JSON.stringify(design), tx.now],
  )
}

/**
 * Throws a draft away.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} once it was started
 */
export async function removeCampaign(tx: Tx, id: string): Promise<void> {
  await lockCampaign(tx, id, ['draft'])
  await query(tx, 'delete from campaigns.campaign where id = $1', [id])
}
