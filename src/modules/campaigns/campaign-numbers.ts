import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import {
  type AutomationReading,
  readingsOfAutomation,
  unansweredOfAutomation,
  waitingOfAutomation,
} from '../messaging/index.ts'
import type { Winner } from './campaign.ts'
import { winnerNow } from './decide-winner.ts'
import { getCampaign } from './find-campaign.ts'
import { type Bought, type Lift, liftOf } from './lift.ts'

/** How many people stand where, and why. */
export interface Standing {
  readonly state: string
  readonly reason: string | null
  readonly people: number
}

export interface VariantNumbers extends Bought {
  readonly variant: string
  readonly first: AutomationReading | undefined
  readonly again: AutomationReading | undefined
}

/** What became of a campaign. */
export interface CampaignNumbers {
  readonly people: number
  /** How many messages are written and have not left the outbox. */
  readonly waiting: number
  /** How many a mail server was given without an answer before they were stopped or given up: they may have arrived. */
  readonly mayHaveArrived: number
  readonly standings: readonly Standing[]
  /** The same of the second message. */
  readonly again: readonly Standing[]
  /** Of all money below: the currency in which most was bought; null before the first order. */
  readonly currency: string | null
  readonly variants: readonly VariantNumbers[]
  readonly written: Bought
  readonly heldOut: Bought
  readonly lift: Lift
  /** Which variant is ahead by now; null with one alone. */
  readonly ahead: Winner | null
}

/**
 * What became of a campaign, as it stands now. Orders of the days that count, less what was called off or went back.
 *
 * @throws {CampaignUnknown}
 */
export async function campaignNumbers(read: Read, id: string): Promise<CampaignNumbers> {
  const campaign = await getCampaign(read, id)
  const { variants } = campaign.design
  const standings = await query<Standing>(read, standingsBy('state', 'reason'), [id])
  const again = await query<Standing>(read, standingsBy('again', 'again_reason'), [id])
  const currency = await mainCurrency(read, id)
  const groups = new Map(
    (await query<Bought & { group: string }>(read, boughtByGroup, [id, currency])).map((one) => [one.group, one]),
  )
  const readings = await readingsOfAutomation(read, { kind: 'campaign', id })
  const reading = (step: string, variant: string) =>
    readings.find((one) => one.step === step && one.variant === variant)
  const heldOut = plain(groups.get(''))
  const byVariant = variants.map(({ name }) => ({
    variant: name,
    ...plain(groups.get(name)),
    first: reading('first', name),
    again: reading('again', name),
  }))
  const written = byVariant.reduce<Bought>(added, plain(undefined))
  return {
    people: standings.reduce((sum, { people }) => sum + people, 0),
    waiting: await waitingOfAutomation(read, { kind: 'campaign', id }),
    mayHaveArrived: await unansweredOfAutomation(read, { kind: 'campaign', id }),
    standings,
    again,
    currency,
    variants: byVariant,
    written,
    heldOut,
    lift: liftOf(written, heldOut),
    ahead: variants.length < 2 ? null : (campaign.winner ?? (await winnerNow(read, campaign))),
  }
}

const added = (a: Bought, b: Bought): Bought => ({
  people: a.people + b.people,
  buyers: a.buyers + b.buyers,
  orders: a.orders + b.orders,
  revenue: a.revenue + b.revenue,
  squares: a.squares + b.squares,
})

const plain = (one: Bought | undefined): Bought => ({
  people: one?.people ?? 0,
  buyers: one?.buyers ?? 0,
  orders: one?.orders ?? 0,
  revenue: one?.revenue ?? 0,
  squares: one?.squares ?? 0,
})

const standingsBy = (state: string, reason: string): string => `
  select ${state} as state, ${reason} as reason, count(*)::int as people from campaigns.recipient
  where campaign_id = $1 and ${state} is not null group by 1, 2 order by 3 desc, 1, 2`

async function mainCurrency(read: Read, id: string): Promise<string | null> {
  const [row] = await query<{ currency: string }>(
    read,
    `select currency from campaigns.outcome where campaign_id = $1 group by 1 order by count(*) desc, 1 limit 1`,
    [id],
  )
  return row?.currency ?? null
}

/** By variant, '' for those who were held out; who had no turn is in neither group. */
const boughtByGroup = `
  with worth as (
    select o.profile_id, o.currency, (o.amount - coalesce((select sum(f.amount) from campaigns.refund f
        where f.order_id = o.order_id and f.campaign_id = o.campaign_id), 0))::float8 as amount
    from campaigns.outcome o where o.campaign_id = $1 and o.cancelled_at is null
  ), person as (
    select profile_id, count(*) as orders, coalesce(sum(amount) filter (where currency = $2), 0) as revenue
    from worth group by 1
  )
  select coalesce(r.variant, '') as "group", count(*)::int as people, (count(p.orders))::int as buyers,
    coalesce(sum(p.orders), 0)::int as orders, coalesce(sum(p.revenue), 0)::float8 as revenue,
    coalesce(sum(p.revenue * p.revenue), 0)::float8 as squares
  from campaigns.recipient r left join person p on p.profile_id = r.profile_id
  where r.campaign_id = $1 and r.state in ('holdout', 'sent', 'held', 'digest', 'withheld', 'lacking')
  group by 1`
