import { difference, proportion } from '../../kernel/proportion.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { readingsOfAutomation } from '../messaging/index.ts'
import type { Campaign, Winner } from './campaign.ts'
import { winnerChosen } from './events.ts'
import { lockCampaign } from './find-campaign.ts'
import { sameHourAfter } from './take-people.ts'

/**
 * Chooses the variant that did better, and gives it to all who wait, at the hour at which they would have had theirs. Where
 * all did the same, the first wins. Again changes nothing.
 *
 * @throws {CampaignUnknown}
 * @throws {CampaignElsewhere} when it is not running
 */
export async function decideWinner(tx: Tx, id: string): Promise<void> {
  const campaign = await lockCampaign(tx, id, ['running'])
  if (campaign.winner || !campaign.design.winner) return
  const winner = await winnerNow(tx, campaign)
  await query(tx, 'update campaigns.campaign set winner = $2 where id = $1', [id, JSON.stringify(winner)])
  await query(
    tx,
    `update campaigns.recipient set state = 'due', variant = $2, due_at = case
       when due_at >= $3 then due_at
       when zone is not null then ${sameHourAfter('due_at at time zone zone', '$3::timestamptz', 'zone')}
       else $3 end
     where campaign_id = $1 and state = 'waiting'`,
    [id, winner.variant, tx.now],
  )
  await tx.publish(winnerChosen({ campaignId: id, variant: winner.variant, isClear: winner.isClear }))
}

/** Which variant is ahead by now, with how sure that is. */
export async function winnerNow(read: Read, { id, design }: Pick<Campaign, 'id' | 'design'>): Promise<Winner> {
  const by = design.winner?.by ?? 'clicked'
  const counts = by === 'clicked' ? await clicks(read, id) : await buyers(read, id)
  const of = design.variants.map(({ name }) => ({ variant: name, ...(counts.get(name) ?? { count: 0, of: 0 }) }))
  const [best, next] = [...of].sort((a, b) => shareOf(b) - shareOf(a))
  const ahead = difference(proportion(best!.count, best!.of), next ? proportion(next.count, next.of) : proportion(0, 0))
  return { variant: best!.variant, by, of, ahead, isClear: ahead.low > 0 }
}

type Counted = Map<string, { count: number; of: number }>

const shareOf = ({ count, of }: { count: number; of: number }): number => (of === 0 ? 0 : count / of)

async function clicks(read: Read, id: string): Promise<Counted> {
  const rows = await readingsOfAutomation(read, { kind: 'campaign', id })
  return new Map(
    rows
      .filter(({ step, variant }) => step === 'first' && variant !== null)
      .map(({ variant, clicked, measured }) => [variant!, { count: clicked, of: measured }]),
  )
}

async function buyers(read: Read, id: string): Promise<Counted> {
  const rows = await query<{ variant: string; count: number; of: number }>(
    read,
    `select variant, count(*)::int as of, (count(*) filter (where exists (
         select from campaigns.outcome o where o.campaign_id = r.campaign_id and o.profile_id = r.profile_id
           and o.cancelled_at is null)))::int as count
     from campaigns.recipient r where campaign_id = $1 and variant is not null and state = 'sent' group by variant`,
    [id],
  )
  return new Map(rows.map(({ variant, ...counted }) => [variant, counted]))
}
