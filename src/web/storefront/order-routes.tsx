import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import type { Missing } from '../../modules/checkout/index.ts'
import type { FileStore } from '../../modules/media/index.ts'
import {
  cancelOrder,
  cancelReasons,
  changeOrderAddress,
  findOrderByToken,
  isUntouched,
  makeRequest,
  type Order,
  shopperStatus,
} from '../../modules/orders/index.ts'
import { type Payment, paymentsFor } from '../../modules/payments/index.ts'
import { addressProblems, addressSchema, type Address } from '../../modules/profiles/index.ts'
import { reviewsOfLines } from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { faultsOf } from './faults.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { textsAfterBuying } from './news-by-text-routes.tsx'
import { OrderPage, type OrderPageProps, type Parcel } from './pages/order-page.tsx'
import { ThanksPage } from './pages/thanks-page.tsx'
import type { Pages } from './pages.ts'
import { returnRoutes, returnsShown } from './return-routes.tsx'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ token: z.string().max(64) })
const reasonBody = z.object({ reason: z.enum(cancelReasons) })
const addressBody = z.record(z.string().max(40), z.string().max(200))

/** Finds the parcels of an order, for the page that shows where they are. */
export type ParcelsOf = (read: Read, orderId: string) => Promise<readonly Parcel[]>

export interface OrderParts {
  readonly parcelsOf: ParcelsOf
  readonly files: FileStore
}

/** An order's own page and what its holder may do there; the secret in its address is the key. */
export function orderRoutes(server: Server, pages: Pages, { parcelsOf, files }: OrderParts): void {
  server.get('/orders/:token/thanks', { schema: { hide: true, params } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const order = await findOrderByToken(read, request.params.token)
      if (!order) return undefined
      return (
        <ThanksPage visit={visit} order={order} transfer={await transferOf(read, order)}>
          {await textsAfterBuying(read, visit, order.phone)}
        </ThanksPage>
      )
    }),
  )
  server.get('/orders/:token', { schema: { hide: true, params } }, (request, reply) => {
    const flash = takeFlash(request, reply)
    const said = flash?.kind === 'said' ? flash.text : undefined
    const refused = flash?.kind === 'no' ? flash.text : undefined
    return show({ pages, parcelsOf }, request, reply, () => ({ said, refused }))
  })
  server.post('/orders/:token/address', { schema: { hide: true, params, body: addressBody } }, (request, reply) => {
    const typed = typedAddress(request.body)
    const wrong = problemsOf(typed)
    if (wrong.length > 0) {
      return show({ pages, parcelsOf }, request, reply, (visit) => ({ typed, faults: faultsOf(visit, wrong) }))
    }
    const address = addressSchema.parse(typed)
    return change(pages, request, reply, (order, visit) => ({
      said: visit.words.order.addressSaved,
      work: (tx) => changeOrderAddress(tx, { orderId: order.id, address, by: 'shopper' }),
    }))
  })
  changes(server, pages)
  returnRoutes(server, pages, files)
}

interface Shown {
  pages: Pages
  parcelsOf: ParcelsOf
}

/** The order's page, with what has just happened or what is wrong with what she typed. */
const show = (
  { pages, parcelsOf }: Shown,
  request: Request,
  reply: Reply,
  about: (visit: Visit) => Partial<OrderPageProps>,
): Promise<Reply> =>
  pages.show(request, reply, async (read, visit) => {
    const order = await findOrderByToken(read, (request.params as { token: string }).token)
    if (!order) return undefined
    const parcels = await parcelsOf(read, order.id)
    const transfer = await transferOf(read, order)
    const back = await returnsShown(read, order)
    const toReview = await linesToReview(read, order)
    return <OrderPage {...{ visit, order, parcels, transfer, back, toReview, faults: new Map(), ...about(visit) }} />
  })

/** What of an order that arrived nobody has reviewed yet. */
async function linesToReview(read: Read, order: Order): Promise<ReadonlySet<string>> {
  if (shopperStatus(order) !== 'delivered' || order.cancellation) return new Set()
  const ids = order.lines.filter(({ gift }) => !gift).map(({ id }) => id)
  const reviewed = await reviewsOfLines(read, ids)
  return new Set(ids.filter((id) => !reviewed.has(id)))
}

/** The transfer that an unpaid order waits for. */
async function transferOf(read: Read, order: Order): Promise<Payment | undefined> {
  if (order.paymentState !== 'awaiting') return undefined
  return (await paymentsFor(read, order.checkoutId)).find((payment) => payment.page?.kind === 'instructions')
}

function changes(server: Server, pages: Pages): void {
  server.post('/orders/:token/cancel', { schema: { hide: true, params, body: reasonBody } }, (request, reply) =>
    change(pages, request, reply, (order, visit) => {
      const { reason } = request.body
      if (!isUntouched(order.fulfilmentState)) {
        return {
          said: visit.words.order.cancelAsked,
          work: (tx) => makeRequest(tx, { token: order.token, kind: 'cancel', reason }),
        }
      }
      return {
        said: visit.words.order.cancelled,
        work: (tx) => cancelOrder(tx, { orderId: order.id, reason, by: 'shopper' }),
      }
    }),
  )
}

type Change = (
  order: Order,
  visit: Visit,
) => { said: string; work: Parameters<Pages['app']['edge']['inTransaction']>[0] }

/** Does what the form asks, and leads back to the order's page, where it is said what happened or why it could not. */
async function change(pages: Pages, request: Request, reply: Reply, changeOf: Change): Promise<Reply> {
  const { token } = request.params as { token: string }
  const visit = await pages.visit(request)
  const order = await pages.app.edge.reading((read) => findOrderByToken(read, token))
  if (!order) return reply.callNotFound() as unknown as Reply
  try {
    const { said, work } = changeOf(order, visit)
    await pages.app.edge.inTransaction(work)
    keepFlash(request, reply, { kind: 'said', text: said })
  } catch (no) {
    keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
  }
  return reply.redirect(href(visit, `/orders/${token}`), 303)
}

/** The fields `address.…` of a form; what is empty is left out. */
function typedAddress(body: Readonly<Record<string, string>>): Partial<Address> {
  const parts = Object.keys(addressSchema.shape) as (keyof Address)[]
  const said = parts.flatMap((part) => {
    const value = body[`address.${part}`]?.trim()
    return value ? [[part, value] as const] : []
  })
  return Object.fromEntries(said)
}

function problemsOf(typed: Partial<Address>): Missing[] {
  const { data, error } = addressSchema.safeParse(typed)
  if (!data) return error.issues.map(({ path }) => ({ field: `address.${String(path[0])}`, key: 'address-missing' }))
  return addressProblems(data).map(({ field, problem }) => ({ field: `address.${field}`, key: `address-${problem}` }))
}
