import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { traitOrder, type TraitValue } from '../traits/trait.ts'

/** A person as she is known now, all of her profiles together. */
export interface Portrait {
  readonly personId: string
  /** Hers first. */
  readonly profileIds: readonly string[]
  readonly createdAt: Date
  /** False of a device that nobody is known by. */
  readonly isKnown: boolean
  readonly tags: readonly string[]
  /** What counts of each trait. */
  readonly traits: Readonly<Record<string, TraitValue>>
}

/** The people to whom these profiles belong, each once; those erased or unknown are absent. One query for all. */
export const portraitsOf = (read: Read, profileIds: readonly string[]): Promise<Portrait[]> =>
  query<Portrait>(read, portraits, [profileIds])

const portraits = `
  with root as materialized (
    select distinct coalesce(merged_into, id) as id from profiles.profile where id = any($1::uuid[])
  ), member as materialized (
    select id as person_id, id as profile_id from root
    union all select p.merged_into, p.id from profiles.profile p where p.merged_into in (select id from root)
  ), counts as (
    select distinct on (person_id, name) person_id, name, value
    from member join profiles.trait using (profile_id) order by person_id, name, ${traitOrder}
  )
  select p.id as "personId",
    array(select profile_id from member where person_id = p.id order by profile_id <> p.id, profile_id) as "profileIds",
    p.created_at as "createdAt", p.is_known as "isKnown",
    array(select distinct tag from member join profiles.tag using (profile_id) where person_id = p.id order by tag)
      as tags,
    coalesce((select jsonb_object_agg(name, value) from counts where person_id = p.id), '{}') as traits
  from root join profiles.profile p using (id) where p.erased_at is null`
