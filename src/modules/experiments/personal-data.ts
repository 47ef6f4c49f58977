import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'experiments-seen',
      `select experiment_id || ' ' || checkout_id as key, to_jsonb(s) as row from experiments.exposed_checkout s
       where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'experiments-seen',
      kept: 'That somebody saw a variant.',
      text: 'update experiments.exposed_checkout set profile_id = null where profile_id = any($1::uuid[])',
    }),
  ],
}
