import type { Edge } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  answerAsStaff,
  answerByInvitation,
  askQuestion,
  decidePost,
  openInvitation,
  type Post,
  voteAnswer,
} from '../../modules/reviews/index.ts'
import { type DemoAnswer, type DemoQuestion, demoQuestions } from './question-texts.ts'

const by = 'system'

/** Tokens of mails that were never sent to those who have a product, by what they were asked. */
export type Invited = Map<string, string[]>

export interface QuestionMoment {
  readonly daysAgo: number
  readonly hour: number
  readonly happen: (edge: Edge) => Promise<void>
}

/** Questions as visitors of the demo ask them, and the answers of the next days, all by the use cases. */
export function questionMoments(productIds: ReadonlyMap<string, string>, invited: Invited): QuestionMoment[] {
  return demoQuestions.flatMap((question) => {
    const productId = productIds.get(question.handle)
    if (!productId) return []
    const { daysAgo, answers } = question
    let questionId: string
    const asked: QuestionMoment = {
      ...{ daysAgo, hour: 9 },
      happen: async (edge) => void (questionId = await edge.inTransaction((tx) => ask(tx, productId, question))),
    }
    const answered = answers.map((answer, at) => ({
      daysAgo: daysAgo - 1 - at,
      hour: 11,
      happen: (edge: Edge) =>
        edge.inTransaction((tx) => give(tx, questionId, question, answer, invited.get(question.body)?.shift())),
    }))
    return [asked, ...answered]
  })
}

async function ask(tx: Tx, productId: string, { body, author, locale, fate }: DemoQuestion): Promise<string> {
  const asked = await askQuestion(tx, { productId, body, author, locale, sure: true, asker: {} })
  if ('similar' in asked) throw new Error('The demo is sure of its questions')
  const postId = asked.post.id
  if (fate === 'rejected') await decidePost(tx, { postId, outcome: 'reject', reason: 'spam', by })
  if (!fate) await decidePost(tx, { postId, outcome: 'publish', by })
  return postId
}

/** Of a buyer only where one was asked and may still answer. */
async function give(
  tx: Tx,
  questionId: string,
  { locale }: DemoQuestion,
  { by: author, body, votes }: DemoAnswer,
  token: string | undefined,
): Promise<void> {
  let post: Post
  if (author === 'shop') post = await answerAsStaff(tx, { questionId, body, locale, by })
  else {
    if (!token || (await openInvitation(tx, token)).state !== 'open') return
    ;({ post } = await answerByInvitation(tx, { token, body, author, locale, asker: {} }))
    await decidePost(tx, { postId: post.id, outcome: 'publish', by })
  }
  for (let device = 0; device < votes; device++) {
    await voteAnswer(tx, { answerId: post.id, asker: { device: `demo-${questionId}-${author}-${device}` } })
  }
}
