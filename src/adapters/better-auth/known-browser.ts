import type { Edge } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { days, seconds } from '../../kernel/clock.ts'
import { newToken } from '../../kernel/id.ts'
import { noteBrowser } from '../../modules/staff/index.ts'
import type { SignedIn } from './guard.ts'

/** Told of each sign-in with a browser that its account does not know. */
export type AtNewBrowser = (
  tx: Tx,
  signIn: { readonly sessionId: string; readonly email: string; readonly userAgent: string; readonly address: string },
) => Promise<void>

interface Ports {
  readonly edge: Edge
  readonly signedIn: (headers: Headers) => Promise<SignedIn | undefined>
  readonly addressHeader: string
  readonly isSecure: boolean
  readonly path: string
  readonly tell: AtNewBrowser
}

const cookieName = 'dangol_staff_browser'
const keptMs = days(400)

/**
 * Has a browser in which somebody has just signed in keep a secret, and tells of the first time that it is seen for an
 * account that knows others. The secret lets nobody in.
 *
 * @param before the session this browser had as it asked
 */
export const browsersKnown =
  ({ edge, signedIn, addressHeader, isSecure, path, tell }: Ports) =>
  async (request: Request, answer: Response, before: SignedIn | undefined): Promise<Response> => {
    const given = answer.headers.getSetCookie()
    if (!answer.ok || given.length === 0) return answer
    const now = await signedIn(new Headers({ cookie: given.map((cookie) => cookie.split(';')[0]).join('; ') }))
    if (!now || now.sessionId === before?.sessionId) return answer
    const kept = secretIn(request.headers.get('cookie') ?? '')
    const secret = kept ?? newToken()
    await edge.inTransaction(async (tx) => {
      if (!(await noteBrowser(tx, { userId: now.id, secret }))) return
      const [userAgent, address] = ['user-agent', addressHeader].map((name) => request.headers.get(name) ?? '')
      await tell(tx, { sessionId: now.sessionId, email: now.email, userAgent: userAgent!, address: address! })
    })
    const told = new Response(answer.body, answer)
    told.headers.append(
      'set-cookie',
      `${cookieName}=${secret}; Path=${path}; Max-Age=${keptMs / seconds(1)}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`,
    )
    return told
  }

const secretIn = (cookies: string): string | undefined =>
  cookies
    .split(/;\s*/)
    .map((one) => one.split('='))
    .find(([name, value]) => name === cookieName && /^[\w-]{24,64}$/.test(value ?? ''))?.[1]
