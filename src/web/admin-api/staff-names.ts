import type { Read } from '../../kernel/transaction.ts'
import { listMembers } from '../../modules/staff/index.ts'

/** Who stands behind an id that a deed was kept with, also of staff who left; programs and shoppers have no name here. */
export async function staffNames(read: Read): Promise<(by: string) => string | null> {
  const names = new Map((await listMembers(read)).map(({ userId, name }) => [userId, name]))
  return (by) => names.get(by) ?? null
}
