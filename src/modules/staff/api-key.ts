import { digest } from '../../kernel/digest.ts'
import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { ApiKeyUnknown, ScopeUnknown } from './refusals.ts'
import { type Scope, scopes } from './scope.ts'

export interface ApiKey {
  readonly id: string
  readonly name: string
  /** The first characters, by which people tell their keys apart. */
  readonly shown: string
  readonly scopes: readonly Scope[]
  readonly createdAt: Date
  /** Kept to the hour. */
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

const columns = `id, name, shown, scopes, created_at as "createdAt", used_at as "usedAt", revoked_at as "revokedAt"`

/**
 * Makes a key for a program that works with the shop.
 *
 * @returns the key itself, which is shown this once: the database keeps only its digest
 * @throws {ScopeUnknown} naming the scope that does not exist
 */
export async function makeApiKey(
  tx: Tx,
  make: { name: string; scopes: readonly string[]; createdBy: string },
): Promise<{ id: string; key: string }> {
  make.scopes.forEach((scope, index) => {
    if (!scopes.includes(scope as Scope)) throw new ScopeUnknown(scope, index)
  })
  const id = tx.newId()
  const key = `dgl_${newToken()}`
  await query(
    tx,
    `insert into staff.api_key (id, name, shown, secret_hash, scopes, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, make.name, `${key.slice(0, 8)}…`, digest(key), make.scopes, make.createdBy, tx.now],
  )
  return { id, key }
}

/** Ends a key at once; ending it twice is harmless. @throws {ApiKeyUnknown} when there is no such key */
export async function revokeApiKey(tx: Tx, id: string): Promise<void> {
  const rows = await query(
    tx,
    'update staff.api_key set revoked_at = coalesce(revoked_at, $2) where id = $1 returning id',
    [id, tx.now],
  )
  if (rows.length === 0) throw new ApiKeyUnknown()
}

/** All keys, newest first, at most 200. */
export const listApiKeys = (read: Read): Promise<ApiKey[]> =>
  query<ApiKey>(read, `select ${columns} from staff.api_key order by id desc limit 200`)

/** The key behind a secret; undefined when it is unknown or was revoked. */
export async function apiKeyOf(read: Read, key: string): Promise<ApiKey | undefined> {
  const rows = await query<ApiKey>(
    read,
    `select ${columns} from staff.api_key where secret_hash = $1 and revoked_at is null`,
    [digest(key)],
  )
  return rows[0]
}

/** Notes that a key is in use, at most once an hour. */
export async function noteApiKeyUse(tx: Tx, id: string): Promise<void> {
  await query(
    tx,
    `update staff.api_key set used_at = date_trunc('hour', $2::timestamptz)
     where id = $1 and used_at is distinct from date_trunc('hour', $2::timestamptz)`,
    [id, tx.now],
  )
}
