import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'

/** A browser in which a member of staff is signed in. */
export interface Session {
  readonly id: string
  /** What the browser says of itself (`User-Agent`). */
  readonly device: string | null
  /** The network address it signed in from. */
  readonly address: string | null
  readonly createdAt: Date
  /** Kept to the hour. */
  readonly usedAt: Date
}

/** Where somebody is signed in, latest use first; at most 100. */
export const listSessions = (read: Read, userId: string): Promise<Session[]> =>
  query<Session>(
    read,
    `select id, "userAgent" as device, "ipAddress" as address, "createdAt", "updatedAt" as "usedAt"
     from staff.session where "userId" = $1 and "expiresAt" > now() order by "updatedAt" desc, id limit 100`,
    [userId],
  )

/** Signs somebody out in one browser; harmless when that is over already, or is somebody else's. */
export async function endSession(tx: Tx, { userId, id }: { userId: string; id: string }): Promise<void> {
  await query(tx, 'delete from staff.session where id = $2 and "userId" = $1', [userId, id])
}

/** Signs somebody out everywhere, but for one browser. @param except the id of the session that stays */
export async function endSessions(
  tx: Tx,
  { userId, except }: { userId: string; except?: string | undefined },
): Promise<void> {
  await query(tx, 'delete from staff.session where "userId" = $1 and id is distinct from $2', [userId, except ?? null])
}
