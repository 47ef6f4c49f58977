import { createDangol, ProblemError, type components, type operations } from '@dangol/client'
import { QueryCache, QueryClient } from '@tanstack/react-query'

export { orThrow, ProblemError } from '@dangol/client'

/** What the shop's API speaks of, by its names in the OpenAPI document. */
export type Schemas = components['schemas']

/** What an operation takes in its body. */
export type BodyOf<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer Body } }
}
  ? Body
  : never

export const dangol = createDangol({ baseUrl: location.origin })

export const sessionKey = ['session'] as const

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => isSignedOut(error) && queries.setQueryData(sessionKey, null) }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && !(error instanceof ProblemError) },
  },
})

const isSignedOut = (error: unknown): boolean => error instanceof ProblemError && error.status === 401
