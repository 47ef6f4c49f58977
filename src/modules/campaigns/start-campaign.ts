import { hours, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { refuseUnapproved } from './approval.ts'
import type { CampaignDesign } from './campaign.ts'
import { checkDesign } from './check-design.ts'
import { lockCampaign } from './find-campaign.ts'
import { CampaignUnfit, TooManyCampaigns } from './refusals.ts'

/** So many may be scheduled, running or paused at once. */
export const mostAtWork = 50

/** How far the earliest place on earth is ahead of UTC: there a day begins first. */
const aheadMs = hours(14)

/**
 * Lets a draft go out when its time comes, or at once when that has come. With a local hour the first message leaves where
 * the day begins first. Again changes nothing, also
 * once the first message has left.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it is paused or over
 * @throws {CampaignUnfit} when its end is past, comes before its beginning, or what it names is gone
 * @throws {NotApproved} when the settings ask for somebody else's yes and there is none
 * @throws {TooManyCampaigns} above 50 under way
 */
export async function startCampaign(tx: Tx, id: string): Promise<void> {
  const { design, state } = await lockCampaign(tx, id, ['draft', 'scheduled', 'running'])
  if (state !== 'draft') return
  await refuseUnapproved(tx, id)
  const startsAt = beginningOf(design, tx.now)
  const { endsAt } = design
  if (endsAt && new Date(endsAt) <= lastOf(design, startsAt))
    throw new CampaignUnfit('endsAt', 'The end comes before everybody had a turn. Choose a later one.')
  if (design.schedule.when === 'at' && startsAt < later(tx.now, -hours(24)))
    throw new CampaignUnfit('schedule.at', 'This instant is long past. Choose another.')
  await checkDesign(tx, design)
  const [atWork] = await query<{ count: number }>(
    tx,
    `select count(*)::int as count from campaigns.campaign where state in ('scheduled', 'running', 'paused')`,
  )
  if (atWork!.count >= mostAtWork) throw new TooManyCampaigns(mostAtWork)
  await query(tx, `update campaigns.campaign set state = 'scheduled', starts_at = $2, changed_at = $3 where id = $1`, [
    id,
    startsAt,
    tx.now,
  ])
}

/**
 * Takes a campaign that waits for its time back into the drafts; a draft stays as it is.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} once it has begun
 */
export async function unscheduleCampaign(tx: Tx, id: string): Promise<void> {
  await lockCampaign(tx, id, ['draft', 'scheduled'])
  await query(tx, `update campaigns.campaign set state = 'draft', starts_at = null, changed_at = $2 where id = $1`, [
    id,
    tx.now,
  ])
}

/** When the first message may leave: local hours come first where the clock is 14 hours ahead of UTC. */
export function beginningOf({ schedule }: CampaignDesign, now: Date): Date {
  if (schedule.when === 'at-once') return now
  if (schedule.when === 'at') return new Date(schedule.at)
  const there = new Date(`${schedule.on}T00:00:00Z`)
  return later(there, hours(schedule.hour) + schedule.minute * 60_000 - aheadMs)
}

/** When the last people have their turn: 26 hours after the first with a local hour. */
const lastOf = ({ schedule }: CampaignDesign, startsAt: Date): Date =>
  schedule.when === 'local' ? later(startsAt, hours(26)) : startsAt
