import type { Edge } from '../../kernel/module.ts'
import { profileOfSession } from '../../modules/profiles/index.ts'
import type { Scope } from '../../modules/staff/index.ts'
import type { Reply, Request, Server } from './fastify.ts'
import { mayDo, type IdentifyPrincipal, type IdentifyShopper, type Principal } from './principal.ts'
import { HttpProblem } from './problem.ts'

/** Keeps a shopper signed in. */
export const sessionCookie = 'dangol_session'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on routes that require a scope, and by `principalIfAny`. */
    principal: Principal | undefined
    /** Asked for once, when a route first wants to know. */
    shopperPromise: Promise<string | undefined> | undefined
    identify: Identify
  }
}

export interface Identify {
  principal?: IdentifyPrincipal
  shopper?: IdentifyShopper
}

/** Lets routes ask who is there, and refuses those who may not use a route that `requires` a scope. */
export function authenticate(server: Server, identify: Identify): void {
  server.decorateRequest('principal', undefined)
  server.decorateRequest('shopperPromise', undefined)
  server.decorateRequest('identify', { getter: () => identify })
  server.addHook('preParsing', (request, _reply, payload, next) => {
    const { requires } = request.routeOptions.config
    if (!requires || requires === 'nobody') next(null, payload)
    else admit(request, requires).then(() => next(null, payload), next)
  })
}

async function admit(request: Request, requires: Scope | 'signed-in'): Promise<void> {
  const principal = await principalIfAny(request)
  if (!principal) throw notSignedIn()
  if (requires !== 'signed-in' && !mayDo(principal, requires)) throw outOfScope(requires)
}

/** Finds the shopper by the session that signing in began. */
export const identifyShopper =
  (edge: Edge): IdentifyShopper =>
  (sessionToken) =>
    edge.reading((read) => profileOfSession(read, sessionToken))

/** Who works here, on a route that serves others too; undefined for everybody else. */
export async function principalIfAny(request: Request): Promise<Principal | undefined> {
  return (request.principal ??= await request.identify.principal?.(request))
}

/**
 * Who works here, on a route that requires a scope.
 *
 * @throws {Error} on a route without `requires`: a bug
 */
export function principalOf(request: Request): Principal {
  if (!request.principal) throw new Error(`${request.routeOptions.url ?? 'The route'} has no config.requires`)
  return request.principal
}

const bearer = 'Bearer '

/**
 * The secret of a shopper's session: pages keep it in a cookie, programs bring it as a bearer token.
 *
 * NOTE: who brings a wrong token is a guest, never the cookie's shopper.
 */
export function sessionTokenOf({ headers: { authorization }, cookies }: Request): string | undefined {
  return authorization?.startsWith(bearer) ? authorization.slice(bearer.length) : cookies[sessionCookie]
}

/** Whether somebody claims to be signed in as a shopper; not checked. */
export const isKnown = (request: Request): boolean => sessionTokenOf(request) !== undefined

/** The profile id of the signed-in shopper; undefined for a guest. */
export function shopperOf(request: Request): Promise<string | undefined> {
  const token = sessionTokenOf(request)
  return (request.shopperPromise ??= token
    ? (request.identify.shopper?.(token) ?? Promise.resolve(undefined))
    : Promise.resolve(undefined))
}

/** @throws {HttpProblem} 401 `http/not-signed-in` for a guest */
export async function getShopper(request: Request): Promise<string> {
  const profileId = await shopperOf(request)
  if (!profileId) throw notSignedIn()
  return profileId
}

/** Options of a cookie that only the shop reads; lasts for the browser's session unless told. */
export const ownCookie = (request: Request, maxAgeMs?: number) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    ...(maxAgeMs === undefined ? {} : { maxAge: Math.round(maxAgeMs / 1_000) }),
  }) as const

export function beginSession(request: Request, reply: Reply, sessionToken: string, maxAgeMs: number): void {
  reply.setCookie(sessionCookie, sessionToken, ownCookie(request, maxAgeMs))
}

export function endSession(reply: Reply): void {
  reply.clearCookie(sessionCookie, { path: '/' })
}

const notSignedIn = () =>
  new HttpProblem(401, 'http/not-signed-in', 'Please sign in first.', { headers: { 'www-authenticate': 'Bearer' } })

export const outOfScope = (scope: string) =>
  new HttpProblem(403, 'http/scope-missing', `This needs the scope ${scope}. Ask the owner of the shop for it.`, {
    details: { scope },
  })
