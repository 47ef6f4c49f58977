import { newId } from '../kernel/id.ts'
import { query } from '../kernel/query.ts'
import type { Tx } from '../kernel/transaction.ts'
import { makeMember, type Role } from '../modules/staff/index.ts'

/** Somebody on the staff, who cannot sign in; answers her id. */
export async function aMember(tx: Tx, name: string, role: Role = 'manager'): Promise<string> {
  const userId = newId()
  await query(
    tx,
    `insert into staff."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, $3, true, $4, $4)`,
    [userId, name, `${userId}@example.com`, tx.now],
  )
  await makeMember(tx, { userId, role })
  return userId
}
