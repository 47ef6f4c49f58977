import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { getProduct } from '../../modules/catalog/index.ts'
import {
  editPost,
  followQuestion,
  findPost,
  postOfEditToken,
  questionOfFollowToken,
  whyRejected,
  withdrawPost,
} from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { keepFlash, takeFlash } from './flash.ts'
import { FollowPage } from './pages/follow-page.tsx'
import { OwnPostPage, type OwnPostPageProps } from './pages/own-post-page.tsx'
import type { Pages } from './pages.ts'
import { questionsAddress } from './question-choice.ts'
import { nothingTyped, postBody, whyNotPost } from './typed-question.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ token: z.string().max(100) })
const followBody = z.object({ follow: z.enum(['all', 'none']) })

/** A question or an answer in the hands of who wrote it, by the link that her browser alone was given. */
export function ownPostRoutes(server: Server, pages: Pages): void {
  server.get('/questions/mine/:token', { schema: { hide: true, params } }, (request, reply) =>
    showOwn(pages, request, reply, request.params.token, {}),
  )
  server.post('/questions/mine/:token', { schema: { hide: true, params, body: postBody } }, (request, reply) =>
    change(pages, request, reply, request.params.token, request.body.body),
  )
  server.post('/questions/mine/:token/withdraw', { schema: { hide: true, params } }, async (request, reply) => {
    const { token } = request.params
    const visit = await pages.visit(request)
    const { productId } = await pages.app.edge.inTransaction(async (tx) => {
      const post = await postOfEditToken(tx, token)
      await withdrawPost(tx, { token })
      return post
    })
    keepFlash(request, reply, { kind: 'said', text: visit.words.questions.own.gone })
    const { handle } = await pages.app.edge.reading((read) => productFor(read, visit, productId))
    return reply.redirect(questionsAddress(visit, handle), 303)
  })
  following(server, pages)
}

function following(server: Server, pages: Pages): void {
  server.get('/questions/follow/:token', { schema: { hide: true, params } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const question = await questionOfFollowToken(read, request.params.token)
      const product = await productFor(read, visit, question.productId)
      const at = href(visit, `/questions/follow/${request.params.token}`)
      return <FollowPage visit={visit} question={question} product={product} at={at} />
    }),
  )
  server.post('/questions/follow/:token', { schema: { hide: true, params, body: followBody } }, (request, reply) =>
    pages.answer(request, reply, async (tx, visit) => {
      const { token } = request.params
      await followQuestion(tx, { token, follow: request.body.follow })
      return href(visit, `/questions/follow/${token}`)
    }),
  )
}

type Form = Pick<OwnPostPageProps, 'faults' | 'refused'> & { readonly body?: string }

async function showOwn(pages: Pages, request: Request, reply: Reply, token: string, form: Form): Promise<Reply> {
  const flash = takeFlash(request, reply)
  const { id } = await pages.app.edge.inTransaction((tx) => postOfEditToken(tx, token))
  return pages.show(request, reply, async (read, visit) => {
    const post = await findPost(read, id)
    if (!post || post.state === 'withdrawn') return undefined
    const props = {
      ...{ visit, post, flash, ...form },
      product: await productFor(read, visit, post.productId),
      reason: post.state === 'rejected' ? await whyRejected(read, id) : undefined,
      at: href(visit, `/questions/mine/${token}`),
    }
    return <OwnPostPage {...props} />
  })
}

async function change(pages: Pages, request: Request, reply: Reply, token: string, body: string): Promise<Reply> {
  const visit = await pages.visit(request)
  const { kind } = await pages.app.edge.inTransaction((tx) => postOfEditToken(tx, token))
  try {
    await pages.app.edge.inTransaction((tx) => editPost(tx, { token, body, asker: { ip: request.ip } }))
    keepFlash(request, reply, { kind: 'said', text: visit.words.questions.own.kept })
    return await reply.redirect(href(visit, `/questions/mine/${token}`), 303)
  } catch (no) {
    const why = whyNotPost(visit, kind, { ...nothingTyped, body }, no)
    return showOwn(pages, request, reply, token, { body, ...why })
  }
}

async function productFor(read: Read, visit: Visit, productId: string): Promise<{ title: string; handle: string }> {
  const { title, handle } = await getProduct(read, productId)
  return { title: translated(title, visit.locale), handle }
}
