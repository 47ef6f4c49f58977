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

/** @throws {Error} with a sentence for a person */
export async function signIn(as: { email: string; password: string }): Promise<void> {
  const answer = await post('sign-in/email', as).catch(() => undefined)
  if (!answer) throw new Error(words.signIn.unreachable)
  if (answer.status === 429) throw new Error(words.signIn.tooMany)
  if (answer.status >= 500) throw new Error(words.signIn.broken)
  if (!answer.ok) throw new Error(words.signIn.wrong)
  await queries.resetQueries()
}

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
