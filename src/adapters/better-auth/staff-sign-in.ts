import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'

export interface StaffSignInOptions {
  pool: pg.Pool
  /** At least 32 random characters; signs the session cookies. */
  secret: string
  /** Where the admin is reached: `https://shop.example`. */
  baseUrl: string
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

/** Staff sign-in with email and password; nobody can sign up by herself. */
export function staffSignIn(options: StaffSignInOptions) {
  const db = new Kysely({ dialect: new PostgresDialect({ pool: options.pool }) }).withSchema('staff')
  const auth = betterAuth({
    baseURL: options.baseUrl,
    basePath: staffSignInPath,
    secret: options.secret,
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    database: { db, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 },
    rateLimit: { enabled: true, window: 60, max: 100 },
    advanced: {
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      cookiePrefix: 'dangol',
      useSecureCookies: options.baseUrl.startsWith('https:'),
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  return {
    path: staffSignInPath,
    clientAddressHeader,

    /** Answers the library's own routes: sign in, sign out, session. Only a page of the host asked may ask. */
    handle: (request: Request): Promise<Response> => auth.handler(request),

    /** Who is signed in with these headers' cookie; undefined when nobody is. */
    userOf: async (headers: Headers): Promise<{ id: string; name: string; email: string } | undefined> => {
      const session = await auth.api.getSession({ headers })
      return session ? { id: session.user.id, name: session.user.name, email: session.user.email } : undefined
    },

    /** Makes somebody able to sign in, or gives her a new password; she still needs a role. @returns her user id */
    setPassword: async (user: { name: string; email: string; password: string }): Promise<string> => {
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
    },
  }
}

export type StaffSignIn = ReturnType<typeof staffSignIn>
