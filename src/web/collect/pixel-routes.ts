import type { Routes } from '../server.ts'
import { bundledIsland } from '../storefront/assets.ts'

/** The pixel, at an address that stays: it stands in pages of the brand that are not the shop's. */
export const pixelRoutes: Routes = (server) => {
  const script = bundledIsland('pixel')
  const etag = `"${/[^/]+(?=\.js$)/.exec(script.path)![0]}"`
  server.get('/collect/pixel.js', { schema: { hide: true } }, (request, reply) => {
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
