import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { GenericEndpointContext } from 'better-auth'
import type { Edge } from '../../kernel/module.ts'
import { spendCode } from '../../modules/staff/index.ts'

/** Takes each code of an authenticator once; the library would take it again while its half minute lasts. */
export const spentCodes = (edge: Edge) =>
  ({
    id: 'spent-codes',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            const { code } = (ctx.body ?? {}) as { code?: unknown }
            const userId = await whoseCode(ctx)
            if (typeof code !== 'string' || userId === undefined) return
            if (await edge.inOneStatement((tx) => spendCode(tx, { userId, code }))) return
            throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' })
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin

async function whoseCode(ctx: GenericEndpointContext): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx)
  if (session) return session.user.id
  const { name } = ctx.context.createAuthCookie('two_factor')
  const challenge = await ctx.getSignedCookie(name, ctx.context.secret)
  return challenge ? (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value : undefined
}
