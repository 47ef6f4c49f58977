import { Commits } from '../src/kernel/commits.ts'
import { readConfig } from '../src/config.ts'
import type { Database } from '../src/kernel/database.ts'
import type { Edge } from '../src/kernel/module.ts'
import { portsFor } from '../src/ports.ts'
import { routesFor } from '../src/routes.ts'
import type { StaffSignInHandler } from '../src/web/admin-api/sign-in-routes.ts'
import { buildServer } from '../src/web/server.ts'

/** The OpenAPI document of the whole shop as the server would answer it; needs no database. */
export async function openApiDocument(): Promise<object> {
  const nowhere = (): never => {
    throw new Error('There is no database while the document is made')
  }
  const edges = { inTransaction: nowhere, reading: nowhere, readingTogether: nowhere, inOneStatement: nowhere }
  const edge: Edge = { clock: { now: nowhere }, ...edges }
  const db = { clock: edge.clock, commits: new Commits() } as Database
  const ports = portsFor(readConfig({}), () => edge)
  const server = await buildServer(
    { db, edge, modules: [], http: { logLevel: 'silent' } },
    ...routesFor(ports, nobodySignsIn),
  )
  try {
    await server.ready()
    return server.swagger()
  } finally {
    await server.close()
  }
}

/** The sign-in's own routes are not part of the document. */
const nobodySignsIn: StaffSignInHandler = {
  path: '/api/admin/auth',
  clientAddressHeader: 'x-dangol-client-address',
  handle: () => Promise.resolve(new Response(null, { status: 404 })),
  refuseEasilyGuessed: () => Promise.resolve(),
  setPassword: () => Promise.resolve(''),
  hashPassword: () => Promise.resolve(''),
}
