import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StaffSignIn } from './adapters/better-auth/staff-sign-in.ts'
import { newToken } from './kernel/id.ts'
import type { Edge } from './kernel/module.ts'
import { listMembers, makeMember } from './modules/staff/index.ts'

const email = 'owner@shop.localhost'

/** With what the owner signs in for the first time. */
export interface FirstSignIn {
  readonly email: string
  readonly password: string
  /** Where it is kept, for its owner only. */
  readonly file: string
}

/**
 * Makes the first member of the staff, so that somebody can sign in; nothing when there is somebody already.
 *
 * The password is made by chance and kept in the home, where whoever may read it owns the shop anyway.
 *
 * @returns undefined once the file was removed
 */
export async function firstOwner(home: string, edge: Edge, staff: StaffSignIn): Promise<FirstSignIn | undefined> {
  const file = join(home, 'first-sign-in.json')
  const members = await edge.reading(listMembers)
  if (members.length === 0) {
    const password = newToken().slice(0, 16)
    writeFileSync(file, JSON.stringify({ email, password }), { mode: 0o600 })
    const userId = await staff.setPassword({ name: 'Owner', email, password })
    await edge.inTransaction((tx) => makeMember(tx, { userId, role: 'owner' }))
  }
  if (!existsSync(file)) return undefined
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<FirstSignIn, 'file'>), file }
}
