import type { Scope } from '../../modules/staff/index.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The scope staff or an API key needs, or `signed-in` for any of them, or `nobody` where everybody may.
     * Each route below `/api/admin/` says one.
     */
    requires?: Scope | 'signed-in' | 'nobody'
    /**
     * Whether an `Idempotency-Key` is needed or heeded. Every POST below `/api/` heeds one unless it says otherwise;
     * what charges money requires it.
     */
    idempotency?: 'required' | 'allowed' | 'none'
    /** For doors that other sites post to and that prove their sender by a signature: webhooks. */
    crossSite?: 'allowed'
    /** Noes of this route by status, for the OpenAPI document: `{ 409: 'Sold out in the meantime' }`. */
    problems?: Readonly<Record<number, string>>
    /** Answered even while the process is overloaded: probes. */
    underPressure?: 'answered'
  }
}

export type IdempotencyRule = 'required' | 'allowed' | 'none'

/** Whether a route heeds an `Idempotency-Key`. */
export function idempotencyRule(route: {
  method: string | readonly string[]
  url?: string | undefined
  config?: { idempotency?: IdempotencyRule } | undefined
}): IdempotencyRule {
  if (route.config?.idempotency) return route.config.idempotency
  return route.method === 'POST' && isApi(route.url) ? 'allowed' : 'none'
}

export const isApi = (url: string | undefined): boolean => url?.startsWith('/api/') ?? false

export const isAdminApi = (url: string | undefined): boolean => url?.startsWith('/api/admin/') ?? false
