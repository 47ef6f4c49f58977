import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

const parcels = '(select order_id from fulfilment.promise where profile_id = any($1::uuid[]))'
const requests = '(select request_id from fulfilment."return" where profile_id = any($1::uuid[]))'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'parcels',
      `select id::text as key, to_jsonb(s) as row from fulfilment.shipment s where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'returns',
      `select id::text as key, to_jsonb(r) as row from fulfilment."return" r where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'inserts',
      `select order_id::text as key, to_jsonb(i) as row from fulfilment.insert_card i where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'notes-in-parcels',
      text: `update fulfilment.extra set content = jsonb_set(content, '{text}', '""')
        where kind = 'note' and content ->> 'text' <> '' and order_id in ${parcels}`,
    }),
    await eraseRows(tx, person, {
      what: 'parcels',
      kept: 'That a parcel left and arrived, without its number.',
      text: `update fulfilment.shipment set tracking_number = null, tracking_url = null
        where tracking_number is not null and state <> 'in-transit' and profile_id = any($1::uuid[])`,
    }),
    await eraseRows(tx, person, {
      what: 'photos-of-returns',
      text: `delete from fulfilment.return_photo where request_id in ${requests}`,
    }),
  ],
}
