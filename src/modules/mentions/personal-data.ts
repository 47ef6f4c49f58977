import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'
import { removeMedia } from '../media/index.ts'
import { mentionChanged } from './events.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'mentions',
      `select id::text as key, jsonb_build_object('channel', channel, 'handle', handle, 'author', author, 'text', body,
         'url', url, 'postedAt', posted_at, 'state', state, 'scopes', scopes, 'credit', credit) as row
       from mentions.mention where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => {
    const held = await query<{ id: string; ids: string[] }>(
      tx,
      'select id, media_ids as ids from mentions.mention where profile_id = any($1::uuid[])',
      [person.profileIds],
    )
    await removeMedia(
      tx,
      held.flatMap(({ ids }) => ids),
    )
    for (const { id: mentionId } of held) await tx.publish(mentionChanged({ mentionId }))
    return [
      await eraseRows(tx, person, {
        what: 'mentions',
        kept: 'That a mention of that number was told once, so that it is not taken in again.',
        text: `update mentions.mention set handle = '', author = '', body = '', url = null, picture_urls = '{}',
            media_ids = '{}', credit = '', scopes = '{}', token = null, state = 'dismissed', profile_id = null
          where profile_id = any($1::uuid[])`,
      }),
    ]
  },
}
