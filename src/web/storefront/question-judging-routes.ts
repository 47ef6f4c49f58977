import { z } from 'zod'
import type { Tx } from '../../kernel/transaction.ts'
import { type Asker, reportPost, reportReasons, unvoteAnswer, voteAnswer } from '../../modules/reviews/index.ts'
import type { Reply, Request, Server } from '../server.ts'
import { cameFrom } from './came-from.ts'
import { keepDevice } from './device.ts'
import { keepFlash } from './flash.ts'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import { href, type Visit } from './visit.ts'

const params = z.object({ postId: z.uuid() })
const voteBody = z.object({ helpful: z.enum(['yes', 'no']) })
const reportBody = z.object({ reason: z.enum(reportReasons) })

/** What readers do with an answer that helped, or with what should not be there. */
export function questionJudgingRoutes(server: Server, pages: Pages): void {
  server.post(
    '/questions/posts/:postId/helpful',
    { schema: { hide: true, params, body: voteBody } },
    (request, reply) =>
      judge(pages, request, reply, async (tx, _visit, asker) => {
        const vote = { answerId: request.params.postId, asker }
        await (request.body.helpful === 'yes' ? voteAnswer(tx, vote) : unvoteAnswer(tx, vote))
        return undefined
      }),
  )
  server.post(
    '/questions/posts/:postId/report',
    { schema: { hide: true, params, body: reportBody } },
    (request, reply) =>
      judge(pages, request, reply, async (tx, visit, asker) => {
        await reportPost(tx, { postId: request.params.postId, reason: request.body.reason, asker })
        return visit.words.reviews.reported
      }),
  )
}

/** Does it and leads back to where she was, where it is said what happened. */
async function judge(
  pages: Pages,
  request: Request,
  reply: Reply,
  work: (tx: Tx, visit: Visit, asker: Asker) => Promise<string | undefined>,
): Promise<Reply> {
  const visit = await pages.visit(request)
  const asker = { ip: request.ip, device: keepDevice(request, reply), profileId: visit.profileId }
  const back = cameFrom(request) ?? href(visit, '/')
  try {
    const said = await pages.app.edge.inTransaction((tx) => work(tx, visit, asker))
    if (said) keepFlash(request, reply, { kind: 'said', text: said })
    const { postId } = request.params as z.output<typeof params>
    return await reply.redirect(said ? back : `${back}#answer-${postId}`, 303)
  } catch (no) {
    keepFlash(request, reply, { kind: 'no', text: sentenceOf(visit, no) })
    return reply.redirect(back, 303)
  }
}
