import { z } from 'zod'
import type { Read, Tx } from '../../kernel/transaction.ts'
import {
  confirmConsent,
  type ConsentAbout,
  consentToken,
  evidenceOf,
  readConsentToken,
  withdrawConsent,
} from '../../modules/consent/index.ts'
import { noteUnsubscribed } from '../../modules/messaging/index.ts'
import { askForConsent } from '../../modules/notices/index.ts'
import { emailSchema, getProfile, profileByEmail } from '../../modules/profiles/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { ConsentStepPage } from './pages/consent-step-page.tsx'
import { SignUpPage } from './pages/sign-up-page.tsx'
import type { Pages } from './pages.ts'
import { masked, preferencesRoutes } from './preferences-routes.tsx'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const byToken = z.object({ token: z.string().max(120) })
/** By which mail she leaves. */
const byMail = z.object({ m: z.string().max(80).optional() })
const signUpBody = z.object({ email: z.string().max(254), agree: z.literal('yes').optional() })
/** A mail program sends one short field (RFC 8058 section 3.2), as a form of either kind. */
const mostBytes = 4_096

/** What somebody gets from us: signing up, confirming, choosing, leaving. Following a link changes nothing by itself. */
export function consentRoutes(server: Server, pages: Pages): void {
  signUp(server, pages)
  confirming(server, pages)
  preferencesRoutes(server, pages)
  void server.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'string', bodyLimit: mostBytes },
      (_request, body, read) => read(null, { oneClick: String(body).includes('One-Click') }),
    )
    leaving(scope.withTypeProvider(), pages)
    done()
  })
}

function signUp(server: Server, pages: Pages): void {
  server.get('/news', { schema: { hide: true } }, (request, reply) =>
    pages.show(request, reply, (_read, visit) => Promise.resolve(<SignUpPage visit={visit} />)),
  )
  server.post('/news', { schema: { hide: true, body: signUpBody } }, async (request, reply) => {
    const { email: typed, agree } = request.body
    const email = emailSchema.safeParse(typed)
    if (!email.success || !agree) {
      return pages.show(request, reply, (_read, visit) =>
        Promise.resolve(
          <SignUpPage
            visit={visit}
            email={typed}
            emailFault={email.success ? undefined : visit.words.checkout.problems.email}
            agreeFault={agree ? undefined : visit.words.consent.signUpAgree}
          />,
        ),
      )
    }
    const visit = await pages.visit(request)
    await pages.app.edge.inTransaction(async (tx) => {
      const profileId = await profileByEmail(tx, email.data)
      await askForConsent(tx, {
        profileId,
        email: email.data,
        isProven: false,
        country: undefined,
        locale: visit.locale,
        source: 'sign-up',
        place: 'sign-up',
        evidence: await evidenceOf(tx, lineOf(request)),
        confirmPage: visit.origin + href(visit, '/confirm-news'),
      })
    })
    return pages.show(request, reply, (_read, seen) => Promise.resolve(<SignUpPage visit={seen} sentTo={email.data} />))
  })
}

function confirming(server: Server, pages: Pages): void {
  server.get('/confirm-news/:token', { schema: { hide: true, params: byToken } }, (request, reply) =>
    pages.show(request, reply, (_read, visit) => {
      const { confirmTitle, confirm, confirmAct } = visit.words.consent
      const act = { label: confirmAct, to: href(visit, `/confirm-news/${request.params.token}`) }
      return Promise.resolve(<ConsentStepPage visit={visit} title={confirmTitle} about={confirm} act={act} />)
    }),
  )
  server.post('/confirm-news/:token', { schema: { hide: true, params: byToken } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const { consent } = visit.words
    const [title, about] = await pages.app.edge
      .inTransaction(async (tx) => {
        const evidence = await evidenceOf(tx, lineOf(request))
        await confirmConsent(tx, { token: request.params.token, evidence })
        return [consent.confirmTitle, consent.confirmed] as const
      })
      .catch((no: unknown) => [consent.notConfirmed, sentenceOf(visit, no)] as const)
    return pages.show(request, reply, (_read, seen) =>
      Promise.resolve(<ConsentStepPage visit={seen} title={title} about={about} />),
    )
  })
}

function leaving(server: Server, pages: Pages): void {
  server.get(
    '/unsubscribe/:token',
    { schema: { hide: true, params: byToken, querystring: byMail } },
    (request, reply) =>
      pages.show(request, reply, async (read, visit) => {
        const about = await readConsentToken(read, request.params.token)
        const { title, leave, act: label } = leavingWords(visit, about)
        const act = { label, to: href(visit, `/unsubscribe/${request.params.token}`) + markOf(request) }
        return <ConsentStepPage visit={visit} title={title} about={leave(await emailOf(read, about))} act={act} />
      }),
  )
  server.post(
    '/unsubscribe/:token',
    { schema: { hide: true, params: byToken, querystring: byMail }, config: { crossSite: 'allowed' } },
    async (request, reply) => {
      const isOneClick = saysOneClick(request.body)
      const about = await pages.app.edge.inTransaction((tx) => leave(tx, request, isOneClick))
      if (isOneClick) return reply.type('text/plain; charset=utf-8').send('Done.')
      return showLeft(pages, request, reply, about)
    },
  )
}

const markOf = (request: Request): string => {
  const { m } = request.query as z.infer<typeof byMail>
  return m ? `?m=${encodeURIComponent(m)}` : ''
}

function saysOneClick(body: unknown): boolean {
  const said = body as { oneClick?: boolean; 'List-Unsubscribe'?: string } | undefined
  return said?.oneClick === true || said?.['List-Unsubscribe'] === 'One-Click'
}

/** She is asked no more for reviews, or gets no more news: whichever the link is of. */
function leavingWords(visit: Visit, { purpose }: ConsentAbout) {
  const { leaveTitle, leave, leaveAct, left, leaveReviewsTitle, leaveReviews, leaveReviewsAct, leftReviews } =
    visit.words.consent
  return purpose === 'reviews'
    ? { title: leaveReviewsTitle, leave: leaveReviews, act: leaveReviewsAct, left: leftReviews }
    : { title: leaveTitle, leave, act: leaveAct, left }
}

async function leave(tx: Tx, request: Request, isOneClick: boolean): Promise<ConsentAbout> {
  const about = await readConsentToken(tx, (request.params as { token: string }).token)
  const { m: mark } = request.query as z.infer<typeof byMail>
  const sendId = await noteUnsubscribed(tx, { mark, profileId: about.profileId })
  const evidence = { ...(await evidenceOf(tx, lineOf(request))), ...(sendId && { sendId }) }
  await withdrawConsent(tx, { ...about, source: isOneClick ? 'one-click' : 'unsubscribe', evidence })
  return about
}

const showLeft = (pages: Pages, request: Request, reply: Reply, about: ConsentAbout): Promise<Reply> =>
  pages.show(request, reply, async (read, visit) => {
    const { title, left } = leavingWords(visit, about)
    const next = {
      label: visit.words.consent.choose,
      to: href(visit, `/preferences/${await consentToken(read, about)}`),
    }
    return <ConsentStepPage visit={visit} title={title} about={left} next={next} />
  })

const emailOf = async (read: Read, { profileId }: ConsentAbout): Promise<string> =>
  masked((await getProfile(read, profileId)).email ?? '')

/** Where a request came from, for the evidence. */
export const lineOf = (request: Request) => ({ ip: request.ip, userAgent: request.headers['user-agent'] })
