import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { HandleTaken } from './refusals.ts'

export type HandleKind = 'product' | 'collection' | 'category'

const mostLength = 80

/**
 * A title as it stands in an address: `Crème brûlée tea` becomes `creme-brulee-tea`, `제주 녹차` becomes `제주-녹차`.
 * Letters of every script stay; marks on Latin letters go. Empty when the title has no letter or digit.
 */
export function handleFrom(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .normalize('NFC')
    .toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)
  return words.join('-').slice(0, mostLength).replace(/-$/, '')
}

/** A handle that nothing of this kind has or had: the wished one, or with the lowest free number behind it. */
export async function freeHandle(tx: Tx, kind: HandleKind, title: string): Promise<string> {
  const wished = handleFrom(title) || kind
  await query(tx, `select pg_advisory_xact_lock(hashtextextended('catalog.handle ' || $1 || ' ' || $2, 0))`, [
    kind,
    wished,
  ])
  const rows = await query<{ handle: string }>(
    tx,
    `select handle from catalog.handle where kind = $1 and (handle = $2 or handle ~>=~ ($2 || '-') and handle ~<~ ($2 || '.'))`,
    [kind, wished],
  )
  const taken = new Set(rows.map((row) => row.handle))
  if (!taken.has(wished)) return wished
  for (let number = 2; ; number++) {
    if (!taken.has(`${wished}-${number}`)) return `${wished}-${number}`
  }
}

/**
 * Gives a handle to its holder; the holder's earlier one leads on to it from now on.
 *
 * A handle that only leads on elsewhere is taken over: what is there now is worth more than a redirect.
 *
 * @throws {HandleTaken} when another holds it now
 */
export async function claimHandle(
  tx: Tx,
  { kind, handle, targetId }: { kind: HandleKind; handle: string; targetId: string },
): Promise<void> {
  await query(
    tx,
    'update catalog.handle set current = false where kind = $1 and target_id = $3 and handle <> $2 and current',
    [kind, handle, targetId],
  )
  const rows = await query(
    tx,
    `insert into catalog.handle (kind, handle, target_id, current) values ($1, $2, $3, true)
     on conflict (kind, handle) do update set target_id = excluded.target_id, current = true
       where not handle.current or handle.target_id = excluded.target_id returning 1`,
    [kind, handle, targetId],
  )
  if (rows.length === 0) throw new HandleTaken(handle)
}
