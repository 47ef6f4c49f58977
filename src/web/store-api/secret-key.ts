import type { Request } from '../server.ts'
import { HttpProblem } from '../http/problem.ts'

const shortest = 16

/**
 * Refuses an `Idempotency-Key` that another visitor may think of too. Guests are told apart by nothing else, and the
 * answer that is given again holds a secret.
 *
 * @throws {HttpProblem} 422 `http/idempotency-key-too-short`
 */
export function checkSecretKey(request: Request): void {
  if ((request.headers['idempotency-key']?.length ?? 0) >= shortest) return
  throw new HttpProblem(
    422,
    'http/idempotency-key-too-short',
    `Here an Idempotency-Key has at least ${shortest} characters, so that nobody else has the same. Use a new UUID.`,
    { field: 'Idempotency-Key' },
  )
}
