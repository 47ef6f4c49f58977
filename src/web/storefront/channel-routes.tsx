import type { VNode } from 'preact'
import { z } from 'zod'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { evidenceOf, readConsentToken } from '../../modules/consent/index.ts'
import {
  askForTexts,
  channelsOn,
  confirmTexts,
  leavePlatforms,
  leaveTexts,
  listDevices,
  maskedPhone,
  platformsOf,
  textsOf,
  turnOffDevices,
} from '../../modules/messaging/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash } from './flash.ts'
import { PushChoice } from './parts/push-choice.tsx'
import { PlatformChoices } from './parts/platform-choices.tsx'
import { TextsChoice } from './parts/texts-choice.tsx'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const byToken = z.object({ token: z.string().max(120) })
const form = z.object({
  do: z.enum(['ask', 'confirm', 'stop']),
  phone: z.string().max(40).optional(),
  agree: z.literal('yes').optional(),
  code: z.string().max(40).optional(),
})

/** Texts, messages on devices and on platforms, of who is signed in or came by a link in her mail. */
export function channelRoutes(server: Server, pages: Pages): void {
  const hide = { hide: true }
  const signedIn = async (request: Request): Promise<string | undefined> => (await pages.visit(request)).profileId
  server.post('/account/preferences/texts', { schema: { ...hide, body: form } }, async (request, reply) => {
    const profileId = await signedIn(request)
    if (!profileId) return reply.redirect('/sign-in', 303)
    return change(pages, request, reply, (tx, visit) => changeTexts(tx, request, visit, profileId))
  })
  server.post('/account/preferences/devices', { schema: hide }, async (request, reply) => {
    const profileId = await signedIn(request)
    if (!profileId) return reply.redirect('/sign-in', 303)
    return change(pages, request, reply, (tx, visit) => stopDevices(tx, request, visit, profileId))
  })
  server.post('/account/preferences/messenger', { schema: hide }, async (request, reply) => {
    const profileId = await signedIn(request)
    if (!profileId) return reply.redirect('/sign-in', 303)
    return change(pages, request, reply, (tx, visit) => stopPlatforms(tx, request, visit, profileId))
  })
  server.post('/preferences/:token/messenger', { schema: { ...hide, params: byToken } }, (request, reply) =>
    change(pages, request, reply, async (tx, visit) => {
      const { profileId } = await readConsentToken(tx, request.params.token)
      return stopPlatforms(tx, request, visit, profileId)
    }),
  )
  server.post('/preferences/:token/texts', { schema: { ...hide, params: byToken } }, (request, reply) =>
    change(pages, request, reply, async (tx, visit) => {
      const { profileId } = await readConsentToken(tx, request.params.token)
      return stopTexts(tx, request, visit, profileId)
    }),
  )
  server.post('/preferences/:token/devices', { schema: { ...hide, params: byToken } }, (request, reply) =>
    change(pages, request, reply, async (tx, visit) => {
      const { profileId } = await readConsentToken(tx, request.params.token)
      return stopDevices(tx, request, visit, profileId)
    }),
  )
}

/** Does what a form asks, keeps what to say of it, and leads back to where the form stands. */
function change(
  pages: Pages,
  request: Request,
  reply: Reply,
  work: (tx: Tx, visit: Visit) => Promise<string>,
): Promise<Reply> {
  const back = (visit: Visit) => href(visit, visit.path.replace(/\/(texts|devices|messenger)$/, ''))
  return pages
    .answer(request, reply, async (tx, visit) => {
      keepFlash(request, reply, { kind: 'said', text: await work(tx, visit) })
      return back(visit)
    })
    .catch(async (no: unknown) => {
      const visit = await pages.visit(request)
      keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
      return reply.redirect(back(visit), 303)
    })
}

async function changeTexts(tx: Tx, request: Request, visit: Visit, profileId: string): Promise<string> {
  const { channels } = visit.words
  const { do: act, phone = '', agree, code = '' } = request.body as z.infer<typeof form>
  if (act === 'stop') return stopTexts(tx, request, visit, profileId)
  const evidence = await evidenceIn(tx, request)
  if (act === 'confirm') {
    const answer = await confirmTexts(tx, { profileId, code: code.replace(/\D/g, ''), evidence })
    return 'refused' in answer ? sentenceOf(visit, answer.refused) : channels.confirmed
  }
  if (!agree) return channels.agree
  const asked = await askForTexts(tx, {
    ...{ phone, country: visit.market.countries[0], profileId, locale: visit.locale, origin: visit.origin },
    ...{ source: 'preferences', place: 'texts', evidence },
  })
  if (asked.state === 'granted') return channels.confirmed
  return asked.isTextSent ? channels.askedCode(maskedPhone(asked.phone)) : channels.held
}

async function stopTexts(tx: Tx, request: Request, visit: Visit, profileId: string): Promise<string> {
  await leaveTexts(tx, { profileId, source: 'preferences', evidence: await evidenceIn(tx, request) })
  return visit.words.channels.stopped
}

async function stopDevices(tx: Tx, request: Request, visit: Visit, profileId: string): Promise<string> {
  await turnOffDevices(tx, profileId, await evidenceIn(tx, request))
  return visit.words.channels.devicesStopped
}

async function stopPlatforms(tx: Tx, request: Request, visit: Visit, profileId: string): Promise<string> {
  await leavePlatforms(tx, { profileId, source: 'preferences', evidence: await evidenceIn(tx, request) })
  return visit.words.channels.platform.stopped
}

const evidenceIn = (read: Read, request: Request) =>
  evidenceOf(read, { ip: request.ip, userAgent: request.headers['user-agent'] })

/** The parts of her preferences that are not mail: what the shop has turned on, or what she had from it before. */
export async function channelChoices(
  read: Read,
  visit: Visit,
  { profileId, action, canAsk }: { profileId: string; action: string; canAsk: boolean },
): Promise<VNode> {
  const on = await channelsOn(read)
  const standings = await textsOf(read, profileId)
  const devices = await listDevices(read, profileId)
  return (
    <>
      {(on.texts || standings.length > 0) && (
        <TextsChoice visit={visit} standings={standings} action={`${action}/texts`} canAsk={canAsk && on.texts} />
      )}
      {on.pushKey && (
        <PushChoice visit={visit} publicKey={on.pushKey} devices={devices.length} action={`${action}/devices`} />
      )}
      {on.messengers && (
        <PlatformChoices
          visit={visit}
          platforms={await platformsOf(read, profileId)}
          action={`${action}/messenger`}
          canJoin={canAsk}
        />
      )}
    </>
  )
}
