import type { VNode } from 'preact'
import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { evidenceOf } from '../../modules/consent/index.ts'
import { askForTexts, channelsOn, maskedPhone } from '../../modules/messaging/index.ts'
import type { Request, Server } from '../server.ts'
import { SignUpPage } from './pages/sign-up-page.tsx'
import { PushChoice } from './parts/push-choice.tsx'
import { TextsForm } from './parts/texts-choice.tsx'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const body = z.object({
  phone: z.string().max(40).default(''),
  agree: z.literal('yes').optional(),
  do: z.string().max(20).optional(),
})

interface Typed {
  readonly phone?: string
  readonly phoneFault?: string
  readonly agreeFault?: string
  /** What was done, in her words. */
  readonly done?: string
}

/** Asking for news by text on the page where anybody signs up: it counts once the number has answered. */
export function newsByTextRoutes(server: Server, pages: Pages): void {
  server.post('/news/texts', { schema: { hide: true, body } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const typed = await ask(pages, request, visit)
    return pages.show(request, reply, async (read, seen) => (
      <SignUpPage visit={seen}>{await waysBesideMail(read, seen, typed)}</SignUpPage>
    ))
  })
}

async function ask(pages: Pages, request: Request, visit: Visit): Promise<Typed> {
  const { channels } = visit.words
  const { phone, agree } = request.body as z.infer<typeof body>
  if (!agree) return { phone, agreeFault: channels.agree }
  try {
    const asked = await pages.app.edge.inTransaction(async (tx) =>
      askForTexts(tx, {
        ...{ phone, country: visit.market.countries[0], locale: visit.locale, origin: visit.origin },
        ...{ source: 'sign-up', place: 'texts' },
        evidence: await evidenceOf(tx, { ip: request.ip, userAgent: request.headers['user-agent'] }),
      }),
    )
    // Whether this number is known already is told to nobody who only typed it.
    return { done: channels.asked(maskedPhone(asked.phone)) }
  } catch (no) {
    return { phone, phoneFault: sentenceOf(visit, no) }
  }
}

/** What stands below the form for mail: texts and messages on this device, as far as the shop has turned them on. */
export async function waysBesideMail(read: Read, visit: Visit, typed: Typed = {}): Promise<VNode> {
  const on = await channelsOn(read)
  const { done, ...fields } = typed
  return (
    <>
      {on.texts && (
        <section class="panel stack" aria-labelledby="texts-title">
          <h2 id="texts-title">{visit.words.channels.texts}</h2>
          {done ? (
            <p role="status">{done}</p>
          ) : (
            <TextsForm visit={visit} action={href(visit, '/news/texts')} {...fields} />
          )}
        </section>
      )}
      {on.pushKey && <PushChoice visit={visit} publicKey={on.pushKey} devices={0} />}
    </>
  )
}
