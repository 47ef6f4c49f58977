import { query } from '../../src/kernel/query.ts'
import type { Read } from '../../src/kernel/transaction.ts'
import { stockDiscrepancies } from '../../src/modules/inventory/index.ts'
import type { ReceivedMail } from './mail-sink.ts'
import type { Bought } from './stubborn-shopper.ts'

interface Order {
  token: string
  number: string
  email: string
}

export const findOrders = (read: Read): Promise<Order[]> =>
  query<Order>(read, 'select token, number, email from orders."order" order by number')

/** How much work still waits: orders that are not paid, paid checkouts without an order, mails that have not left. */
export async function workLeft(read: Read): Promise<number> {
  const [row] = await query<{ left: number }>(
    read,
    `select (select count(*) from orders."order" where payment_state <> 'paid')
       + (select count(*) from payments.payment where status = 'authorised')
       + (select count(*) from payments.wish where settled_at is null)
       + (select count(*) from orders."order" o where not exists (
           select from messaging.send where key = 'order-confirmation:' || o.id and state = 'sent')) as left`,
  )
  return row!.left
}

/** What is wrong with money and goods: nothing, whatever was killed. */
export async function wrongInBooks(read: Read): Promise<Record<string, unknown[]>> {
  return {
    'orders without exactly one payment of their amount': await query(
      read,
      `select o.number, o.total, array_agg(p.captured_amount) as paid from orders."order" o
       left join payments.payment p on p.order_id = o.id and p.status = 'captured'
       group by o.id having count(p) <> 1 or sum(p.captured_amount) <> o.total`,
    ),
    'money taken without an order': await query(
      read,
      `select id, status from payments.payment where status in ('authorised', 'captured') and order_id is null`,
    ),
    'what the bank took and what the shop believes it took': await query(
      read,
      `select our_payment, b.captured_amount as bank, p.captured_amount as shop from test_payments.payment b
       full join payments.payment p on p.id::text = b.our_payment::text
       where coalesce(b.captured_amount, 0) <> coalesce(p.captured_amount, 0)`,
    ),
    'checkouts with two orders': await query(
      read,
      'select checkout_id from orders."order" group by 1 having count(*) > 1',
    ),
    'stock that the ledger does not explain': await stockDiscrepancies(read),
    'goods sold otherwise than ordered': await query(
      read,
      `select variant_id, sum(sold) as sold, sum(ordered) as ordered from (
         select variant_id, -delta as sold, 0 as ordered from inventory.ledger where reason = 'sold'
         union all select variant_id, 0, quantity from orders.order_line
       ) part group by 1 having sum(sold) <> sum(ordered)`,
    ),
    'goods still held for a cart that is an order': await query(
      read,
      `select held.holder from inventory.held join checkout.checkout on checkout.id::text = held.holder
       where checkout.order_id is not null and held.until > $1`,
      [read.now],
    ),
    'reactions set aside': await query(read, 'select * from kernel.set_aside'),
    'jobs that failed for good': await query(read, `select name, output from job.job where state = 'failed'`),
  }
}

/** Orders whose confirmation came never, or under two Message-IDs. */
export function wrongMails(orders: readonly Order[], received: readonly ReceivedMail[]): string[] {
  const ids = new Map<string, Set<string>>()
  for (const { to, messageId } of received) ids.set(to, (ids.get(to) ?? new Set()).add(messageId))
  return orders.flatMap(({ email, number }) => {
    const came = ids.get(email)?.size ?? 0
    return came === 1 ? [] : [`${number} was confirmed by ${came} mails`]
  })
}

/** Who was told "placed" and has no order. */
export function brokenPromises(bought: readonly Bought[], orders: readonly Order[]): Bought[] {
  const tokens = new Set(orders.map(({ token }) => token))
  return bought.filter(({ order }) => order !== undefined && !tokens.has(order))
}
