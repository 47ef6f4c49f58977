import { z } from 'zod'
import type { Routes, Server } from '../server.ts'
import { embedAnswerRoutes } from './reviews-answer-routes.ts'
import { embedToldRoutes } from './told-routes.ts'
import { serveSteadyScript } from '../steady-script.ts'

const preview = z.object({
  product: z.string().min(1).max(200),
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  lang: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
})

/** What stands on pages that are not the shop's. */
export const embedRoutes: Routes = async (server, app) => {
  serveSteadyScript(server, '/embed/reviews.js', 'embed-reviews')
  previewRoute(server)
  embedAnswerRoutes(server, app)
  // Apart: its bodies are read as plain text.
  await server.register((own) => embedToldRoutes(own, app))
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
