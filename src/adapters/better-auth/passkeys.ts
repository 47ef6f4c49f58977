import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Edge } from '../../kernel/module.ts'
import { audit, credentialsOf, notePasskeyUse, passkeyOf, savePasskey } from '../../modules/staff/index.ts'
import { keepChallenge, pageOf, takeChallenge } from './passkey-challenge.ts'

const answer = z.looseObject({ id: z.string().max(1_400), response: z.record(z.string(), z.unknown()) })

/**
 * Passkeys for staff (WebAuthn Level 3): adding one asks for the password, signing in with one asks for nothing else.
 *
 * The device makes sure who holds it (`userVerification: required`), so a passkey is two factors by itself. Passkeys
 * are discoverable: the shop names none before it knows who asks, and so tells nobody who has one.
 */
export const passkeys = (edge: Edge, baseUrl: string) =>
  ({
    id: 'passkeys',
    endpoints: { ...adding(edge, baseUrl), ...signingIn(edge, baseUrl) },
    rateLimit: [{ pathMatcher: (path) => path === '/passkey/sign-in', window: 60, max: 10 }],
  }) satisfies BetterAuthPlugin

const adding = (edge: Edge, baseUrl: string) => ({
  beginPasskey: createAuthEndpoint(
    '/passkey/begin',
    { method: 'POST', body: z.object({ password: z.string() }), use: [sessionMiddleware] },
    async (ctx) => {
      const { user } = ctx.context.session
      await ctx.context.password.checkPassword(user.id, ctx)
      const known = await edge.reading((read) => credentialsOf(read, user.id))
      const options = await generateRegistrationOptions({
        rpName: 'Dangol',
        rpID: pageOf(ctx, baseUrl).hostname,
        userID: new TextEncoder().encode(user.id),
        userName: user.email,
        userDisplayName: user.name,
        excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      await keepChallenge(ctx, 'add', options.challenge)
      return ctx.json(options)
    },
  ),
  addPasskey: createAuthEndpoint(
    '/passkey/add',
    { method: 'POST', body: z.object({ name: z.string().trim().min(1).max(80), answer }), use: [sessionMiddleware] },
    async (ctx) => {
      const { user } = ctx.context.session
      const { origin, hostname } = pageOf(ctx, baseUrl)
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: ctx.body.answer as unknown as RegistrationResponseJSON,
        expectedChallenge: await takeChallenge(ctx, 'add'),
        expectedOrigin: origin,
        expectedRPID: hostname,
        requireUserVerification: true,
      }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
      if (!verified) throw notTaken('BAD_REQUEST')
      const { credential, credentialBackedUp: isBackedUp } = registrationInfo
      await edge.inTransaction(async (tx) => {
        const id = await savePasskey(tx, {
          userId: user.id,
          name: ctx.body.name,
          credentialId: credential.id,
          publicKey: Buffer.from(credential.publicKey),
          counter: credential.counter,
          transports: credential.transports ?? [],
          isBackedUp,
        })
        await audit(tx, { actor: { kind: 'staff', id: user.id }, action: 'addPasskey', subject: id })
      })
      return ctx.json({ status: true })
    },
  ),
})

const signingIn = (edge: Edge, baseUrl: string) => ({
  askPasskey: createAuthEndpoint('/passkey/ask', { method: 'POST', body: z.object({}) }, async (ctx) => {
    const { hostname } = pageOf(ctx, baseUrl)
    const options = await generateAuthenticationOptions({ rpID: hostname, userVerification: 'required' })
    await keepChallenge(ctx, 'sign-in', options.challenge)
    return ctx.json(options)
  }),
  signInWithPasskey: createAuthEndpoint(
    '/passkey/sign-in',
    { method: 'POST', body: z.object({ answer }) },
    async (ctx) => {
      const { origin, hostname } = pageOf(ctx, baseUrl)
      const expectedChallenge = await takeChallenge(ctx, 'sign-in')
      const response = ctx.body.answer as unknown as AuthenticationResponseJSON
      const known = await edge.reading((read) => passkeyOf(read, response.id))
      if (!known) throw notTaken('UNAUTHORIZED')
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge,
        expectedOrigin: origin,
        expectedRPID: hostname,
        credential: { id: known.credentialId, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
        requireUserVerification: true,
      }).catch(() => ({ verified: false, authenticationInfo: undefined }))
      const user = await ctx.context.internalAdapter.findUserById(known.userId)
      if (!verified || !authenticationInfo || !user) throw notTaken('UNAUTHORIZED')
      const { newCounter, credentialBackedUp } = authenticationInfo
      await edge.inTransaction((tx) =>
        notePasskeyUse(tx, { id: known.id, counter: newCounter, isBackedUp: credentialBackedUp }),
      )
      const session = await ctx.context.internalAdapter.createSession(user.id)
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ status: true })
    },
  ),
})

const notTaken = (status: 'BAD_REQUEST' | 'UNAUTHORIZED') =>
  new APIError(status, { code: 'PASSKEY_NOT_TAKEN', message: 'The shop does not know this passkey.' })
