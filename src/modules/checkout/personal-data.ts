import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'

const ofHer = `checkout_id in (select id from checkout.checkout where profile_id = any($1::uuid[]))`

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'carts',
      `select id::text as key, to_jsonb(c) - 'token' - 'order_token' - 'buy_now_key' || jsonb_build_object('lines',
         (select jsonb_agg(to_jsonb(l) order by position) from checkout.line l where l.checkout_id = c.id)) as row
       from checkout.checkout c where profile_id = any($1::uuid[])`,
    ),
    sectionOf('exit-reasons', `select id::text as key, to_jsonb(r) as row from checkout.exit_reason r where ${ofHer}`),
  ],

  holdsBack: async (read, { profileIds }) => {
    const paying = await query(
      read,
      `select from checkout.checkout where profile_id = any($1::uuid[]) and order_id is null and held_until > $2 limit 1`,
      [profileIds, read.now],
    )
    return paying.length > 0 ? ['A payment is under way: wait a quarter of an hour.'] : []
  },

  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'carts',
      kept: 'Which goods lay in them, without who she is.',
      text: `update checkout.checkout set email = null, email_basis = null, email_at = null, phone = null, name = null,
          address = null, billing_address = null, gift_message = null, note = null, version = version + 1
        where profile_id = any($1::uuid[]) and (email is not null or phone is not null or name is not null
          or address is not null or billing_address is not null or gift_message is not null or note is not null)`,
    }),
    await eraseRows(tx, person, {
      what: 'exit-reasons',
      kept: 'The reason that was ticked, without words.',
      text: `update checkout.exit_reason set comment = null where comment is not null and ${ofHer}`,
    }),
  ],
}
