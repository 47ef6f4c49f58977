import { eventsOfPeople } from '../../../kernel/events-of-people.ts'
import {
  eraseRows,
  type PersonalData,
  type PersonalSection,
  sectionOf,
  sectionPage,
} from '../../../kernel/personal-data.ts'

/** All that the log holds of a person, latest first. */
const timeline: PersonalSection = {
  name: 'timeline',
  page: async (read, { profileIds }, after) => {
    const events = await eventsOfPeople(read, {
      profileIds,
      before: after ? Number(after) : undefined,
      limit: sectionPage,
    })
    return events.map(({ seq, ...row }) => ({ key: String(seq), row }))
  },
}

const hers = 'profile_id = any($1::uuid[])'
const either = '(profile_id = any($1::uuid[]) or with_profile_id = any($1::uuid[]))'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'profiles',
      `select id::text as key, to_jsonb(p) as row from profiles.profile p where id = any($1::uuid[])`,
    ),
    sectionOf(
      'identities',
      `select kind || ' ' || value as key, to_jsonb(i) as row from profiles.identity i where ${hers}`,
    ),
    sectionOf(
      'addresses',
      `select id::text as key, to_jsonb(a) - 'fingerprint' as row from profiles.address a where ${hers}`,
    ),
    sectionOf('tags', `select profile_id || tag as key, to_jsonb(t) as row from profiles.tag t where ${hers}`),
    sectionOf(
      'traits',
      `select id::text as key, to_jsonb(t) - 'value_hash' as row from profiles.trait t where ${hers}`,
    ),
    sectionOf('merges', `select id::text as key, to_jsonb(m) as row from profiles.merge m where ${either}`),
    sectionOf(
      'sessions',
      `select encode(sha256(token_hash), 'hex') as key, jsonb_build_object('since', created_at, 'until', expires_at) as row
       from profiles.session where ${hers}`,
    ),
    timeline,
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, { what: 'sessions', text: `delete from profiles.session where ${hers}` }),
    await eraseRows(tx, person, { what: 'sign-ins', text: `delete from profiles.sign_in where ${hers}` }),
    await eraseRows(tx, person, { what: 'addresses', text: `delete from profiles.address where ${hers}` }),
    await eraseRows(tx, person, { what: 'tags', text: `delete from profiles.tag where ${hers}` }),
    await eraseRows(tx, person, { what: 'traits', text: `delete from profiles.trait where ${hers}` }),
    await eraseRows(tx, person, { what: 'sightings', text: `delete from profiles.sighting where ${either}` }),
    await eraseRows(tx, person, { what: 'identities', text: `delete from profiles.identity where ${hers}` }),
    await eraseRows(tx, person, {
      what: 'merges',
      kept: 'That profiles were one person, without the reasons.',
      text: `update profiles.merge set evidence = '{}', undone_because = case when undone_at is not null then 'erased' end
        where evidence <> '{}' and ${either}`,
    }),
    await eraseRows(tx, person, {
      what: 'profiles',
      kept: 'An empty profile, so that orders and the log belong to somebody.',
      text: `update profiles.profile set name = null, locale = null, is_known = false, erased_at = $2
        where id = any($1::uuid[]) and erased_at is null`,
    }),
  ],
}
