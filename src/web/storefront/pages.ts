import type { VNode } from 'preact'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { countCartUnits } from '../../modules/checkout/index.ts'
import { isKnown } from '../http/authentication.ts'
import type { App, Reply, Request } from '../server.ts'
import { cartTokenOf } from './cart-cookie.ts'
import { lightOf } from './light.ts'
import { PageCache } from './page-cache.ts'
import { renderPage } from './render.ts'
import type { Visit } from './visit.ts'
import { type Looks, visitOf } from './visit-of.ts'

/** A page, or the address to which it has moved for good. */
export type Drawn = VNode | { readonly movedTo: string }

type Draw = (read: Read, visit: Visit) => Promise<Drawn | undefined>

/** What the storefront's routes share: how a page is drawn and how a form is answered. */
export interface Pages {
  readonly app: App
  /** Address of the island with which card details are typed at the provider. */
  readonly cardScript: string
  /** Draws a page of what was read in one consistent view; undefined: there is nothing here. */
  show(request: Request, reply: Reply, draw: Draw): Promise<Reply>
  /**
   * The same for a page that looks alike for all guests with as many things in their carts: drawn once for a crowd.
   *
   * `draw` must go by the address and the visit alone. For whoever is signed in it is drawn each time.
   *
   * @param how with `isShort`, it reads together with others: nothing that it asks takes long
   */
  showShared(request: Request, reply: Reply, draw: Draw, how?: { readonly isShort: boolean }): Promise<Reply | Buffer>
  /** Does what a form asks for, then leads on: a reload or the back button never does it again. */
  answer(request: Request, reply: Reply, work: (tx: Tx, visit: Visit) => Promise<string>): Promise<Reply>
  /** Who looks, for work that opens its own transactions. */
  visit(request: Request): Promise<Visit>
}

export const pagesOf = (app: App, looks: Looks, cardScript: string): Pages => {
  const cache = new PageCache()
  const ready = (reply: Reply, first: string): Reply =>
    reply
      .headers({ 'cache-control': 'private, no-cache', 'speculation-rules': looks.speculation, link: first })
      .type('text/html; charset=utf-8')
  app.db.commits.onCommit(({ types = new Set() }) => {
    if ([...types].some(isShown)) cache.clear()
  })
  const show: Pages['show'] = async (request, reply, draw) => {
    const { visit, drawn } = await app.edge.reading(async (read) => {
      const visit = await visitOf(read, request, looks)
      return { visit, drawn: await draw(read, visit) }
    })
    if (!drawn) return reply.callNotFound() as unknown as Reply
    if ('movedTo' in drawn) return reply.redirect(drawn.movedTo, 301)
    return ready(reply, firstOf(visit)).send(renderPage(drawn))
  }
  return {
    app,
    cardScript,
    show,
    showShared: async (request, reply, draw, { isShort } = { isShort: false }) => {
      if (isKnown(request)) return show(request, reply, draw)
      const token = cartTokenOf(request)
      const cartCount = token ? await app.edge.inOneStatement((read) => countCartUnits(read, token)) : 0
      const page = await cache.page(keyOf(request, cartCount), async () => {
        const work = async (read: Read) => {
          const visit = await visitOf(read, request, looks, cartCount)
          return { visit, drawn: await draw(read, visit) }
        }
        const { visit, drawn } = await (isShort ? app.edge.readingTogether(work) : app.edge.reading(work))
        if (!drawn || 'movedTo' in drawn) return undefined
        return { body: Buffer.from(renderPage(drawn)), first: firstOf(visit) }
      })
      if (!page) return show(request, reply, draw)
      ready(reply, page.first)
      // NOTE A reply that is returned would be waited for, with listeners, until its last byte is sent.
      return page.body
    },
    answer: async (request, reply, work) => {
      const visit = await app.edge.reading((read) => visitOf(read, request, looks))
      const next = await app.edge.inTransaction((tx) => work(tx, visit))
      return reply.redirect(next, 303)
    },
    visit: (request) => app.edge.reading((read) => visitOf(read, request, looks)),
  }
}

/**
 * What a browser fetches before it has read the page itself, as the value of a `Link` header (RFC 8288): the style
 * sheet, without which nothing is painted.
 */
const firstOf = ({ assets }: Visit): string => `<${assets.css}>; rel=preload; as=style`

/** All that makes one guest's page another than the next one's. */
const keyOf = (request: Request, cartCount: number): string =>
  `${request.protocol} ${request.host} ${request.url} ${lightOf(request)} ${cartCount}`

/** Carts, payments and mails change nothing that a crowd looks at; what a purchase takes is seen a moment later. */
const shownOwners = new Set([
  ...['catalog', 'delivery', 'help', 'inventory', 'media', 'mentions', 'pieces', 'pricing', 'promotions', 'reviews'],
  'shop',
])
const isShown = (type: string): boolean => shownOwners.has(type.split('.')[0]!)
