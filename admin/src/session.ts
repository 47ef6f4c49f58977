import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, ProblemError, queries, sessionKey, type Schemas } from './api.ts'
import { words } from './words.ts'

export type Me = Schemas['Me']

/** Who is signed in; null for nobody. */
export const useSession = () =>
  useQuery<Me | null>({
    queryKey: sessionKey,
    staleTime: 60_000,
    queryFn: async () => {
      if (!(await isSignedIn())) return null
      try {
        return await orThrow(dangol.GET('/api/admin/v1/me'))
      } catch (error) {
        if (error instanceof ProblemError && error.status === 401) return null
        throw error
      }
    },
  })

/** Asked first, because a browser notes every 401 as an error on its console. */
async function isSignedIn(): Promise<boolean> {
  const answer = await fetch('/api/admin/auth/get-session')
  return !answer.ok || (await answer.json()) !== null
}

/** Whether the one who is signed in may do it. */
export function useMay(): (scope: string) => boolean {
  const { data } = useSession()
  return (scope) => data?.scopes.includes(scope) ?? false
}

/** @returns whether a code is asked as well @throws {Error} with a sentence for a person */
export async function signIn(as: { email: string; password: string }): Promise<boolean> {
  const { twoFactorRedirect } = await askSignIn('sign-in/email', as, words.signIn.wrong)
  if (!twoFactorRedirect) await queries.resetQueries()
  return twoFactorRedirect === true
}

/** @throws {Error} with a sentence for a person */
export async function signInWithCode(step: { code: string; trustDevice: boolean; isBackup: boolean }): Promise<void> {
  const { isBackup, ...body } = step
  await askSignIn(`two-factor/verify-${isBackup ? 'backup-code' : 'totp'}`, body, words.signIn.codeWrong)
  await queries.resetQueries()
}

/**
 * Asks the sign-in of the shop.
 *
 * @param wrong what to say when what was typed is not right
 * @throws {Error} with a sentence for a person
 */
export async function askSignIn(path: string, body: object, wrong: string): Promise<Record<string, unknown>> {
  const answer = await post(path, body).catch(() => undefined)
  if (!answer) throw new Error(words.signIn.unreachable)
  if (answer.status === 429) throw new Error(tooMany(Number(answer.headers.get('retry-after') ?? 0)))
  if (answer.status >= 500) throw new Error(words.signIn.broken)
  if (!answer.ok) throw new Error(wrong)
  return (await answer.json()) as Record<string, unknown>
}

const tooMany = (seconds: number): string =>
  seconds > 60 ? words.signIn.accountWaits(Math.ceil(seconds / 60)) : words.signIn.tooMany

export async function signOut(): Promise<void> {
  await post('sign-out', {})
  queries.setQueryData(sessionKey, null)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}

const post = (path: string, body: object) =>
  fetch(`/api/admin/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
