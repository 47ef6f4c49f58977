import { z } from 'zod'
import type { Money } from '../../kernel/money.ts'
import { Invalid } from '../../kernel/refusal.ts'
import type { Read } from '../../kernel/transaction.ts'
import { creditIn } from '../../modules/credit/index.ts'
import {
  type LineToReturn,
  requestReturn,
  type Return,
  returnOffer,
  type ReturnOffer,
  returnReasons,
  returnsOf,
} from '../../modules/fulfilment/index.ts'
import type { FileStore } from '../../modules/media/index.ts'
import { findOrderByToken, type Order, ordersById } from '../../modules/orders/index.ts'
import { isSamePerson, personIds } from '../../modules/profiles/index.ts'
import { labelContent } from '../return-label/label.ts'
import { labelPage } from '../return-label/page.tsx'
import { labelPdf } from '../return-label/pdf.ts'
import type { Reply, Request, Server } from '../server.ts'
import { changeCart } from './cart-routes.tsx'
import { creditSignIn } from './parts/credit-of-order.tsx'
import { keepFlash } from './flash.ts'
import type { Pages } from './pages.ts'
import { acceptMultipart, returnBodyLimit, returnSaid } from './return-photos.ts'
import { sentenceOf } from './sentence-of.ts'
import { href } from './visit.ts'

/** What the order's page knows of sending back. */
export interface ReturnsShown {
  readonly offer: ReturnOffer | undefined
  readonly returns: readonly Return[]
  readonly exchanges: ReadonlyMap<string, Order>
  readonly credit: Money
  /** All profiles of the person who ordered. */
  readonly owners: readonly string[]
}

export async function returnsShown(read: Read, order: Order): Promise<ReturnsShown> {
  const returns = await returnsOf(read, order.id)
  const exchanged = returns.flatMap(({ exchangeOrderId }) => exchangeOrderId ?? [])
  const { profileId, currency } = order
  return {
    offer: await returnOffer(read, order),
    returns,
    exchanges: exchanged.length > 0 ? await ordersById(read, exchanged) : new Map(),
    credit: await creditIn(read, { profileId, currency }),
    owners: await personIds(read, profileId),
  }
}

const params = z.object({ token: z.string().max(64) })
const slip = params.extend({ id: z.uuid() })
const body = z.record(z.string().max(60), z.string().max(500))

/** Sending back by herself: asking, the slip to print, and shopping with the credit. */
export function returnRoutes(server: Server, pages: Pages, files: FileStore): void {
  void server.register(async (scope) => {
    await acceptMultipart(scope.withTypeProvider())
    sendingBack(scope.withTypeProvider(), pages, files)
  })
  server.post('/orders/:token/use-credit', { schema: { hide: true, params } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const order = await pages.app.edge.reading((read) => findOrderByToken(read, request.params.token))
    if (!order) return reply.callNotFound()
    // The order's link is passed on; money is spent by the person it belongs to.
    const isHers = await pages.app.edge.reading((read) => isSamePerson(read, visit.profileId, order.profileId))
    if (!isHers) return reply.redirect(creditSignIn(visit, order), 303)
    await pages.app.edge.inTransaction((tx) => changeCart(tx, request, reply, visit, () => ({ useCredit: true })))
    keepFlash(request, reply, { kind: 'said', text: visit.words.credit.ready })
    return reply.redirect(href(visit, '/cart'), 303)
  })
  slips(server, pages)
}

function sendingBack(server: Server, pages: Pages, files: FileStore): void {
  const schema = { hide: true, params, body: body.nullish() }
  server.post('/orders/:token/return', { schema, bodyLimit: returnBodyLimit }, async (request, reply) => {
    const { token } = request.params
    // Before any photo is looked at: only who has an order's link may send some.
    if (!(await pages.app.edge.reading((read) => findOrderByToken(read, token)))) return reply.callNotFound()
    const { fields, photos } = await returnSaid(files, request)
    return backToOrder(pages, request, reply, async (visit) => {
      if (!photos) throw new PhotosUnfit(visit.words.returns.photosUnfit)
      const wish = { token, lines: linesOf(fields), comment: fields['comment'], photos }
      const { accepted } = await pages.app.edge.inTransaction((tx) => requestReturn(tx, wish))
      return accepted ? visit.words.returns.accepted : visit.words.returns.asked
    })
  })
}

class PhotosUnfit extends Invalid {
  readonly code = 'http/photos-unfit'
}

function slips(server: Server, pages: Pages): void {
  const label = ({ token, id }: z.output<typeof slip>) =>
    pages.app.edge.reading(async (read) => {
      const order = await findOrderByToken(read, token)
      return order && labelContent(read, order, id)
    })
  server.get(
    '/orders/:token/returns/:id',
    { schema: { hide: true, params: slip }, helmet: { enableCSPNonces: true } },
    async (request, reply) => {
      const content = await label(request.params)
      if (!content) return reply.callNotFound()
      const page = labelPage(content, reply.cspNonce.style)
      return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)
    },
  )
  server.get('/orders/:token/returns/:id.pdf', { schema: { hide: true, params: slip } }, async (request, reply) => {
    const content = await label(request.params)
    if (!content) return reply.callNotFound()
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `inline; filename="${content.number}.pdf"`)
      .type('application/pdf')
      .send(await labelPdf(content))
  })
}

/** Does it and leads to the order's page, where it is said what happened or why it could not. */
async function backToOrder(
  pages: Pages,
  request: Request,
  reply: Reply,
  work: (visit: Awaited<ReturnType<Pages['visit']>>) => Promise<string>,
): Promise<Reply> {
  const visit = await pages.visit(request)
  const { token } = request.params as { token: string }
  try {
    keepFlash(request, reply, { kind: 'said', text: await work(visit) })
  } catch (no) {
    keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
  }
  return reply.redirect(href(visit, `/orders/${token}`), 303)
}

const wanted = z
  .string()
  .regex(/^(refund|credit|exchange:[0-9a-f-]{36})$/)
  .catch('refund')
const why = z.enum(returnReasons).catch('other')

/** The fields `quantity.LINE`, `reason.LINE` and `want.LINE`; lines that she keeps are left out. */
function linesOf(said: Readonly<Record<string, string>>): LineToReturn[] {
  return Object.entries(said).flatMap(([field, value]) => {
    const lineId = /^quantity\.([0-9a-f-]{36})$/.exec(field)?.[1]
    const quantity = Number(value)
    if (!lineId || !(quantity > 0)) return []
    const [choice, variantId] = wanted.parse(said[`want.${lineId}`]).split(':') as [LineToReturn['choice'], string?]
    return [{ lineId, quantity, reason: why.parse(said[`reason.${lineId}`]), choice, variantId }]
  })
}
