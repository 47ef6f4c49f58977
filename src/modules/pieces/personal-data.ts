import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'
import { wordless } from './follow-rights.ts'
import { removeComposed } from './jobs.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'pieces',
      `select id::text as key, jsonb_build_object('format', format, 'network', network, 'state', state, 'quote', quote,
         'credit', credit, 'publishedAt', published_at, 'publishedUrl', published_url) as row
       from pieces.piece where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => {
    const composed = 'select id from pieces.piece where profile_id = any($1::uuid[]) and composed is not null'
    for (const { id: pieceId } of await query<{ id: string }>(tx, composed, [person.profileIds]))
      await tx.enqueue(removeComposed({ pieceId }))
    return [
      await eraseRows(tx, person, {
        what: 'pieces',
        kept: 'That something of hers was published, and where, so that it is taken down.',
        text: `update pieces.piece set ${wordless} where profile_id = any($1::uuid[])`,
      }),
    ]
  },
}
