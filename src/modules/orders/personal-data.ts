import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'

/** So long tax laws ask for invoices at most; then a name and an address leave as well. */
const keptYears = 10

const ofHer = `order_id in (select id from orders."order" where profile_id = any($1::uuid[]))`

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'orders',
      `select id::text as key, to_jsonb(o) - 'token' - 'found_by' || jsonb_build_object('lines',
         (select jsonb_agg(to_jsonb(l) order by position) from orders.order_line l where l.order_id = o.id)) as row
       from orders."order" o where profile_id = any($1::uuid[])`,
    ),
    sectionOf('order-requests', `select id::text as key, to_jsonb(r) as row from orders.request r where ${ofHer}`),
    sectionOf('refunds', `select id::text as key, to_jsonb(r) as row from orders.refund r where ${ofHer}`),
    sectionOf('order-history', `select id::text as key, to_jsonb(h) as row from orders.happening h where ${ofHer}`),
  ],

  holdsBack: async (read, { profileIds }) => {
    const open = await query<{ number: string }>(
      read,
      `select number from orders."order" o where profile_id = any($1::uuid[])
         and fulfilment_state in ('open', 'packing', 'partially-shipped') and payment_state not in ('refunded', 'voided')
         and not exists (select from orders.order_cancellation c where c.order_id = o.id)
       order by placed_at limit 5`,
      [profileIds],
    )
    return open.map(({ number }) => `Order ${number} is not sent yet: send it or cancel it first.`)
  },

  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'orders',
      kept: `What was bought and paid, with name and address, for ${keptYears} years: tax law asks for the invoice.`,
      text: `update orders."order" set email = 'erased@erased.invalid', phone = null, note = null, gift_message = null,
          name = case when ${isYoung} then name end, address = case when ${isYoung} then address - 'phone' end,
          billing_address = case when ${isYoung} then billing_address - 'phone' end, found_by = lower(number)
        where profile_id = any($1::uuid[])
          and (email <> 'erased@erased.invalid' or (not ${isYoung} and address is not null))`,
    }),
    await eraseRows(tx, person, {
      what: 'order-requests',
      kept: 'What was asked for, without the words that came with it.',
      text: `update orders.request set comment = null where comment is not null and ${ofHer}`,
    }),
    await eraseRows(tx, person, {
      what: 'order-history',
      kept: 'What happened to the orders, without notes.',
      text: `update orders.happening set data = '{"text": ""}' where kind = 'note' and data ->> 'text' <> '' and ${ofHer}`,
    }),
  ],
}

const isYoung = `placed_at > $2::timestamptz - interval '${keptYears} years'`
