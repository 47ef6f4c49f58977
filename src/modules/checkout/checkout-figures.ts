import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type ExitReason, exitReasons } from './give-exit-reason.ts'

export interface CheckoutPeriod {
  /** Included. */
  readonly from: Date
  /** Not included. */
  readonly to: Date
}

/** The steps as far as a checkout came; each is counted for all who came at least that far. */
export const checkoutSteps = ['started', 'contact', 'address', 'delivery', 'payment', 'placed'] as const
export type CheckoutStep = (typeof checkoutSteps)[number]

export interface CheckoutFigures {
  readonly steps: readonly { readonly step: CheckoutStep; readonly checkouts: number }[]
  /** From the first thing in the cart to the order; of those placed. */
  readonly seconds: { readonly median: number; readonly p90: number } | undefined
}

/**
 * How far the carts got that were begun in the period, and how long those took that became orders (K1).
 *
 * Carts that went into another one count once, with the other. The furthest step counts: what is filled in later than
 * what follows it leaves no gap. What needs no delivery passes its steps with the contact.
 */
export async function checkoutFigures(read: Read, { from, to }: CheckoutPeriod): Promise<CheckoutFigures> {
  const [row] = await query<Record<CheckoutStep, number> & { median: number | null; p90: number | null }>(
    read,
    `with reached as (
       select case
           when order_id is not null then 6
           when payment_id is not null or given_back is not null then 5
           when delivery_code is not null then 4
           when address ->> 'line1' is not null then 3
           when email is not null then 2
           else 1 end as step,
         case when order_id is not null then extract(epoch from changed_at - created_at)::float8 end as seconds
       from checkout.checkout where created_at >= $1 and created_at < $2 and merged_into is null
     )
     select count(*)::int as started, (count(*) filter (where step >= 2))::int as contact,
       (count(*) filter (where step >= 3))::int as address, (count(*) filter (where step >= 4))::int as delivery,
       (count(*) filter (where step >= 5))::int as payment, (count(*) filter (where step >= 6))::int as placed,
       percentile_cont(0.5) within group (order by seconds) as median,
       percentile_cont(0.9) within group (order by seconds) as p90
     from reached`,
    [from, to],
  )
  const { median, p90, ...counts } = row!
  return {
    steps: checkoutSteps.map((step) => ({ step, checkouts: counts[step] })),
    seconds: median === null || p90 === null ? undefined : { median, p90 },
  }
}

export interface ExitFigures {
  /** All reasons, the most frequent first. */
  readonly reasons: readonly {
    readonly reason: ExitReason
    readonly checkouts: number
    /** Of these, became an order after all. */
    readonly bought: number
  }[]
  /** What was written beside the latest answers, at most 20. */
  readonly comments: readonly { readonly reason: ExitReason; readonly comment: string; readonly at: Date }[]
}

/** Why shoppers said they left in the period, and how many of them bought after all (K11). A cart counts once, with its last answer. */
export async function exitFigures(read: Read, { from, to }: CheckoutPeriod): Promise<ExitFigures> {
  const counted = await query<{ reason: ExitReason; checkouts: number; bought: number }>(
    read,
    `select reason, count(*)::int as checkouts, (count(*) filter (where bought))::int as bought
     from (
       select distinct on (e.checkout_id) e.reason, c.order_id is not null and c.changed_at >= e.at as bought
       from checkout.exit_reason e join checkout.checkout c on c.id = e.checkout_id
       where e.at >= $1 and e.at < $2 order by e.checkout_id, e.at desc, e.id desc
     ) last group by reason`,
    [from, to],
  )
  const comments = await query<ExitFigures['comments'][number]>(
    read,
    `select reason, comment, at from checkout.exit_reason
     where at >= $1 and at < $2 and comment is not null order by at desc, id desc limit 20`,
    [from, to],
  )
  const reasons = exitReasons
    .map((reason) => counted.find((one) => one.reason === reason) ?? { reason, checkouts: 0, bought: 0 })
    .toSorted((a, b) => b.checkouts - a.checkouts)
  return { reasons, comments }
}
