import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { TraitValue } from './trait.ts'

/** Of a trait's values, and where the page before ended. */
export interface HoldersAsked {
  readonly name: string
  readonly values: readonly TraitValue[]
  readonly after?: string | undefined
  readonly limit: number
}

/**
 * Profiles of which somebody ever said one of these values, in order of their ids. Whether it is what counts of the
 * person is for the caller to look at. Along the index of values.
 */
export async function holdersOfTrait(read: Read, { name, values, after, limit }: HoldersAsked): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    `select distinct profile_id as id from profiles.trait
     where name = $1 and value_hash = any(select md5(wanted::text) from jsonb_array_elements($2::jsonb) as wanted)
       and ($3::uuid is null or profile_id > $3)
     order by profile_id limit $4`,
    [name, JSON.stringify(values), after ?? null, limit],
  )
  return rows.map(({ id }) => id)
}
