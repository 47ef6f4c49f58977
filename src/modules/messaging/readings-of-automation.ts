import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** One journey, campaign or notice. */
export interface AutomationKey {
  readonly kind: 'journey' | 'campaign' | 'notice'
  readonly id: string
}

/** How the sends of one step and variant fared, in sends. */
export interface AutomationReading {
  readonly step: string | null
  readonly variant: string | null
  readonly sent: number
  /** Of how many of them openings and clicks are counted at all: shares are of these. */
  readonly measured: number
  /** By a person: the picture was fetched or a link followed. */
  readonly opened: number
  readonly openedByMachine: number
  readonly clicked: number
  readonly unsubscribed: number
  readonly complained: number
  readonly bounced: number
  readonly replied: number
  /** Held back or withheld, and not sent so far. */
  readonly held: number
  /** Orders of those who had followed a link in the five days before, and what they came to, by currency. */
  readonly orders: number
  readonly earned: readonly { readonly amount: number; readonly currency: string }[]
}

/** How all that an automation sent has fared, by step and variant; nothing where it has sent nothing. */
export const readingsOfAutomation = (read: Read, { kind, id }: AutomationKey): Promise<AutomationReading[]> =>
  query<AutomationReading>(read, figures, [kind, id])

const figures = `
  with mine as (
    select send.id, automation_step as step, automation_variant as variant, state,
      send.unsubscribed_at as left_at
    from messaging.send where automation_kind = $1 and automation_id = $2 and not is_test
  ), sent as (
    select step, variant,
      count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where is_measured or opened_at is not null or clicked_at is not null)::int as measured,
      count(opened_at)::int as opened,
      count(opened_by_machine_at)::int as "openedByMachine",
      count(clicked_at)::int as clicked,
      count(coalesce(left_at, unsubscribed_at))::int as unsubscribed,
      count(complained_at)::int as complained,
      count(bounced_at)::int as bounced,
      count(replied_at)::int as replied
    from mine left join messaging.reading on reading.send_id = mine.id
    group by step, variant
  ), kept as (
    select automation_step as step, count(*)::int as held
    from messaging.held
    where automation_kind = $1 and automation_id = $2 and outcome in ('waiting', 'withheld')
    group by automation_step
  ), earned as (
    select step, variant, sum(orders)::int as orders,
      jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency) as earned
    from (
      select step, variant, currency, count(*) as orders, sum(amount)::bigint as amount
      from mine join messaging.earning on earning.send_id = mine.id group by step, variant, currency
    ) as by_currency
    group by step, variant
  )
  select coalesce(sent.step, kept.step) as step, sent.variant, coalesce(sent.sent, 0) as sent,
    coalesce(measured, 0) as measured, coalesce(opened, 0) as opened,
    coalesce("openedByMachine", 0) as "openedByMachine", coalesce(clicked, 0) as clicked,
    coalesce(unsubscribed, 0) as unsubscribed, coalesce(complained, 0) as complained, coalesce(bounced, 0) as bounced,
    coalesce(replied, 0) as replied, coalesce(held, 0) as held, coalesce(orders, 0) as orders,
    coalesce(earned.earned, '[]') as earned
  from sent
    full join (select step, null::text as variant, held from kept) as kept on coalesce(kept.step, '') = coalesce(sent.step, '') and coalesce(sent.variant, '') = coalesce(kept.variant, '')
    left join earned on earned.step is not distinct from sent.step and earned.variant is not distinct from sent.variant
  order by 1, 2`
