import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'campaigns',
      `select r.campaign_id || ' ' || r.profile_id as key, jsonb_build_object('campaign', c.name, 'state', r.state,
         'variant', r.variant, 'reason', r.reason, 'doneAt', r.done_at, 'again', r.again) as row
       from campaigns.recipient r join campaigns.campaign c on c.id = r.campaign_id
       where r.profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'campaigns',
      kept: 'That somebody was written to by a campaign, for its figures.',
      text: `update campaigns.recipient set reason = null, again_reason = null,
          state = case when state in ('due', 'held', 'waiting') then 'ended' else state end,
          again = case when again in ('due', 'held') then 'ended' else again end
        where profile_id = any($1::uuid[])`,
    }),
  ],
}
