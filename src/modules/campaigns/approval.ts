import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { approvalRules } from '../messaging/index.ts'
import { lockCampaign } from './find-campaign.ts'
import { ApprovalNoteMissing, ApprovalNotAsked, NotApproved, OwnCampaign } from './approval-refusals.ts'

/** Whether somebody else has looked at a campaign, and what they said. */
export interface CampaignApproval {
  readonly campaignId: string
  readonly name: string
  readonly createdBy: string
  readonly askedAt: Date
  readonly askedBy: string
  readonly decision: 'approved' | 'sent-back' | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly note: string
}

const select = `
  select campaign_id as "campaignId", c.name, c.created_by as "createdBy", asked_at as "askedAt", asked_by as "askedBy",
    decision, decided_at as "decidedAt", decided_by as "decidedBy", note
  from campaigns.approval join campaigns.campaign c on c.id = campaign_id`

export async function findCampaignApproval(read: Read, campaignId: string): Promise<CampaignApproval | undefined> {
  const [found] = await query<CampaignApproval>(read, `${select} where campaign_id = $1`, [campaignId])
  return found
}

/** Campaigns that wait for somebody to look at them, who waits longest first; at most 100. */
export const campaignsToApprove = (read: Read): Promise<CampaignApproval[]> =>
  query<CampaignApproval>(read, `${select} where decision is null order by asked_at limit 100`)

/**
 * Puts a draft before somebody else. Again changes nothing while nobody decided; after it was sent back it asks anew.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} once it was started
 */
export async function askToApprove(tx: Tx, { id, by }: { id: string; by: string }): Promise<void> {
  await lockCampaign(tx, id, ['draft'])
  await query(
    tx,
    `insert into campaigns.approval as a (campaign_id, asked_at, asked_by) values ($1, $2, $3)
     on conflict (campaign_id) do update set asked_at = excluded.asked_at, asked_by = excluded.asked_by,
       decision = null, decided_at = null, decided_by = null, note = ''
     where a.decision = 'sent-back'`,
    [id, tx.now, by],
  )
}

/**
 * Says of a draft that it may start, or sends it back with what to change. It holds for the design as it stands.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} once it was started
 * @throws {ApprovalNotAsked} when nobody asked, or somebody decided already
 * @throws {OwnCampaign} when who decides made it or asked for it, unless the settings allow it
 * @throws {ApprovalNoteMissing} when it is sent back without a word
 */
export async function decideCampaign(
  tx: Tx,
  { id, decision, note, by }: { id: string; decision: 'approved' | 'sent-back'; note: string; by: string },
): Promise<void> {
  await lockCampaign(tx, id, ['draft'])
  const asked = await findCampaignApproval(tx, id)
  if (!asked || asked.decision) throw new ApprovalNotAsked()
  const { settings } = await approvalRules(tx)
  const isOwn = asked.createdBy === by || asked.askedBy === by
  if (decision === 'approved' && isOwn && !settings.authorsMayDecide) throw new OwnCampaign()
  const why = note.trim()
  if (why.length > 500 || (decision === 'sent-back' && why.length === 0)) throw new ApprovalNoteMissing()
  await query(
    tx,
    `update campaigns.approval set decision = $2, decided_at = $3, decided_by = $4, note = $5 where campaign_id = $1`,
    [id, decision, tx.now, by, why],
  )
}

/** What was said of a design does not hold for another. */
export const forgetApproval = async (tx: Tx, id: string): Promise<void> => {
  await query(tx, 'delete from campaigns.approval where campaign_id = $1', [id])
}

/** @throws {NotApproved} when the settings ask for somebody else's yes and there is none */
export async function refuseUnapproved(tx: Tx, id: string): Promise<void> {
  if (!(await approvalRules(tx)).settings.campaigns) return
  if ((await findCampaignApproval(tx, id))?.decision !== 'approved') throw new NotApproved()
}
