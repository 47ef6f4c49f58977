import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'
import { tellRevoked, wordless } from './follow-rights.ts'
import { removeComposed } from './jobs.ts'
import type { Piece } from './piece.ts'

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
    const made = await query<
      Pick<Piece, 'id' | 'productId' | 'format' | 'network' | 'state'> & { isComposed: boolean }
    >(
      tx,
      `select id, product_id as "productId", format, network, state, composed is not null as "isComposed"
       from pieces.piece where profile_id = any($1::uuid[]) order by id for update`,
      [person.profileIds],
    )
    for (const piece of made) {
      if (piece.isComposed) await tx.enqueue(removeComposed({ pieceId: piece.id }))
      if (piece.state === 'published') await tellRevoked(tx, piece)
    }
    return [
      await eraseRows(tx, person, {
        what: 'pieces',
        kept: 'That something of hers was published, and where, so that it is taken down.',
        text: `update pieces.piece set ${wordless} where profile_id = any($1::uuid[])`,
      }),
    ]
  },
}
