import type { Server } from './server.ts'
import { bundledIsland } from './storefront/assets.ts'

/**
 * Serves a bundled script at an address that stays, for pages that are not the shop's: a browser asks each hour whether
 * it is still the same.
 */
export function serveSteadyScript(server: Server, path: string, name: string): void {
  const script = bundledIsland(name)
  const etag = `"${/[^/]+(?=\.js$)/.exec(script.path)![0]}"`
  server.get(path, { schema: { hide: true } }, (request, reply) => {
    void reply.headers({
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      etag,
    })
    if (request.headers['if-none-match'] === etag) return reply.status(304).send()
    return reply.type(script.type).send(script.body)
  })
}
