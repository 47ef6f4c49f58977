import { inTransaction } from '../kernel/transaction.ts'
import { makeApiKey, type Scope } from '../modules/staff/index.ts'
import { identifyWith } from '../web/admin-api/identify.ts'
import type { Routes } from '../web/server.ts'
import type { TestDatabase } from './database.ts'
import { testApp, testServer } from './web.ts'

/** How a program asks the admin API: with a key of its own, as JSON. */
export interface AdminClient {
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Record<string, unknown> }>
}

/** A server with these routes of the admin API, and keys of any scopes for it. */
export async function adminServer(db: TestDatabase, ...routes: Routes[]) {
  const plain = testApp(db)
  const app = { ...plain, identify: identifyWith(plain.edge, () => Promise.resolve(undefined)) }
  const server = await testServer(app, ...routes)
  const clientWith = async (...scopes: Scope[]): Promise<AdminClient> => {
    const { key } = await inTransaction(db, (tx) => makeApiKey(tx, { name: 'Test', scopes, createdBy: 'hana' }))
    return {
      ask: async (method, path, payload, headers = {}) => {
        const answer = await server.inject({
          method,
          url: `/api/admin/v1${path}`,
          headers: { authorization: `Bearer ${key}`, ...headers },
          ...(payload && { payload }),
        })
        const body = answer.body ? answer.json<Record<string, unknown>>() : {}
        return { status: answer.statusCode, body }
      },
    }
  }
  return { server, clientWith }
}
