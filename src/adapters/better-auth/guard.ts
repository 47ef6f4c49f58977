import type { Edge } from '../../kernel/module.ts'
import {
  audit,
  endPasswordResets,
  endSession,
  forgetTrustedDevices,
  forgetTries,
  noteTry,
  PasswordEasilyGuessed,
} from '../../modules/staff/index.ts'
import { refuseEasilyGuessed } from './password-strength.ts'
import { withoutToken } from './without-token.ts'

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly sessionId: string
}

/** What is done about an address of the library beyond what the library does. */
interface About {
  /** A password is checked: tries are counted by account. */
  readonly checksPassword?: true
  /** Gives a new session: the one this browser had before ends. */
  readonly signsIn?: true
  /** How it is called in the audit trail, when somebody signed in does it. */
  readonly action?: string
  /** Devices are asked for the second step again. */
  readonly forgetsDevices?: true
  /** Links for a new password are dead. */
  readonly endsResets?: true
}

/** The library's addresses that are answered; what it offers besides stays shut. */
const open: Readonly<Record<string, About>> = {
  '/get-session': {},
  '/sign-out': {},
  '/sign-in/email': { checksPassword: true, signsIn: true },
  '/change-password': { checksPassword: true, action: 'changePassword', forgetsDevices: true, endsResets: true },
  '/two-factor/enable': { checksPassword: true },
  '/two-factor/disable': { checksPassword: true, action: 'turnOffSecondFactor', forgetsDevices: true },
  '/two-factor/generate-backup-codes': { checksPassword: true, action: 'makeBackupCodes' },
  '/two-factor/verify-totp': { action: 'turnOnSecondFactor' },
  '/two-factor/verify-backup-code': {},
  '/passkey/begin': { checksPassword: true },
  '/passkey/add': {},
  '/passkey/ask': {},
  '/passkey/sign-in': { signsIn: true },
}

/** Stands before the library: which of its addresses are open, tries by account, old sessions, the audit trail. */
export const guarded =
  (
    edge: Edge,
    library: {
      handle(request: Request): Promise<Response>
      signedIn(headers: Headers): Promise<SignedIn | undefined>
      /** Whatever follows a sign-in in this very browser. */
      knowBrowser(request: Request, answer: Response, before: SignedIn | undefined): Promise<Response>
    },
  ) =>
  async (path: string, request: Request): Promise<Response> => {
    const about = Object.hasOwn(open, path) ? open[path] : undefined
    if (!about) return refusal(404, 'There is nothing here.')
    if (path === '/get-session') return withoutToken(await library.handle(request))

    const before = await library.signedIn(request.headers)
    const body = await bodyOf(request)
    const email = path === '/sign-in/email' ? textOf(body['email']) : before?.email
    if (about.checksPassword && email !== undefined) {
      const seconds = await edge.inOneStatement((tx) => noteTry(tx, email))
      if (seconds > 0) return tooManyTries(seconds)
    }
    if (path === '/change-password' && before) {
      const tooEasy = await easilyGuessed(textOf(body['newPassword']) ?? '', [before.email, before.name])
      if (tooEasy) return refusal(400, tooEasy.message)
    }
    const asked = path === '/change-password' ? { ...body, revokeOtherSessions: true } : body
    const answer = await library.handle(withBody(request, asked))
    if (answer.ok) await afterwards(edge, about, { before, email })
    return withoutToken(await library.knowBrowser(request, answer, before))
  }

async function afterwards(
  edge: Edge,
  about: About,
  { before, email }: { before: SignedIn | undefined; email: string | undefined },
): Promise<void> {
  await edge.inTransaction(async (tx) => {
    if (about.checksPassword && email !== undefined) await forgetTries(tx, email)
    if (!before) return
    if (about.signsIn) await endSession(tx, { userId: before.id, id: before.sessionId })
    if (about.forgetsDevices) await forgetTrustedDevices(tx, before.id)
    if (about.endsResets) await endPasswordResets(tx, before.id)
    if (about.action) await audit(tx, { actor: { kind: 'staff', id: before.id }, action: about.action })
  })
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined)
  return typeof body === 'object' && body !== null ? { ...body } : {}
}

const withBody = (request: Request, body: object): Request =>
  request.method === 'POST'
    ? new Request(request.url, { method: 'POST', headers: request.headers, body: JSON.stringify(body) })
    : request

async function easilyGuessed(password: string, about: readonly string[]): Promise<PasswordEasilyGuessed | undefined> {
  try {
    await refuseEasilyGuessed(password, about)
    return undefined
  } catch (error) {
    if (error instanceof PasswordEasilyGuessed) return error
    throw error
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 320) : undefined)

const refusal = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ message }, { status, headers })

const tooManyTries = (seconds: number): Response =>
  refusal(429, 'Too many tries for this account.', { 'retry-after': String(seconds) })
