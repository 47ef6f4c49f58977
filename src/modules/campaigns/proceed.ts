import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Campaign } from './campaign.ts'
import { waitingOfAutomation } from '../messaging/index.ts'
import { shopSettings } from '../shop/index.ts'
import { decideWinner } from './decide-winner.ts'
import { campaignsIn, claimCampaign } from './find-campaign.ts'
import { endCampaign } from './pause-campaign.ts'
import { sendAgain } from './send-again.ts'
import { batch, sendDue } from './send-due.ts'
import { beginDue, takeMembers } from './take-members.ts'

/** So long one round works on; what is left comes in the next. */
const roundMs = 10_000

/**
 * So many messages of a campaign are written ahead of the servers that take them: what is not written yet can still be
 * changed by what happens, and held back without a trace.
 */
const mostAhead = 2_000

/**
 * Brings every campaign on as far as it can be now: begins, takes members, sends, chooses winners, writes again, ends. What
 * is urgent goes first; campaigns take turns, so that a long one does not hold up a short one.
 */
export async function proceed(edge: Edge, settings: { baseUrl: string }): Promise<void> {
  const endsAt = performance.now() + roundMs
  await edge.inTransaction(beginDue)
  const [origin, atWork] = await edge.reading(async (read) => [
    originOf(settings, await shopSettings(read)),
    await campaignsIn(read, ['running', 'paused']),
  ])
  let busy = atWork.sort((a, b) => a.design.priority - b.design.priority)
  await endOver(edge, busy)
  busy = busy.filter(({ state }) => state === 'running')
  while (busy.length > 0 && performance.now() < endsAt) {
    const goOn: Campaign[] = []
    for (const campaign of busy) if (await step(edge, campaign, origin)) goOn.push(campaign)
    busy = goOn
  }
}

/** @returns whether there is more to do at once */
async function step(edge: Edge, campaign: Campaign, origin: string): Promise<boolean> {
  const { id, takenAt } = campaign
  const isTaking = takenAt === null && (await takeMembers(edge, id))
  const ahead = await edge.reading((read) => waitingOfAutomation(read, { kind: 'campaign', id }))
  if (ahead >= mostAhead) return isTaking
  const sent = await sendDue(edge, campaign, origin)
  const again = await sendAgain(edge, campaign, origin)
  return isTaking || sent === batch || again === batch
}

/** Chooses the winners whose time has come, and ends what has nothing left to send or whose end has come. */
async function endOver(edge: Edge, campaigns: readonly Campaign[]): Promise<void> {
  for (const { id } of campaigns) {
    await edge.inTransaction(async (tx) => {
      const found = await claimCampaign(tx, id, ['running', 'paused'])
      if (!found) return
      const { state, decideAt, winner } = found
      if (state === 'running' && decideAt && decideAt <= tx.now && !winner) await decideWinner(tx, id)
      if (await isOver(tx, id)) await endCampaign(tx, id, 'itself')
    })
  }
}

/** Only once its messages have left: until then it can be paused and stopped. */
async function isOver(read: Read, id: string): Promise<boolean> {
  const [row] = await query<{ endsNow: boolean | null; isDone: boolean }>(
    read,
    `select (design ->> 'endsAt')::timestamptz <= $2 as "endsNow", case
       when state <> 'running' or taken_at is null or (design ->> 'lateJoiners')::boolean then false
       when decide_at is not null and winner is null then false
       else not exists (select from campaigns.recipient r where r.campaign_id = c.id
           and (r.state in ('due', 'held', 'waiting') or r.again in ('due', 'held'))) end as "isDone"
     from campaigns.campaign c where id = $1`,
    [id, read.now],
  )
  if (row?.endsNow) return true
  return (row?.isDone ?? false) && (await waitingOfAutomation(read, { kind: 'campaign', id })) === 0
}

/** Where links of messages lead, without a slash at the end. */
export const originOf = (settings: { baseUrl: string }, shop: { baseUrl?: string | null | undefined }): string =>
  (shop.baseUrl ?? settings.baseUrl).replace(/\/$/, '')
