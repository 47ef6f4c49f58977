import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { findProductByHandle } from '../../modules/catalog/index.ts'
import { askQuestion, type ShownQuestion } from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { deviceOf } from './device.ts'
import { hasFlash, keepFlash, takeFlash } from './flash.ts'
import { QuestionsPage, type QuestionsPageProps } from './pages/questions-page.tsx'
import type { Drawn, Pages } from './pages.ts'
import { pageOfQuestions } from './product-questions.ts'
import { questionChoiceOf, questionsAddress } from './question-choice.ts'
import { addressIn, postBody, type TypedPost, whyNotPost } from './typed-question.ts'
import { isOnPages } from './sold-here.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })

type Asking = QuestionsPageProps['asking'] & { readonly similar?: readonly ShownQuestion[] }

/** Questions about a product: reading them, looking through them, and asking. */
export function questionRoutes(server: Server, pages: Pages): void {
  server.get('/products/:handle/questions', { schema: { hide: true, params } }, (request, reply) => {
    const { handle } = request.params
    if (!deviceOf(request) && !hasFlash(request)) {
      return pages.showShared(request, reply, (read, visit) => questionsPage(read, visit, { handle, asking: {} }))
    }
    return showAll(pages, request, reply, {})
  })
  server.post('/products/:handle/questions', { schema: { hide: true, params, body: postBody } }, (request, reply) =>
    ask(pages, request, reply, request.params.handle, request.body),
  )
}

function showAll(pages: Pages, request: Request, reply: Reply, asking: Asking): Promise<Reply> {
  const flash = takeFlash(request, reply)
  const { handle } = request.params as z.output<typeof params>
  const device = deviceOf(request)
  return pages.show(request, reply, (read, visit) => questionsPage(read, visit, { handle, device, asking, flash }))
}

interface Asked extends Pick<QuestionsPageProps, 'asking' | 'flash'> {
  readonly handle: string
  readonly device?: string | undefined
}

async function questionsPage(read: Read, visit: Visit, { handle, device, ...more }: Asked): Promise<Drawn | undefined> {
  const found = await findProductByHandle(read, { handle, locale: visit.locale })
  if (!found || !visit.shop.questions.on) return undefined
  if ('redirectTo' in found) return { movedTo: questionsAddress(visit, found.redirectTo) }
  const { profileId } = visit
  const { product } = found
  if (!isOnPages(product.notSoldIn)) return undefined
  const choice = questionChoiceOf(visit)
  const asker = profileId || device ? { profileId, device } : undefined
  const questions = await pageOfQuestions(read, visit, product.id, choice, asker)
  if (choice.questionId && questions.shown.length === 0) return undefined
  return <QuestionsPage {...{ visit, product, questions, choice, ...more }} />
}

async function ask(
  pages: Pages,
  request: Request,
  reply: Reply,
  handle: string,
  { sure, ...typed }: TypedPost & { sure?: 'yes' | undefined },
): Promise<Reply> {
  const visit = await pages.visit(request)
  const { profileId, locale } = visit
  const found = await pages.app.edge.reading((read) => findProductByHandle(read, { handle, locale }))
  if (!found || !('product' in found)) return reply.callNotFound() as unknown as Reply
  try {
    const { body, author } = typed
    const email = profileId ? undefined : addressIn(typed)
    const asked = await pages.app.edge.inTransaction((tx) =>
      askQuestion(tx, {
        ...{ productId: found.product.id, body, author, email, profileId, locale, sure: sure === 'yes' },
        asker: { ip: request.ip, profileId },
      }),
    )
    if ('similar' in asked) return await showAll(pages, request, reply, { typed, similar: asked.similar })
    keepFlash(request, reply, { kind: 'said', text: visit.words.questions.own.thanks })
    return await reply.redirect(href(visit, `/questions/mine/${asked.editToken}`), 303)
  } catch (no) {
    return showAll(pages, request, reply, { typed, ...whyNotPost(visit, 'question', typed, no) })
  }
}
