import type { Tx } from '../../kernel/transaction.ts'
import { audit } from '../../modules/staff/index.ts'
import type { App } from '../app-context.ts'
import { principalOf } from '../http/authentication.ts'
import type { Request } from '../server.ts'

/**
 * Does what staff ask for and writes it into the audit trail, in one transaction.
 *
 * @param about what it is done to, and what of the request to keep; never personal data
 */
export async function changing<Answer>(
  app: App,
  request: Request,
  about: { subject?: string | undefined; data?: Record<string, unknown> },
  work: (tx: Tx, by: string) => Promise<Answer>,
): Promise<Answer> {
  const { kind, id } = principalOf(request)
  const action = request.routeOptions.schema?.operationId
  if (!action) throw new Error('A route that changes something has an operationId, which names it in the audit trail')
  return app.edge.inTransaction(async (tx) => {
    const answer = await work(tx, id)
    await audit(tx, { actor: { kind, id }, action, ...about })
    return answer
  })
}
