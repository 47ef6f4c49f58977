import { type ErasedPart, type KnownPerson, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { forgetFiles } from './messages/pictures.ts'

const hers = `(t.profile_id = any($1::uuid[]) or lower(t.said_email) = any($2::text[])
  or (t.channel = 'email' and lower(t.address) = any($2::text[])))`

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'conversations',
      `select m.id::text as key, jsonb_build_object('channel', t.channel, 'at', m.at, 'who', m.who, 'name', m.name,
         'text', m.body, 'cards', m.cards) as row
       from conversations.message m join conversations.thread t on t.id = m.thread_id where ${hers} and m.who <> 'note'`,
    ),
  ],
  erase: async (tx, person) => [await forget(tx, person)],
}

/** All that was said with her goes, and with it her pictures, their files too, and how long answers took. */
async function forget(tx: Tx, { profileIds, emails }: KnownPerson): Promise<ErasedPart> {
  const pictures = await query<{ hash: string }>(
    tx,
    `delete from conversations.picture p using conversations.thread t where t.id = p.thread_id and ${hers}
     returning p.content_hash as hash`,
    [profileIds, emails],
  )
  await forgetFiles(tx, pictures)
  const gone = await query(tx, `delete from conversations.thread t where ${hers} returning id`, [profileIds, emails])
  return { what: 'conversations', rows: gone.length }
}
