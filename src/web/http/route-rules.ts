import type { RouteOptions } from 'fastify'
import type { Server } from './fastify.ts'
import { isAdminApi, isApi } from './route-config.ts'

/**
 * Refuses at start a route of the API that nobody could document or that forgot to say who may use it.
 *
 * @throws {Error} when the route is added, naming it and what it lacks
 */
export function checkRoutes(server: Server): void {
  const operations = new Set<string>()
  server.addHook('onRoute', (route) => {
    if (route.method === 'HEAD' || route.method === 'OPTIONS' || !isApi(route.url) || route.schema?.hide) return
    const lack = lacking(route, operations)
    if (lack) throw new Error(`${String(route.method)} ${route.url} lacks ${lack}`)
    operations.add(route.schema!.operationId!)
  })
}

function lacking(route: RouteOptions, operations: ReadonlySet<string>): string | undefined {
  const { operationId, summary, response } = route.schema ?? {}
  if (!operationId) return 'an operationId'
  if (operations.has(operationId)) return `an operationId of its own: ${operationId} is taken`
  if (!summary) return 'a summary'
  if (!response) return 'a schema of its response'
  if (isAdminApi(route.url) && !route.config?.requires) return 'config.requires: the scope it needs'
  return undefined
}
