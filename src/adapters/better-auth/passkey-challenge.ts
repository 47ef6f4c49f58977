import type { GenericEndpointContext } from 'better-auth'
import { APIError } from 'better-auth/api'
import { systemClock } from '../../kernel/clock.ts'
import { newToken } from '../../kernel/id.ts'

/** What a challenge is for; one for the other is not taken. */
type Purpose = 'add' | 'sign-in'

/** Seconds until a challenge is over. */
const lasting = 5 * 60

/**
 * Keeps what a passkey is to sign, for the browser that asked.
 *
 * NOTE: the library looks at the system's clock when it takes the row again.
 */
export async function keepChallenge(ctx: GenericEndpointContext, purpose: Purpose, challenge: string): Promise<void> {
  const identifier = `passkey-${purpose}-${newToken()}`
  const expiresAt = new Date(systemClock.now().getTime() + lasting * 1_000)
  await ctx.context.internalAdapter.createVerificationValue({ identifier, value: challenge, expiresAt })
  const { name, attributes } = cookieOf(ctx, purpose)
  await ctx.setSignedCookie(name, identifier, ctx.context.secret, attributes)
}

/** The challenge of this browser, once. @throws {APIError} 400 when it is over or was used */
export async function takeChallenge(ctx: GenericEndpointContext, purpose: Purpose): Promise<string> {
  const identifier = await ctx.getSignedCookie(cookieOf(ctx, purpose).name, ctx.context.secret)
  const kept = identifier ? await ctx.context.internalAdapter.consumeVerificationValue(identifier) : null
  if (kept?.identifier.startsWith(`passkey-${purpose}-`)) return kept.value
  throw new APIError('BAD_REQUEST', { code: 'CHALLENGE_OVER', message: 'This took too long. Try again.' })
}

const cookieOf = (ctx: GenericEndpointContext, purpose: Purpose) =>
  ctx.context.createAuthCookie(`passkey_${purpose}`, { maxAge: lasting })

/** Which page asks: the shop's own under the address asked, or under the one it is known by. */
export function pageOf(ctx: GenericEndpointContext, baseUrl: string): URL {
  const origin = ctx.headers?.get('origin')
  const own = [ctx.request?.url, baseUrl].flatMap((url) => (url ? [new URL(url).origin] : []))
  if (!origin || !own.includes(origin)) throw new APIError('FORBIDDEN', { message: 'Ask from the shop’s own page.' })
  return new URL(origin)
}
