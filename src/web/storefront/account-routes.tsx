import { z } from 'zod'
import { findMembership } from '../../modules/advocates/index.ts'
import { creditLedger, creditOf } from '../../modules/credit/index.ts'
import { listOrders, ordersById } from '../../modules/orders/index.ts'
import { forgetMethod, type PaymentProvider, savedMethodsOf } from '../../modules/payments/index.ts'
import {
  addressesOf,
  emailSchema,
  findProfile,
  forgetAddress,
  sessionMs,
  signIn,
  signOut,
  signOutEverywhere,
  type SignInProof,
} from '../../modules/profiles/index.ts'
import { sendSignIn } from '../account/send-sign-in.ts'
import { beginSession, endSession, sessionCookie } from '../http/authentication.ts'
import type { Reply, Request, Server } from '../server.ts'
import { sendPerson } from '../send-person.ts'
import { onlyLoved } from './loved.ts'
import { proofForHer } from './proof.ts'
import { ownReviews } from './own-reviews.ts'
import { sentenceOf } from './sentence-of.ts'
import { takeOverCart } from './take-over-cart.ts'
import { AccountPage } from './pages/account-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import type { Pages } from './pages.ts'
import { href, type Visit } from './visit.ts'

/** How much of the ledger of her store credit she sees. */
const mostEntries = 50

const askBody = z.object({ email: z.string().max(254), returnTo: z.string().max(300).optional() })
const codeBody = z.object({ email: z.string().max(254), code: z.string().max(40) })
const linkQuery = z.object({ token: z.string().max(64) })
const asked = z.object({ returnTo: z.string().max(300).optional() })

/** The six digits of what was pasted: with spaces, or with the words around them. */
const digitsOf = (pasted: string): string => pasted.replace(/\D/g, '').slice(0, 6)

/** Signing in by mail, her orders and addresses, signing out. */
export function accountRoutes(server: Server, pages: Pages, providers: readonly PaymentProvider[]): void {
  server.get('/sign-in', { schema: { hide: true, querystring: asked } }, (request, reply) =>
    pages.show(request, reply, (_read, visit) =>
      Promise.resolve(<SignInPage visit={visit} returnTo={request.query.returnTo} />),
    ),
  )
  server.post('/sign-in', { schema: { hide: true, body: askBody } }, async (request, reply) => {
    const email = emailSchema.safeParse(request.body.email)
    const fault = (visit: Visit) => visit.words.checkout.problems.email
    if (!email.success) return showSignIn(pages, request, reply, (visit) => ({ fault: fault(visit) }))
    try {
      await mailSignIn(pages, request, email.data, request.body.returnTo)
    } catch (no) {
      return showSignIn(pages, request, reply, (visit) => ({ fault: sentenceOf(visit, no) }))
    }
    return showSignIn(pages, request, reply, () => ({ sentTo: email.data }))
  })
  server.post('/sign-in/code', { schema: { hide: true, body: codeBody } }, (request, reply) =>
    enter(pages, request, reply, { email: request.body.email, code: digitsOf(request.body.code) }),
  )
  server.get('/sign-in/link', { schema: { hide: true, querystring: linkQuery } }, (request, reply) =>
    pages.show(request, reply, (_read, visit) =>
      Promise.resolve(<SignInPage visit={visit} link={request.query.token} />),
    ),
  )
  server.post('/sign-in/link', { schema: { hide: true, body: linkQuery } }, (request, reply) =>
    enter(pages, request, reply, { token: request.body.token }),
  )
  account(server, pages, providers)
  cards(server, pages, providers)
  everywhere(server, pages)
  ownData(server, pages)
}

function account(server: Server, pages: Pages, providers: readonly PaymentProvider[]): void {
  server.get('/account', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { profileId } = visit
    if (!profileId) return reply.redirect(href(visit, '/sign-in'), 303)
    // Asked outside of what the page reads: a provider may be slow.
    const cards = await savedMethodsOf(pages.app.edge, providers, profileId)
    return pages.show(request, reply, async (read, seen) => {
      const profile = await findProfile(read, profileId)
      if (!profile) return undefined
      const { orders: found } = await listOrders(read, { profileId, limit: 50 })
      const whole = await ordersById(
        read,
        found.map((order) => order.id),
      )
      const orders = found.flatMap(({ id }) => whole.get(id) ?? [])
      return (
        <AccountPage
          visit={seen}
          profile={profile}
          orders={orders}
          addresses={await addressesOf(read, profileId)}
          cards={cards}
          credit={await creditOf(read, profileId)}
          creditEntries={await creditLedger(read, { profileId, limit: mostEntries })}
          isAsked={['invited', 'active'].includes((await findMembership(read, profileId))?.state ?? '')}
          toWrite={(await ownReviews(read, profileId)).toWrite}
          proof={await proofForHer(read, seen, await onlyLoved(read, seen, 8))}
        />
      )
    })
  })
  server.post(
    '/account/forget-address',
    { schema: { hide: true, body: z.object({ address: z.uuid() }) } },
    (request, reply) =>
      pages.answer(request, reply, async (tx, visit) => {
        if (visit.profileId) await forgetAddress(tx, { profileId: visit.profileId, addressId: request.body.address })
        return href(visit, '/account')
      }),
  )
  server.post('/sign-out', { schema: { hide: true } }, (request, reply) =>
    pages.answer(request, reply, async (tx, visit) => {
      const token = request.cookies[sessionCookie]
      if (token) await signOut(tx, token)
      endSession(reply)
      return href(visit, '/')
    }),
  )
}

/** Cards that providers keep for her. */
function cards(server: Server, pages: Pages, providers: readonly PaymentProvider[]): void {
  const body = z.object({ card: z.string().min(1).max(100) })
  server.post('/account/forget-card', { schema: { hide: true, body } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { profileId } = visit
    if (profileId) await forgetMethod(pages.app.edge, providers, { profileId, methodId: request.body.card })
    return reply.redirect(href(visit, profileId ? '/account' : '/sign-in'), 303)
  })
}

/** All that the shop holds of her: nobody has to ask for it. */
function ownData(server: Server, pages: Pages): void {
  server.get('/account/data', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    if (!visit.profileId) return reply.redirect(href(visit, '/sign-in'), 303)
    return sendPerson(pages.app, reply, { profileId: visit.profileId, reader: 'herself', fileName: 'my-data.json' })
  })
}

/** Ends every session of hers, for a lost phone or a library's computer. */
function everywhere(server: Server, pages: Pages): void {
  server.post('/sign-out-everywhere', { schema: { hide: true } }, (request, reply) =>
    pages.answer(request, reply, async (tx, visit) => {
      if (visit.profileId) await signOutEverywhere(tx, visit.profileId)
      endSession(reply)
      return href(visit, '/')
    }),
  )
}

async function mailSignIn(pages: Pages, request: Request, email: string, returnTo?: string): Promise<void> {
  const visit = await pages.visit(request)
  const linkPage = visit.origin + href(visit, '/sign-in/link')
  await pages.app.edge.inTransaction((tx) => sendSignIn(tx, { email, returnTo, linkPage, locale: visit.locale }))
}

async function enter(pages: Pages, request: Request, reply: Reply, proof: SignInProof): Promise<Reply> {
  const visit = await pages.visit(request)
  try {
    const answer = await pages.app.edge.inTransaction((tx) => signIn(tx, proof))
    if ('refused' in answer) throw answer.refused
    beginSession(request, reply, answer.sessionToken, sessionMs)
    await takeOverCart(pages.app.edge, request, answer.profileId)
    return await reply.redirect(answer.returnTo ?? href(visit, '/account'), 303)
  } catch (no) {
    const sentTo = 'email' in proof ? proof.email : undefined
    return showSignIn(pages, request, reply, (seen) => ({ sentTo, fault: sentenceOf(seen, no) }))
  }
}

function showSignIn(
  pages: Pages,
  request: Request,
  reply: Reply,
  about: (visit: Visit) => { sentTo?: string | undefined; fault?: string },
): Promise<Reply> {
  return pages.show(request, reply, (_read, visit) => Promise.resolve(<SignInPage visit={visit} {...about(visit)} />))
}
