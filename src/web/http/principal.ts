import type { FastifyRequest } from 'fastify'
import type { Scope } from '../../modules/staff/index.ts'

/** Who works in the shop: a signed-in member of staff, or a program with an API key. */
export interface Principal {
  readonly kind: 'staff' | 'api-key'
  readonly id: string
  /** `catalog:read`, `catalog:write`, …; `*` for all. To write implies to read. */
  readonly scopes: readonly string[]
  /** By which session a member of staff is signed in. */
  readonly sessionId?: string
}

/** Finds out who asks, by `Authorization` or cookie; undefined for nobody. A wrong key is nobody, never the cookie's. */
export type IdentifyPrincipal = (request: FastifyRequest) => Promise<Principal | undefined>

/** The profile id behind a shopper's session token; undefined when the session is unknown or over. */
export type IdentifyShopper = (sessionToken: string) => Promise<string | undefined>

export function mayDo(principal: Principal, scope: Scope): boolean {
  const { scopes } = principal
  if (scopes.includes('*') || scopes.includes(scope)) return true
  return scope.endsWith(':read') && scopes.includes(scope.replace(/read$/, 'write'))
}
