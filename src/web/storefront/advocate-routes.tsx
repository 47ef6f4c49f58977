import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  broughtBy,
  findMembership,
  getAdvocate,
  getProgramme,
  leaveProgramme,
  noteVisit,
  openLink,
  rewardsOf,
  takePart,
  termsFor,
} from '../../modules/advocates/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepLink } from './brought-by.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { AdvocatePage, type AdvocateShown } from './pages/advocate-page.tsx'
import type { Pages } from './pages.ts'
import { saysProgram } from './says-program.ts'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const joinBody = z.object({ agree: z.literal('yes').optional(), version: z.string().max(80) })
const linkParams = z.object({ link: z.string().max(40) })

/** The page of an advocate, and the link that she hands on. */
export function advocateRoutes(server: Server, pages: Pages): void {
  server.get('/account/advocate', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { profileId } = visit
    if (!profileId) return reply.redirect(signInFirst(visit), 303)
    return show(pages, request, reply, { profileId, said: takeFlash(request, reply)?.text })
  })
  server.post('/account/advocate/join', { schema: { hide: true, body: joinBody } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { profileId } = visit
    const { agree, version } = request.body
    if (!profileId) return reply.redirect(signInFirst(visit), 303)
    if (!agree) return show(pages, request, reply, { profileId, fault: visit.words.advocates.agreeFirst })
    try {
      await pages.app.edge.inTransaction((tx) => takePart(tx, { profileId, version, locale: visit.locale }))
    } catch (no) {
      return show(pages, request, reply, { profileId, fault: sentenceOf(visit, no) })
    }
    return said(visit, request, reply, visit.words.advocates.joined)
  })
  server.post('/account/advocate/leave', { schema: { hide: true } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { profileId } = visit
    if (!profileId) return reply.redirect(signInFirst(visit), 303)
    const { state } = await pages.app.edge.inTransaction((tx) => leaveProgramme(tx, profileId))
    const words = visit.words.advocates
    return said(visit, request, reply, state === 'declined' ? words.declined : words.left)
  })
  server.get('/with/:link', { schema: { hide: true, params: linkParams } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { link } = request.params
    const found = await pages.app.edge.reading((read) => openLink(read, link))
    if (found) {
      keepLink(request, reply, link)
      if (!saysProgram(request)) await pages.app.edge.inTransaction((tx) => noteVisit(tx, found.membershipId))
    }
    return reply.header('cache-control', 'no-store').redirect(href(visit, '/'), 303)
  })
}

const signInFirst = (visit: Visit): string =>
  href(visit, `/sign-in?returnTo=${encodeURIComponent(href(visit, '/account/advocate'))}`)

function said(visit: Visit, request: Request, reply: Reply, text: string): Reply {
  keepFlash(request, reply, { kind: 'said', text })
  return reply.redirect(href(visit, '/account/advocate'), 303)
}

interface Shown {
  readonly profileId: string
  readonly said?: string | undefined
  readonly fault?: string | undefined
}

const show = (pages: Pages, request: Request, reply: Reply, { profileId, ...about }: Shown): Promise<Reply> =>
  pages.show(request, reply, async (read, visit) => {
    const terms = termsFor(await getProgramme(read), visit.locale)
    return <AdvocatePage visit={visit} shown={await shownOf(read, profileId)} terms={terms} {...about} />
  })

/** What somebody sees of her part; undefined when she was never asked. */
export async function shownOf(read: Read, profileId: string): Promise<AdvocateShown | undefined> {
  const membership = await findMembership(read, profileId)
  if (!membership) return undefined
  return {
    membership,
    brought: (await broughtBy(read, [membership.id])).get(membership.id)!,
    points: (await getAdvocate(read, profileId)).points,
    rewards: await rewardsOf(read, membership.id),
  }
}
