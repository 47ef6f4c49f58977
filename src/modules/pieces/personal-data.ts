import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'
import { tellRevoked } from './follow-rights.ts'
import { forgetPictures } from './forget-pictures.ts'
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
    const made = await query<Pick<Piece, 'id' | 'productId' | 'format' | 'network' | 'state'>>(
      tx,
      `select id, product_id as "productId", format, network, state from pieces.piece
       where profile_id = any($1::uuid[]) order by id for update`,
      [person.profileIds],
    )
    await forgetPictures(
      tx,
      made.map(({ id }) => id),
    )
    for (const piece of made) if (piece.state === 'published') await tellRevoked(tx, piece)
    return [
      await eraseRows(tx, person, {
        what: 'pieces',
        kept: 'That something of hers was published, and where, so that it is taken down.',
        text: `update pieces.piece set quote = '', credit = '', caption = '{}', alt = '{}', profile_id = null,
            state = case state when 'published' then 'revoked' when 'revoked' then 'revoked' else 'discarded' end
          where profile_id = any($1::uuid[])`,
      }),
    ]
  },
}
