import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { zoneOf } from '../messaging/index.ts'
import { personIdsOf } from '../profiles/index.ts'
import { membersAmong } from '../segments/index.ts'
import type { CampaignDesign, Winner } from './campaign.ts'
import { lotOf } from './draw.ts'

/**
 * Puts people on the list of a campaign with what they get and when; who is on it already, also as another of her
 * profiles, or belongs to a segment that gets nothing, is left out. Who would wait for a winner that was chosen gets it.
 * Again changes nothing. The caller holds the campaign, so that no winner is chosen meanwhile.
 */
export async function takePeople(
  tx: Tx,
  { id, design, seed, winner }: { id: string; design: CampaignDesign; seed: string; winner: Winner | null },
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return
  const left = new Set([
    ...(await alreadyTaken(tx, id, people)),
    ...(await membersAmong(tx, design.withoutSegmentIds, people)),
  ])
  const taken = people.filter((one) => !left.has(one))
  if (taken.length === 0) return
  const { schedule } = design
  const local = schedule.when === 'local' ? schedule : undefined
  const zones = local ? await zoneOf(tx, taken) : new Map<string, string>()
  const lots = taken
    .map((one) => lotOf(seed, one, design))
    .map((lot) => (lot.is === 'waiting' && winner ? { is: 'variant' as const, variant: winner.variant } : lot))
  await query(
    tx,
    `insert into campaigns.recipient (campaign_id, profile_id, variant, state, since, due_at, zone)
     select $1, taken.id, taken.variant, taken.state, due.at, due.at, taken.zone
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as taken (id, variant, state, zone),
       lateral (select case when taken.zone is null then $7::timestamptz
         else ${sameHourAfter(`$6::timestamp`, `$7::timestamptz - interval '1 hour'`, 'taken.zone')} end as at) as due
     on conflict do nothing`,
    [
      ...[id, taken, lots.map((lot) => (lot.is === 'variant' ? lot.variant : null))],
      lots.map((lot) => (lot.is === 'variant' ? 'due' : lot.is)),
      taken.map((one) => (local ? (zones.get(one) ?? 'UTC') : null)),
      local ? `${local.on} ${twoDigits(local.hour)}:${twoDigits(local.minute)}` : null,
      tx.now,
    ],
  )
}

/**
 * The first instant not before another at which her clock shows what it was to show, on that day or one after it; also
 * where clocks were changed in between. @param wall what it was to show, without a zone
 */
export const sameHourAfter = (wall: string, earliest: string, zone: string): string =>
  `(${wall} + greatest(0, ceil(extract(epoch from (${earliest}) at time zone ${zone} - ${wall}) / 86400))
     * interval '1 day') at time zone ${zone}`

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Who of these is on the list with any of her profiles. */
async function alreadyTaken(read: Read, campaignId: string, people: readonly string[]): Promise<string[]> {
  const profiles = await personIdsOf(read, people)
  const every = [...profiles.values()].flat()
  const rows = await query<{ id: string }>(
    read,
    'select profile_id as id from campaigns.recipient where campaign_id = $1 and profile_id = any($2::uuid[])',
    [campaignId, every],
  )
  const known = new Set(rows.map(({ id }) => id))
  return people.filter((one) => profiles.get(one)?.some((id) => known.has(id)))
}
