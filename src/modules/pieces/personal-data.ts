import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'pieces',
      `select id::text as key, jsonb_build_object('format', format, 'network', network, 'state', state, 'quote', quote,
         'credit', credit, 'publishedAt', published_at, 'publishedUrl', published_url) as row
       from pieces.piece where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'pieces',
      kept: 'That something of hers was published, and where, so that it is taken down.',
      text: `update pieces.piece set quote = '', credit = '', caption = '{}', alt = '{}', profile_id = null,
          state = case state when 'published' then 'revoked' when 'revoked' then 'revoked' else 'discarded' end
        where profile_id = any($1::uuid[])`,
    }),
  ],
}
