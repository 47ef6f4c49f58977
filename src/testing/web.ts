import { afterAll } from 'vitest'
import type { Database } from '../kernel/database.ts'
import { edgeOf } from '../kernel/edge.ts'
import type { App } from '../web/app-context.ts'
import { buildServer, type Routes, type Server } from '../web/server.ts'

/** What routes need, over a test's database, quiet. */
export const testApp = (db: Database, about: Partial<App> = {}): App => ({
  db,
  edge: edgeOf(db),
  modules: [],
  ...about,
  http: { logLevel: 'silent', mostLagMs: 0, requestsPerMinute: 0, ...about.http },
})

/** A server with these routes, closed after the last test; ask it with `server.inject`. */
export async function testServer(app: App, ...routes: Routes[]): Promise<Server> {
  const server = await buildServer(app, ...routes)
  afterAll(() => server.close())
  await server.ready()
  return server
}
