import type { VNode } from 'preact'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { App, Reply, Request } from '../server.ts'
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
  /** Does what a form asks for, then leads on: a reload or the back button never does it again. */
  answer(request: Request, reply: Reply, work: (tx: Tx, visit: Visit) => Promise<string>): Promise<Reply>
  /** Who looks, for work that opens its own transactions. */
  visit(request: Request): Promise<Visit>
}

export const pagesOf = (app: App, looks: Looks, cardScript: string): Pages => ({
  app,
  cardScript,
  show: async (request, reply, draw) => {
    const page = await app.edge.reading(async (read) => draw(read, await visitOf(read, request, looks)))
    if (!page) return reply.callNotFound() as unknown as Reply
    if ('movedTo' in page) return reply.redirect(page.movedTo, 301)
    return reply.header('cache-control', 'private, no-cache').type('text/html; charset=utf-8').send(renderPage(page))
  },
  answer: async (request, reply, work) => {
    const visit = await app.edge.reading((read) => visitOf(read, request, looks))
    const next = await app.edge.inTransaction((tx) => work(tx, visit))
    return reply.redirect(next, 303)
  },
  visit: (request) => app.edge.reading((read) => visitOf(read, request, looks)),
})
