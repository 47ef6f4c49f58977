import { describe, expect, it } from 'vitest'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { altered } from '../../../testing/altered.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { aQuestion, aShownQuestion } from '../../../testing/questions.ts'
import { aReviewedProduct, anOrderOf, type ReviewedProduct } from '../../../testing/reviews.ts'
import { cancelOrder } from '../../orders/index.ts'
import { profileByEmail } from '../../profiles/index.ts'
import { changeShop } from '../../shop/index.ts'
import {
  AlreadyAnswered,
  answerAsStaff,
  answerQuestion,
  askQuestion,
  countPosts,
  decidePost,
  DecisionInvalid,
  editPost,
  findPost,
  forgetReviewer,
  listAsked,
  listPostQueue,
  listQuestions,
  NotAnOwner,
  OwnAnswer,
  PostLinkUnknown,
  PostNotShown,
  reportPost,
  ReviewInvalid,
  ReviewStateDiffers,
  TooManyAnswerVotes,
  TooManyPosts,
  undoDecision,
  UndoOver,
  unvoteAnswer,
  voteAnswer,
  whyRejected,
  withdrawPost,
} from '../index.ts'
import { refreshOwners } from './refresh-owners.ts'

const db = await testDatabase()
const asker = {}

async function anOwner(tx: Tx, product: ReviewedProduct, email: string) {
  const order = await anOrderOf(tx, product, { email })
  return { order, profileId: order.profileId }
}
const shown = (tx: Tx, { productId }: ReviewedProduct, search?: string) =>
  listQuestions(tx, { productId, locale: 'en', limit: 10, search })

describe('T4: a question', () => {
  it(
    'T4 T7: shows once decided; is rejected only for a reason of the list, and counted; the decision can be taken back',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { post } = await aQuestion(tx, product.productId, { email: 'sora@example.com' })
      expect(await shown(tx, product)).toEqual([])
      const [waiting] = await listPostQueue(tx, { limit: 5 })
      expect(waiting).toMatchObject({ id: post.id, kind: 'question', because: 'new', author: 'Sora' })
      expect(Object.keys(waiting!)).not.toContain('email')
      const by = 'hana'
      const decide = (outcome: 'publish' | 'reject', reason?: 'spam') =>
        decidePost(tx, { postId: post.id, outcome, reason, by })
      await expect(decide('reject')).rejects.toThrow(DecisionInvalid)
      const bad = 'bad-for-us' as 'spam'
      await expect(decide('reject', bad)).rejects.toThrow(DecisionInvalid)
      await decide('reject', 'spam')
      expect(await whyRejected(tx, post.id)).toBe('spam')
      expect(await countPosts(tx)).toMatchObject({ rejected: { question: 1 }, reasons: { spam: 1 }, waiting: 0 })
      await expect(undoDecision(tx, { postId: post.id, by: 'sora' })).rejects.toThrow(UndoOver)
      await undoDecision(tx, { postId: post.id, by })
      await undoDecision(tx, { postId: post.id, by })
      expect(await countPosts(tx)).toMatchObject({ rejected: { question: 0 }, waiting: 1 })
      await decide('publish')
      expect(await shown(tx, product)).toMatchObject([
        { id: post.id, body: 'Does the sole hold on wet stone?', answers: 0 },
      ])
      await expect(decide('reject', 'spam')).rejects.toThrow(ReviewStateDiffers)
      expect(await query(tx, `select from reviews.post_decision where post_id = $1`, [post.id])).toHaveLength(3)
    }),
  )

  it(
    'T4: is offered what was answered already, by half of its words, also in Korean, before it is kept',
    inTx(db, async (tx) => {
      const { productId } = await aReviewedProduct(tx)
      const known = await aShownQuestion(tx, productId)
      const korean = await aShownQuestion(tx, productId, { body: '젖은 돌에서 미끄럽지 않나요?', locale: 'ko' })
      const ask = (body: string, sure = false) =>
        askQuestion(tx, { productId, body, author: 'Alex', locale: 'en', sure, asker })
      expect(await ask('Is the sole slippery on wet stones?')).toHaveProperty('post')
      for (const { post } of [known, korean]) {
        await answerAsStaff(tx, { questionId: post.id, body: 'It does.', locale: 'en', by: 'hana' })
      }
      const offered = await ask('Would soles hold when stones are wet?')
      expect(offered).toMatchObject({ similar: [{ id: known.post.id, shown: [{ body: 'It does.' }] }] })
      expect(await ask('젖은 바닥에서도 미끄러운가요?')).toMatchObject({ similar: [{ id: korean.post.id }] })
      expect(await ask('Can I wash them in the machine?')).toHaveProperty('post')
      expect(await ask('Would soles hold when stones are wet?', true)).toHaveProperty('post')
    }),
  )

  it(
    'T4: hostile words stay letters, personal data, links and copies are marked, and crowds are stopped',
    inTx(db, async (tx) => {
      const { productId } = await aReviewedProduct(tx)
      const script = '<script>alert(1)</script> \u202Ehow long?'
      const { post } = await aQuestion(tx, productId, { body: script, author: 'Mallory' })
      expect(post.body).toBe('<script>alert(1)</script> how long?')
      await aQuestion(tx, productId, { body: 'Is it you at minji@example.com or 010-1234-5678? See www.cheap.example' })
      await aQuestion(tx, productId, { body: 'Is it you at minji@example.com or 010-1234-5678? See www.cheap.example' })
      const marks = (await listPostQueue(tx, { limit: 9 })).map((waiting) => waiting.marks.map(({ kind }) => kind))
      expect(marks).toContainEqual(['duplicate-text', 'links', 'personal-data'])
      const no = (body: string, author = 'Sora') => aQuestion(tx, productId, { body, author })
      await expect(no('?!')).rejects.toThrow(ReviewInvalid)
      await expect(no('x'.repeat(601))).rejects.toMatchObject({ field: 'body' })
      await expect(no('How long?', 'www.me.example')).rejects.toMatchObject({ field: 'author' })
      await expect(no('How long?', ' ')).rejects.toMatchObject({ field: 'author' })
      const from = { ip: '192.0.2.7' }
      const first = await aQuestion(tx, productId, { body: 'Question 1', asker: from })
      expect((await aQuestion(tx, productId, { body: 'Question 1', asker: from })).post.id).toBe(first.post.id)
      for (let count = 2; count <= 10; count++)
        await aQuestion(tx, productId, { body: `Question ${count}`, asker: from })
      await expect(aQuestion(tx, productId, { body: 'Question 11', asker: from })).rejects.toThrow(TooManyPosts)
      for (let count = 1; count <= 3; count++)
        await aQuestion(tx, productId, { body: `To ${count}`, email: 'a@example.com' })
      await expect(aQuestion(tx, productId, { body: 'To 4', email: 'a@example.com' })).rejects.toThrow(TooManyPosts)
    }),
  )

  it(
    'T4: is changed and taken back by who has its link alone; new words wait while the old ones show, with history',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { post, editToken: token } = await aShownQuestion(tx, product.productId)
      await editPost(tx, { token, body: 'Does it hold on ice?', asker })
      expect(await shown(tx, product)).toMatchObject([{ body: post.body }])
      const [{ because, waitingSince } = {}] = await listPostQueue(tx, { limit: 1 })
      expect(because).toBe('edited')
      await decidePost(tx, { postId: post.id, outcome: 'publish', waitingSince, by: 'hana' })
      expect(await shown(tx, product)).toMatchObject([{ body: 'Does it hold on ice?' }])
      expect(await query(tx, 'select body from reviews.post_version')).toEqual([{ body: post.body }])
      await expect(withdrawPost(tx, { token: altered(token) })).rejects.toThrow(PostLinkUnknown)
      await withdrawPost(tx, { token })
      await withdrawPost(tx, { token })
      expect(await shown(tx, product)).toEqual([])
      expect(await findPost(tx, post.id)).toMatchObject({ state: 'withdrawn', body: '', author: '' })
      expect(await query(tx, 'select from reviews.post_version')).toEqual([])
    }),
  )
})

describe('T4: an answer', () => {
  it(
    'T4: carries the sign of an owner by her order alone, and loses it with the order; others answer where they may',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const other = await aReviewedProduct(tx, 'Hill sneaker')
      const { post: question } = await aShownQuestion(tx, product.productId)
      const answer = (profileId: string, more: object = {}) =>
        answerQuestion(tx, {
          questionId: question.id,
          profileId,
          body: 'It holds.',
          author: 'M',
          locale: 'en',
          asker,
          ...more,
        })
      const { profileId: elsewhere } = await anOwner(tx, other, 'alex@example.com')
      const forged = { role: 'owner', owned: { orderId: tx.newId(), verified: true }, verified: true }
      await expect(answer(elsewhere, forged)).rejects.toThrow(NotAnOwner)
      const { order, profileId } = await anOwner(tx, product, 'minji@example.com')
      const { post } = await answer(profileId)
      expect(post).toMatchObject({ role: 'owner', verified: true, state: 'pending' })
      await expect(answer(profileId)).rejects.toThrow(AlreadyAnswered)
      await changeShop(tx, { settings: { questions: { anybodyAnswers: true } } })
      expect((await answer(elsewhere, forged)).post).toMatchObject({
        role: 'shopper',
        verified: false,
        orderId: undefined,
      })
      await decidePost(tx, { postId: post.id, outcome: 'publish', by: 'hana' })
      await cancelOrder(tx, { orderId: order.id, by: 'hana', reason: 'other' })
      await refreshOwners(tx, order.id)
      expect(await shown(tx, product)).toMatchObject([{ answers: 1, shown: [{ id: post.id, verified: false }] }])
    }),
  )

  it(
    'T4: that helped most comes first, whoever gave it; votes count once and not in crowds, and reports bring it back',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { post: question } = await aShownQuestion(tx, product.productId)
      const { profileId } = await anOwner(tx, product, 'minji@example.com')
      const ofShop = await answerAsStaff(tx, {
        questionId: question.id,
        body: 'The shop says so.',
        locale: 'en',
        by: 'hana',
      })
      const { post: answer } = await answerQuestion(tx, {
        ...{ questionId: question.id, profileId, body: 'It slips a little.', author: 'Minji K.', locale: 'en', asker },
      })
      const vote = (device: string, ip?: string) => voteAnswer(tx, { answerId: answer.id, asker: { device, ip } })
      await expect(vote('device-of-sora')).rejects.toThrow(PostNotShown)
      await decidePost(tx, { postId: answer.id, outcome: 'publish', by: 'hana' })
      const order = async () => (await shown(tx, product))[0]!.shown.map(({ id }) => id)
      expect(await order()).toEqual([ofShop.id, answer.id])
      await vote('device-of-sora')
      expect(await vote('device-of-sora')).toBe(1)
      expect(await order()).toEqual([answer.id, ofShop.id])
      await expect(voteAnswer(tx, { answerId: answer.id, asker: { profileId } })).rejects.toThrow(OwnAnswer)
      for (let count = 1; count <= 5; count++) await vote(`device-number-${count}`, '192.0.2.9')
      await expect(vote('device-number-6', '192.0.2.9')).rejects.toThrow(TooManyAnswerVotes)
      expect(await unvoteAnswer(tx, { answerId: answer.id, asker: { device: 'device-number-5' } })).toBe(5)
      expect(await shown(tx, product)).toMatchObject([{ helpful: 5, answers: 2 }])

      const report = { postId: answer.id, reason: 'spam', asker: { device: 'device-of-sora' } } as const
      await reportPost(tx, report)
      await reportPost(tx, report)
      expect(await listPostQueue(tx, { limit: 5 })).toMatchObject([
        { id: answer.id, because: 'reported', question: question.body, reports: [{ reason: 'spam', count: 1 }] },
      ])
      await decidePost(tx, { postId: answer.id, outcome: 'reject', reason: 'spam', by: 'hana' })
      expect(await order()).toEqual([ofShop.id])
      await undoDecision(tx, { postId: answer.id, by: 'hana' })
      expect(await order()).toEqual([answer.id, ofShop.id])
      expect(await listPostQueue(tx, { limit: 5 })).toHaveLength(1)
    }),
  )

  it(
    'T4: is found by words of the question and its answers together; the shop’s own is changed in place',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { post: first } = await aShownQuestion(tx, product.productId)
      const { post: second } = await aShownQuestion(tx, product.productId, { body: 'Which size at 24 cm?' })
      const answer = (body: string) => answerAsStaff(tx, { questionId: second.id, body, locale: 'en', by: 'hana' })
      expect(await listAsked(tx, { answered: false, limit: 5 })).toHaveLength(2)
      const { id } = await answer('Take 38.')
      expect((await answer('Take 38, or 39 with thick socks.')).id).toBe(id)
      expect(await listAsked(tx, { answered: true, limit: 5 })).toMatchObject([
        { id: second.id, answer: { body: 'Take 38, or 39 with thick socks.' } },
      ])
      expect((await shown(tx, product)).map((each) => each.id)).toEqual([second.id, first.id])
      expect((await shown(tx, product, 'size sock')).map((each) => each.id)).toEqual([second.id])
      expect(await shown(tx, product, 'size ice')).toEqual([])
      const page = await listQuestions(tx, {
        ...{ productId: product.productId, locale: 'en', limit: 5 },
        after: { own: 1, answered: 1, helpful: 0, id: second.id },
      })
      expect(page.map((each) => each.id)).toEqual([first.id])
    }),
  )

  it(
    'T4: stays without its author once she is erased, and so does her question',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const profileId = await profileByEmail(tx, 'minji@example.com')
      const { post } = await aShownQuestion(tx, product.productId, { email: 'minji@example.com' })
      await forgetReviewer(tx, profileId)
      expect(await findPost(tx, post.id)).toMatchObject({ author: '', email: undefined, follow: 'none' })
      expect(await shown(tx, product)).toMatchObject([{ author: '', body: post.body }])
    }),
  )
})
