import type { Edge } from '../../kernel/module.ts'
import { profileOfSession } from '../../modules/profiles/index.ts'
import { apiKeyOf, findMember, noteApiKeyUse, scopesOfRole } from '../../modules/staff/index.ts'
import type { App } from '../app-context.ts'
import type { Principal } from '../http/principal.ts'

/** Finds out which member of staff a request's cookies belong to; undefined for nobody. */
export type StaffOf = (headers: Headers) => Promise<{ id: string; sessionId: string } | undefined>

/**
 * Who asks: staff by their session, programs by their key, shoppers by theirs.
 *
 * Staff who have still to set up the second step that the shop asks for may do nothing else until then.
 */
export const identifyWith = (edge: Edge, staffOf: StaffOf): NonNullable<App['identify']> => ({
  principal: async ({ headers }) => {
    const { authorization, cookie } = headers
    if (authorization?.startsWith('Bearer ')) return ofKey(edge, authorization.slice('Bearer '.length))
    const user = cookie ? await staffOf(new Headers({ cookie })) : undefined
    if (!user) return undefined
    const member = await edge.reading((read) => findMember(read, user.id))
    if (!member) return undefined
    const allowed = member.isSecondFactorDue ? [] : scopesOfRole(member.role)
    return { kind: 'staff', id: member.userId, scopes: allowed, sessionId: user.sessionId }
  },
  shopper: (token) => edge.reading((read) => profileOfSession(read, token)),
})

async function ofKey(edge: Edge, secret: string): Promise<Principal | undefined> {
  return edge.inTransaction(async (tx) => {
    const key = await apiKeyOf(tx, secret)
    if (!key) return undefined
    await noteApiKeyUse(tx, key.id)
    return { kind: 'api-key', id: key.id, scopes: key.scopes }
  })
}
