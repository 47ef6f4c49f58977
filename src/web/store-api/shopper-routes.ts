import { z } from 'zod'
import { later } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { changeCheckout, findCheckoutByToken } from '../../modules/checkout/index.ts'
import { listOrders, shopperStatus } from '../../modules/orders/index.ts'
import {
  addressesOf,
  type Address,
  addressSchema,
  emailSchema,
  forgetAddress,
  getProfile,
  saveAddress,
  sessionMs,
  signIn,
  signOut,
} from '../../modules/profiles/index.ts'
import { sendSignIn } from '../account/send-sign-in.ts'
import { getShopper, sessionTokenOf } from '../http/authentication.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { money } from '../admin-api/fields.ts'
import { localeTag, ofShopper } from './fields.ts'
import { sendPerson } from '../send-person.ts'
import { marketHere, originOf } from './here.ts'
import { orderAnswer } from './order-answer.ts'

const needsSession = { 401: 'Nobody is signed in' }

const session = z
  .object({
    sessionToken: z.string().describe('Bring it as `Authorization: Bearer …`; keep it like a password'),
    profileId: z.uuid(),
    expiresAt: z.date(),
    returnTo: z.string().nullable(),
  })
  .meta({ id: 'ShopperSession' })

const me = z
  .object({
    profileId: z.uuid(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    locale: z.string().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: 'ShopperProfile' })

const savedAddress = z.object({ id: z.uuid(), address: addressSchema }).meta({ id: 'SavedAddress' })

const myOrder = z
  .object({
    id: z.uuid(),
    number: z.string(),
    token: z.string(),
    status: orderAnswer.shape.status,
    total: money,
    units: z.int(),
    placedAt: z.date(),
  })
  .meta({ id: 'MyOrder' })

/** Where a page of orders ended: the last one's instant and id. */
const orderPlace = z.string().refine((place) => {
  const [at = '', id] = place.split('_')
  return z.iso.datetime().safeParse(at).success && z.uuid().safeParse(id).success
})

const proof = {
  checkout: z.string().max(64).optional().describe('Token of a checkout to make hers; nothing in it is lost'),
}

/** Signing in without a password, and what is a shopper's own. */
export const shopperRoutes: Routes = (server, app) => {
  server.post(
    '/api/store/v1/sign-in/request',
    {
      config: { idempotency: 'none', problems: { 409: 'Too many were asked for in 15 minutes' } },
      schema: {
        operationId: 'requestSignIn',
        summary: 'Mail her a link and a code to sign in with; the answer never tells whether she was known',
        body: z.object({
          email: emailSchema,
          locale: localeTag.optional(),
          returnTo: z.string().max(300).optional().describe('Path on this shop to come back to'),
        }),
        response: { 202: z.null() },
      },
    },
    async (request, reply) => {
      const { email, returnTo } = request.body
      await app.edge.inTransaction(async (tx) => {
        const { shop, locale } = await marketHere(tx, { locale: request.body.locale })
        const prefix = locale === shop.defaultLocale || !shop.locales.includes(locale) ? '' : `/${locale}`
        const linkPage = `${originOf(request, shop)}${prefix}/sign-in/link`
        await sendSignIn(tx, { email, locale, returnTo, linkPage })
      })
      return reply.status(202).send(null)
    },
  )
  entering(server, app)
  own(server, app)
  addresses(server, app)
  ownData(server, app)
}

function entering(server: Server, app: App): void {
  server.post(
    '/api/store/v1/sign-in',
    {
      // NOTE: no Idempotency-Key, whose kept answer would hold the session in the clear.
      config: { idempotency: 'none', problems: { 409: 'Link or code is wrong, used or older than 15 minutes' } },
      schema: {
        operationId: 'signIn',
        summary: 'Sign in with the link’s token, or with email and code',
        body: z.union([
          z.object({ token: z.string().max(64), ...proof }),
          z.object({ email: z.string().max(254), code: z.string().max(12), ...proof }),
        ]),
        response: { 200: session },
      },
    },
    async ({ body }) => {
      // A wrong code is committed before it is refused: tries are counted.
      const entered = await app.edge.inTransaction(async (tx) => {
        const answer = await signIn(tx, body)
        if ('refused' in answer) return answer
        if (body.checkout) await takeOver(tx, body.checkout, answer.profileId)
        return { ...answer, expiresAt: later(tx.now, sessionMs) }
      })
      if ('refused' in entered) throw entered.refused
      return entered
    },
  )
  server.post(
    '/api/store/v1/sign-out',
    {
      config: { idempotency: 'none' },
      schema: { operationId: 'signOut', summary: 'End the session', ...ofShopper, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const token = sessionTokenOf(request)
      if (token) await app.edge.inTransaction((tx) => signOut(tx, token))
      return reply.status(204).send(null)
    },
  )
}

/** A cart that somebody else has proved to be hers stays hers. */
async function takeOver(tx: Tx, token: string, profileId: string): Promise<void> {
  const cart = await findCheckoutByToken(tx, token)
  if (cart && cart.state !== 'placed' && !cart.signedIn) await changeCheckout(tx, { checkoutId: cart.id, profileId })
}

function own(server: Server, app: App): void {
  server.get(
    '/api/store/v1/me',
    {
      config: { problems: needsSession },
      schema: { operationId: 'getShopper', summary: 'Who is signed in', ...ofShopper, response: { 200: me } },
    },
    async (request) => {
      const profileId = await getShopper(request)
      return { profileId, ...(await app.edge.reading((read) => getProfile(read, profileId))) }
    },
  )
  server.get(
    '/api/store/v1/me/orders',
    {
      config: { problems: needsSession },
      schema: {
        operationId: 'listMyOrders',
        summary: 'Her orders, latest first',
        ...ofShopper,
        querystring: pageQuery,
        response: { 200: pageOf(myOrder) },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const { limit } = request.query
      const cursor = readCursor(orderPlace, request.query.cursor)
      const { orders, next } = await app.edge.reading((read) => listOrders(read, { profileId, cursor, limit }))
      const items = orders.map((order) => ({
        ...order,
        status: shopperStatus({ ...order, cancellation: order.status === 'cancelled' ? order.status : undefined }),
      }))
      return { items, nextCursor: next === undefined ? null : writeCursor(next) }
    },
  )
}

/** The law gives her this; she needs to ask nobody for it. */
function ownData(server: Server, app: App): void {
  server.get(
    '/api/store/v1/me/data',
    {
      config: { problems: needsSession },
      schema: {
        operationId: 'downloadMyData',
        summary: 'All that the shop holds of her, as one JSON file',
        ...ofShopper,
        response: { 200: { content: { 'application/json': { schema: z.unknown().meta({ type: 'object' }) } } } },
      },
    },
    async (request, reply) =>
      sendPerson(app, reply, { profileId: await getShopper(request), reader: 'herself', fileName: 'my-data.json' }),
  )
}

function addresses(server: Server, app: App): void {
  const kept = { 200: z.object({ items: z.array(savedAddress).describe('Latest used first, at most 20') }) }
  server.get(
    '/api/store/v1/me/addresses',
    {
      config: { problems: needsSession },
      schema: { operationId: 'listMyAddresses', summary: 'Her addresses', ...ofShopper, response: kept },
    },
    async (request) => {
      const profileId = await getShopper(request)
      return { items: await app.edge.reading((read) => addressesOf(read, profileId)) }
    },
  )
  server.post(
    '/api/store/v1/me/addresses',
    {
      config: { problems: needsSession },
      schema: {
        operationId: 'saveMyAddress',
        summary: 'Keep an address for her next order',
        ...ofShopper,
        body: addressSchema,
        response: kept,
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const items = await app.edge.inTransaction(async (tx) => {
        await saveAddress(tx, { profileId, address: request.body as Address })
        return addressesOf(tx, profileId)
      })
      return { items }
    },
  )
  server.delete(
    '/api/store/v1/me/addresses/:id',
    {
      config: { problems: needsSession },
      schema: {
        operationId: 'forgetMyAddress',
        summary: 'Forget one of her addresses',
        ...ofShopper,
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const profileId = await getShopper(request)
      await app.edge.inTransaction((tx) => forgetAddress(tx, { profileId, addressId: request.params.id }))
      return reply.status(204).send(null)
    },
  )
}
