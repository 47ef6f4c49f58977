import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { disclosureOf } from '../../modules/advocates/index.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { pictureOf } from '../../modules/media/index.ts'
import {
  answerMention,
  MentionInvalid,
  mentionOfToken,
  mentionScopes,
  mentionsOnPages,
} from '../../modules/mentions/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { MentionPage } from './pages/mention-page.tsx'
import type { Pages } from './pages.ts'
import type { PictureData } from './parts/picture.tsx'
import { isOnPages } from './sold-here.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ token: z.string().max(60) })
const body = z.object({
  ...Object.fromEntries(mentionScopes.map((scope) => [scope, z.string().max(5).optional()])),
  credit: z.string().max(500).default(''),
})

/** Where the author of a mention says what may be done with it, by the link only she has. Looking at it changes nothing. */
export function mentionRoutes(server: Server, pages: Pages): void {
  server.get('/mentions/:token', { schema: { hide: true, params } }, (request, reply) =>
    show(pages, request, reply, request.params.token, { said: takeFlash(request, reply)?.text }),
  )
  server.post('/mentions/:token', { schema: { hide: true, params, body } }, async (request, reply) => {
    const { token } = request.params
    const { credit, ...given } = request.body
    const visit = await pages.visit(request)
    const scopes = mentionScopes.filter((scope) => scope in given)
    try {
      await pages.app.edge.inTransaction((tx) => answerMention(tx, { token, scopes, credit }))
    } catch (no) {
      if (!(no instanceof MentionInvalid)) throw no
      return show(pages, request, reply, token, { fault: visit.words.reviews.writing.nameOdd })
    }
    const { kept, gone } = visit.words.mentions
    keepFlash(request, reply, { kind: 'said', text: scopes.length > 0 ? kept : gone })
    return reply.redirect(href(visit, `/mentions/${token}`), 303)
  })
}

interface Shown {
  readonly said?: string | undefined
  readonly fault?: string | undefined
}

const show = (pages: Pages, request: Request, reply: Reply, token: string, shown: Shown): Promise<Reply> =>
  pages.show(request, reply, async (read, visit) => (
    <MentionPage
      visit={visit}
      mention={await mentionOfToken(read, token)}
      at={href(visit, `/mentions/${token}`)}
      {...shown}
    />
  ))

/** A mention as a page shows it. */
export interface ShownMention {
  readonly id: string
  readonly text: string
  readonly credit: string
  readonly channel: string
  readonly url: string | null
  readonly picture: PictureData | undefined
  /** What its author gets from the shop, as it has to be told. */
  readonly incentive: string | undefined
  readonly product: { readonly handle: string; readonly title: string } | undefined
}

/** So many stand below a gallery. */
const most = 12

/** What people said elsewhere, for a page of the shop: only what they allow now. Three queries, and a few for each author whom the shop knows. */
export async function shownMentions(read: Read, visit: Visit): Promise<ShownMention[]> {
  const mentions = await mentionsOnPages(read, most)
  const pictures = await pictureOf(
    read,
    mentions.flatMap(({ mediaIds }) => mediaIds.slice(0, 1)),
  )
  const products = await findProducts(
    read,
    mentions.flatMap((one) => one.products.map(({ productId }) => productId)),
  )
  const sold = new Map(
    products.flatMap((one) => (one.status === 'active' && isOnPages(one.notSoldIn) ? [[one.id, one] as const] : [])),
  )
  const told = new Map<string, string | undefined>()
  for (const { profileId } of mentions)
    if (profileId && !told.has(profileId)) told.set(profileId, await disclosureOf(read, profileId, visit.locale))
  return mentions.map(({ id, text, credit, channel, url, mediaIds, profileId, products: of }) => {
    const picture = mediaIds[0] ? pictures.get(mediaIds[0]) : undefined
    const product = of.map(({ productId }) => sold.get(productId)).find(Boolean)
    return {
      ...{ id, text: text.slice(0, 300), credit, channel, url },
      incentive: profileId ? told.get(profileId) : undefined,
      picture: picture && { ...picture, alt: visit.words.pictures.by(credit) },
      product: product && { handle: product.handle, title: translated(product.title, visit.locale) },
    }
  })
}
