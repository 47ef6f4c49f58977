import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Edge } from '../../kernel/module.ts'
import { guarded, type SignedIn } from './guard.ts'
import { type AtNewBrowser, browsersKnown } from './known-browser.ts'
import { passkeys } from './passkeys.ts'
import { refuseEasilyGuessed } from './password-strength.ts'
import { spentCodes } from './spent-codes.ts'
import { triesByAddress } from './tries-by-address.ts'

export interface StaffSignInOptions {
  pool: pg.Pool
  edge: Edge
  /** At least 32 random characters; signs the session cookies and encrypts the secrets of authenticators. */
  secret: string
  /** Where the admin is reached: `https://shop.example`. */
  baseUrl: string
  /** Told when somebody signs in with a browser that she never used before; nobody when left out. */
  atNewBrowser?: AtNewBrowser
}

/** Where the library's own routes are mounted. */
export const staffSignInPath = '/api/admin/auth'

/**
 * Who asks, for the limit on tries (three sign-ins in ten seconds). The route that mounts this sets it from the
 * connection and drops whatever the client sent, so that a forged forwarding header does not lift the limit.
 */
export const clientAddressHeader = 'x-dangol-client-address'

/** A password of this many characters or more; the length counts, not its mixture (NIST SP 800-63B section 5.1.1.2). */
export const shortestPassword = 10

/** A device that is trusted is not asked for the second step for 30 days. */
const trustedForSeconds = 60 * 60 * 24 * 30

/**
 * Staff sign-in with email and password and, where set up, an authenticator's code; or with a passkey. Nobody can sign
 * up by herself.
 */
export function staffSignIn(options: StaffSignInOptions) {
  const auth = libraryFor(options)
  const signedIn = async (headers: Headers): Promise<SignedIn | undefined> => {
    const found = await auth.api.getSession({ headers })
    return found
      ? { id: found.user.id, name: found.user.name, email: found.user.email, sessionId: found.session.id }
      : undefined
  }
  const knowBrowser = browsersKnown({
    ...{ edge: options.edge, signedIn, addressHeader: clientAddressHeader, path: staffSignInPath },
    isSecure: options.baseUrl.startsWith('https:'),
    tell: options.atNewBrowser ?? (() => Promise.resolve()),
  })
  const answer = guarded(options.edge, { handle: (request) => auth.handler(request), signedIn, knowBrowser })
  return {
    path: staffSignInPath,
    clientAddressHeader,

    /** Answers sign in, sign out, session and the like. Only a page of the host asked may ask. */
    handle: (request: Request): Promise<Response> =>
      answer(new URL(request.url).pathname.slice(staffSignInPath.length), request),

    /** Who is signed in with these headers' cookie; undefined when nobody is. */
    userOf: signedIn,

    refuseEasilyGuessed,

    /**
     * What is kept of a password, for who writes it into the account herself.
     *
     * @throws {PasswordEasilyGuessed}
     */
    hashPassword: async (password: string, about: readonly string[]): Promise<string> => {
      await refuseEasilyGuessed(password, about)
      return (await auth.$context).password.hash(password)
    },

    /**
     * Makes somebody able to sign in, or gives her a new password; she still needs a role.
     *
     * @returns her user id
     * @throws {PasswordEasilyGuessed}
     */
    setPassword: (user: { name: string; email: string; password: string }): Promise<string> => setPassword(auth, user),
  }
}

export type StaffSignIn = ReturnType<typeof staffSignIn>

function libraryFor(options: StaffSignInOptions) {
  const db = new Kysely({ dialect: new PostgresDialect({ pool: options.pool }) }).withSchema('staff')
  return betterAuth({
    baseURL: options.baseUrl,
    basePath: staffSignInPath,
    secret: options.secret,
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    appName: 'Dangol',
    database: { db, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 },
    rateLimit: { enabled: true, window: 60, max: 100, customStorage: triesByAddress() },
    advanced: {
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      cookiePrefix: 'dangol',
      useSecureCookies: options.baseUrl.startsWith('https:'),
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      twoFactor({ trustDeviceMaxAge: trustedForSeconds }),
      passkeys(options.edge, options.baseUrl),
      spentCodes(options.edge),
    ],
  })
}

async function setPassword(
  auth: ReturnType<typeof libraryFor>,
  user: { name: string; email: string; password: string },
): Promise<string> {
  await refuseEasilyGuessed(user.password, [user.email, user.name])
  const { internalAdapter, password } = await auth.$context
  const email = user.email.trim().toLowerCase()
  const hash = await password.hash(user.password)
  const known = await internalAdapter.findUserByEmail(email)
  if (known) {
    await internalAdapter.updatePassword(known.user.id, hash)
    return known.user.id
  }
  const made = await internalAdapter.createUser(
    { name: user.name, email, emailVerified: true },
    { method: 'email-password' },
  )
  await internalAdapter.linkAccount({
    userId: made.id,
    accountId: made.id,
    providerId: 'credential',
    password: hash,
  })
  return made.id
}
