import { z } from 'zod'
import type { Read, Tx } from '../../kernel/transaction.ts'
import {
  consentHistory,
  evidenceOf,
  readConsentToken,
  standingsFor,
  withdrawConsent,
} from '../../modules/consent/index.ts'
import { contactWishOf, noteContactWish } from '../../modules/messaging/index.ts'
import { askForConsent } from '../../modules/notices/index.ts'
import { addressesOf, getProfile } from '../../modules/profiles/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { channelChoices } from './channel-routes.tsx'
import { keepFlash, takeFlash } from './flash.ts'
import { PreferencesPage } from './pages/preferences-page.tsx'
import type { Pages } from './pages.ts'
import { href, type Visit } from './visit.ts'

const byToken = z.object({ token: z.string().max(120) })
const choices = z.object({ news: z.literal('yes').optional(), contact: z.literal('what-matters').optional() })
const hide = { hide: true }

/** Choosing what we write her: by the link in a mail, or signed in. */
export function preferencesRoutes(server: Server, pages: Pages): void {
  const ofToken = async (read: Read, token: string) => (await readConsentToken(read, token)).profileId
  server.get('/preferences/:token', { schema: { ...hide, params: byToken } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) =>
      drawn(read, request, reply, visit, { profileId: await ofToken(read, request.params.token), isMasked: true }),
    ),
  )
  server.post('/preferences/:token', { schema: { ...hide, params: byToken, body: choices } }, (request, reply) =>
    pages.answer(request, reply, async (tx, visit) =>
      choose(tx, request, reply, visit, await ofToken(tx, request.params.token)),
    ),
  )
  server.get('/account/preferences', { schema: hide }, async (request, reply) => {
    const { profileId, ...visit } = await pages.visit(request)
    if (!profileId) return toSignIn(reply, { ...visit, profileId })
    return pages.show(request, reply, (read, seen) => drawn(read, request, reply, seen, { profileId, isMasked: false }))
  })
  server.post('/account/preferences', { schema: { ...hide, body: choices } }, async (request, reply) => {
    const { profileId, ...visit } = await pages.visit(request)
    if (!profileId) return toSignIn(reply, { ...visit, profileId })
    return pages.answer(request, reply, (tx, seen) => choose(tx, request, reply, seen, profileId))
  })
}

const toSignIn = (reply: Reply, visit: Visit): Reply =>
  reply.redirect(`${href(visit, '/sign-in')}?returnTo=${href(visit, '/account/preferences')}`, 303)

async function drawn(
  read: Read,
  request: Request,
  reply: Reply,
  visit: Visit,
  { profileId, isMasked }: { profileId: string; isMasked: boolean },
) {
  const { email } = await getProfile(read, profileId)
  const news = (await standingsFor(read, profileId)).find(
    ({ channel, purpose }) => channel === 'email' && purpose === 'marketing',
  )
  return (
    <PreferencesPage
      visit={visit}
      email={isMasked ? masked(email ?? '') : (email ?? '')}
      news={news}
      onlyWhatMatters={(await contactWishOf(read, profileId)) === 'what-matters'}
      action={href(visit, visit.path)}
      said={takeFlash(request, reply)?.text}
    >
      {await channelChoices(read, visit, { profileId, action: href(visit, visit.path), canAsk: !isMasked })}
    </PreferencesPage>
  )
}

/** Writes down what she chose. She has proved who she is: by her session, or by a link in her own mail. */
async function choose(tx: Tx, request: Request, reply: Reply, visit: Visit, profileId: string): Promise<string> {
  const evidence = await evidenceOf(tx, { ip: request.ip, userAgent: request.headers['user-agent'] })
  const { news, contact = 'all' } = request.body as z.infer<typeof choices>
  await noteContactWish(tx, { profileId, contact, source: 'preferences', evidence })
  if (news) {
    const { email } = await getProfile(tx, profileId)
    await askForConsent(tx, {
      profileId,
      email: email ?? '',
      isProven: true,
      country: await countryOf(tx, profileId),
      locale: visit.locale,
      source: 'preferences',
      place: 'preferences',
      evidence,
      confirmPage: visit.origin + href(visit, '/confirm-news'),
    })
  } else {
    await withdrawConsent(tx, { profileId, channel: 'email', purpose: 'marketing', source: 'preferences', evidence })
  }
  keepFlash(request, reply, { kind: 'said', text: visit.words.consent.saved })
  return href(visit, visit.path)
}

/** Where she is, as far as we know: where she said so last, or where her last parcel went. */
async function countryOf(read: Read, profileId: string): Promise<string | undefined> {
  const said = (await consentHistory(read, { profileId })).find(({ country }) => country)?.country
  return said ?? (await addressesOf(read, profileId))[0]?.address.country
}

/** Enough for her to know it as hers, too little for anybody else: `m…i@example.com`. */
export function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@')
  return name.length > 2 ? `${name[0]}…${name.at(-1)}@${domain}` : `…@${domain}`
}
