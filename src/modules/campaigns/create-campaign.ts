import { randomBytes } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { CampaignDesign } from './campaign.ts'
import { checkDesign } from './check-design.ts'

/**
 * Makes a campaign as a draft: nothing leaves before it is started.
 *
 * @throws {CampaignUnfit} when a segment or template that it names is not there or does not fit
 */
export async function createCampaign(tx: Tx, design: CampaignDesign, by: string): Promise<string> {
  await checkDesign(tx, design)
  const id = tx.newId()
  await query(
    tx,
    `insert into campaigns.campaign (id, name, segment_id, design, seed, created_at, created_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $6)`,
    [id, design.name, design.segmentId, JSON.stringify(design), randomBytes(16).toString('hex'), tx.now, by],
  )
  return id
}
