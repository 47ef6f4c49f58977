import { z } from 'zod'
import type { Routes, Server } from '../server.ts'
import { bundledIsland } from '../storefront/assets.ts'
import { embedAnswerRoutes } from './reviews-answer-routes.ts'

const preview = z.object({
  product: z.string().min(1).max(200),
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  lang: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
})

/** What stands on pages that are not the shop's. */
export const embedRoutes: Routes = (server, app) => {
  scriptRoute(server)
  previewRoute(server)
  embedAnswerRoutes(server, app)
}

/** At an address that stays: it stands in other people's pages. */
function scriptRoute(server: Server): void {
  const script = bundledIsland('embed-reviews')
  const etag = `"${/[^/]+(?=\.js$)/.exec(script.path)![0]}"`
  server.get('/embed/reviews.js', { schema: { hide: true } }, (request, reply) => {
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

/** An empty page around the embed, for a frame of the admin; no other page may frame it. */
function previewRoute(server: Server): void {
  server.get('/embed/preview', { schema: { hide: true, querystring: preview } }, (request, reply) => {
    const { product, theme, lang = 'en' } = request.query
    const policy = String(reply.getHeader('content-security-policy'))
    return reply
      .header('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
      .header('x-robots-tag', 'noindex')
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Reviews</title><body>` +
          `<script async src="/embed/reviews.js" data-product="${attribute(product)}" data-theme="${theme}"></script>`,
      )
  })
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
