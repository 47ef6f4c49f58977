import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { getProduct } from '../../modules/catalog/index.ts'
import { findProfile } from '../../modules/profiles/index.ts'
import {
  answerByInvitation,
  answerQuestion,
  findPost,
  NotAnOwner,
  openInvitation,
  ownershipOf,
  shownName,
} from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash } from './flash.ts'
import { signInFor } from './own-review-routes.tsx'
import { AnswerPage, type AnswerPageProps } from './pages/answer-page.tsx'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import { postBody, type TypedPost, whyNotPost } from './typed-question.ts'
import { href, type Visit } from './visit.ts'

const byToken = z.object({ token: z.string().max(100) })
const byQuestion = z.object({ questionId: z.uuid() })

type Form = Pick<AnswerPageProps, 'faults' | 'refused' | 'typed'>

/** Answering what another wants to know: behind the link of a mail, or signed in. */
export function answerRoutes(server: Server, pages: Pages): void {
  server.get('/questions/answer/:token', { schema: { hide: true, params: byToken } }, (request, reply) =>
    showInvited(pages, request, reply, request.params.token, {}),
  )
  server.post(
    '/questions/answer/:token',
    { schema: { hide: true, params: byToken, body: postBody } },
    (request, reply) => {
      const { token } = request.params
      const typed = request.body
      return give(pages, request, reply, typed, {
        work: (visit) =>
          pages.app.edge.inTransaction((tx) =>
            answerByInvitation(tx, { ...typed, token, locale: visit.locale, asker: { ip: request.ip } }),
          ),
        again: (form) => showInvited(pages, request, reply, token, form),
      })
    },
  )
  server.get('/questions/:questionId/answer', { schema: { hide: true, params: byQuestion } }, (request, reply) =>
    showSignedIn(pages, request, reply, request.params.questionId, {}),
  )
  server.post(
    '/questions/:questionId/answer',
    { schema: { hide: true, params: byQuestion, body: postBody } },
    async (request, reply) => {
      const { questionId } = request.params
      const typed = request.body
      const { profileId } = await pages.visit(request)
      if (!profileId) return showSignedIn(pages, request, reply, questionId, {})
      return give(pages, request, reply, typed, {
        work: ({ locale }) =>
          pages.app.edge.inTransaction((tx) =>
            answerQuestion(tx, { ...typed, questionId, profileId, locale, asker: { ip: request.ip, profileId } }),
          ),
        again: (form) => showSignedIn(pages, request, reply, questionId, form),
      })
    },
  )
}

interface Giving {
  readonly work: (visit: Visit) => Promise<{ editToken: string }>
  readonly again: (form: Form) => Promise<Reply>
}

async function give(pages: Pages, request: Request, reply: Reply, typed: TypedPost, giving: Giving): Promise<Reply> {
  const visit = await pages.visit(request)
  try {
    const { editToken } = await giving.work(visit)
    keepFlash(request, reply, { kind: 'said', text: visit.words.questions.own.thanks })
    return await reply.redirect(href(visit, `/questions/mine/${editToken}`), 303)
  } catch (no) {
    return giving.again({ typed, ...whyNotPost(visit, 'answer', typed, no) })
  }
}

function showInvited(pages: Pages, request: Request, reply: Reply, token: string, form: Form): Promise<Reply> {
  return pages.show(request, reply, async (read, visit) => {
    const { state, question, author, locale, productId } = await openInvitation(read, token)
    const product = await productFor(read, visit, productId)
    const at = href(visit, `/questions/answer/${token}`)
    return (
      <AnswerPage visit={visit} {...{ state, product, at, author }} {...form} question={{ body: question, locale }} />
    )
  })
}

/** Who may not answer is told why before she writes. */
async function showSignedIn(
  pages: Pages,
  request: Request,
  reply: Reply,
  questionId: string,
  form: Form,
): Promise<Reply> {
  const visit = await pages.visit(request)
  const { profileId } = visit
  if (!profileId) return reply.redirect(signInFor(visit, `/questions/${questionId}/answer`), 303)
  return pages.show(request, reply, async (read) => {
    const question = await findPost(read, questionId)
    if (question?.kind !== 'question' || question.state !== 'published' || !visit.shop.questions.on) return undefined
    const { productId } = question
    const mayAnswer = visit.shop.questions.anybodyAnswers || (await ownershipOf(read, { profileId, productId }))
    const props = {
      ...{ visit, question, at: href(visit, `/questions/${questionId}/answer`) },
      state: mayAnswer ? ('open' as const) : ('closed' as const),
      product: await productFor(read, visit, productId),
      author: shownName((await findProfile(read, profileId))?.name),
      ...(mayAnswer ? form : { refused: sentenceOf(visit, new NotAnOwner()) }),
    }
    return <AnswerPage {...props} />
  })
}

async function productFor(read: Read, visit: Visit, productId: string): Promise<{ title: string; handle: string }> {
  const { title, handle } = await getProduct(read, productId)
  return { title: translated(title, visit.locale), handle }
}
