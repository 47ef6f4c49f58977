import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { SourceUnknown } from './refusals.ts'
import type { Source } from './source.ts'

/** All sources, newest first; at most 200. */
export const listSources = (read: Read): Promise<Source[]> => sourcesWhere(read, null)

/** @throws {SourceUnknown} */
export async function getSource(read: Read, id: string): Promise<Source> {
  const [source] = await sourcesWhere(read, id)
  if (!source) throw new SourceUnknown()
  return source
}

async function sourcesWhere(read: Read, id: string | null): Promise<Source[]> {
  const rows = await query<Source>(read, sources, [id, read.now])
  return rows.map((row) => ({ ...row, keys: row.keys.map(withDates) }))
}

/** Instants within JSON come as text. */
const withDates = (key: Source['keys'][number]): Source['keys'][number] => ({
  ...key,
  createdAt: new Date(key.createdAt),
  usedAt: key.usedAt && new Date(key.usedAt),
  revokedAt: key.revokedAt && new Date(key.revokedAt),
})

const sources = `
  select id, name, channel, origins, created_at as "createdAt",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', key.id, 'shown', shown, 'createdAt', key.created_at,
        'usedAt', used_at, 'revokedAt', revoked_at) order by key.id desc)
      from collecting.write_key as key left join collecting.key_use on key_id = key.id
      where key.source_id = source.id), '[]') as keys,
    coalesce(day.taken, 0) as taken, coalesce(day.repeated, 0) as repeated, coalesce(day.refused, 0) as refused,
    (select received_at from collecting.event where source_id = source.id order by received_at desc limit 1)
      as "lastEventAt"
  from collecting.source
  left join lateral (
    select sum(taken)::int as taken, sum(repeated)::int as repeated, sum(refused)::int as refused
    from collecting.source_hour
    where source_id = source.id and hour > $2::timestamptz - interval '24 hours'
  ) as day on true
  where $1::uuid is null or id = $1::uuid
  order by id desc limit 200`
