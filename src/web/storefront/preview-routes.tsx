import { z } from 'zod'
import { shopSettingsSchema } from '../../modules/shop/index.ts'
import type { App, Reply, Server } from '../server.ts'
import { homePage } from './home.tsx'
import { logoOf } from './logo.ts'
import { sharedRules, styleSheets } from './look/style-sheet.ts'
import { renderPage } from './render.ts'
import { type Looks, visitOf } from './visit-of.ts'

const { brand, accent, paper } = shopSettingsSchema.shape.colours.unwrap().shape
const colours = z.object({
  brand: brand.unwrap(),
  accent: accent.unwrap(),
  paper: paper.unwrap(),
})
const look = colours.extend({
  name: z.string().trim().min(1).max(80),
  tagline: z.string().max(200).default(''),
  logo: z.uuid().optional(),
  light: z.enum(['day', 'night']).optional(),
})

/**
 * The front page in a look that is not saved yet, for a frame of the admin.
 *
 * For staff alone, since it shows whatever the address says; a still picture, without scripts. The admin's own pages
 * may frame it, which no other page allows.
 */
export function previewRoutes(server: Server, app: App, looks: Looks): void {
  const drafts = styleSheets(sharedRules())
  server.get(
    '/preview',
    { config: { requires: 'settings:read' }, schema: { hide: true, querystring: look } },
    async (request, reply) => {
      const { name, tagline, logo, light, ...wanted } = request.query
      const page = await app.edge.reading(async (read) => {
        const visit = await visitOf(read, request, looks)
        const shop = {
          ...visit.shop,
          ...{ name, tagline: { ...visit.shop.tagline, [visit.locale]: tagline }, colours: wanted, logoMediaId: logo },
        }
        const shown = await logoOf(read, shop, visit.locale)
        return homePage(read, {
          ...{ ...visit, shop, path: '/', queryString: '', light, logo: shown, isStill: true, cartCount: 0 },
          assets: { ...visit.assets, css: `/preview/look.css?${new URLSearchParams(wanted).toString()}` },
        })
      })
      return framed(reply).type('text/html; charset=utf-8').send(renderPage(page))
    },
  )
  server.get(
    '/preview/look.css',
    { config: { requires: 'settings:read' }, schema: { hide: true, querystring: colours } },
    (request, reply) => {
      const { type, body } = drafts.of({ colours: request.query })
      return reply.header('cache-control', 'private, max-age=60').type(type).send(body)
    },
  )
}

/** What the admin's own pages may show in a frame, and nobody keeps. */
export function framed(reply: Reply): Reply {
  const policy = String(reply.getHeader('content-security-policy'))
  return reply
    .header('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
    .header('cache-control', 'no-store')
}
