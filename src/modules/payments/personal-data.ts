import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'payments',
      `select id::text as key, to_jsonb(p) - 'page' - 'return_url' - 'customer_ref' as row from payments.payment p
       where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'payment-providers',
      `select provider || ' ' || profile_id as key, to_jsonb(c) as row from payments.customer c
       where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'payments',
      kept: 'Amounts and their state, for the books. What the provider keeps is asked of the provider.',
      text: `update payments.payment set page = null, return_url = null, customer_ref = null
        where profile_id = any($1::uuid[])
          and (page is not null or return_url is not null or customer_ref is not null)`,
    }),
    await eraseRows(tx, person, {
      what: 'payment-providers',
      text: 'delete from payments.customer where profile_id = any($1::uuid[])',
    }),
  ],
}
