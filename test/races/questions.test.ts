import { describe, expect, it } from 'vitest'
import { query } from '../../src/kernel/query.ts'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { prepareDrawing } from '../../src/modules/media/index.ts'
import {
  AlreadyAnswered,
  answerQuestion,
  decidePost,
  decideReview,
  findPost,
  grantRights,
  keepPicture,
  mayShow,
  rightsOf,
  ReviewStateDiffers,
  unvoteAnswer,
  voteAnswer,
  withdrawPost,
} from '../../src/modules/reviews/index.ts'
import { tellAskers } from '../../src/modules/reviews/questions/tell-askers.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { filesInMemory } from '../../src/testing/files.ts'
import { aQuestion, aShownQuestion } from '../../src/testing/questions.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../src/testing/reviews.ts'

const db = await testDatabase()
const product = await inTransaction(db, (tx) => aReviewedProduct(tx))

/** Somebody who has it answers. */
const answerOf = async (questionId: string, email: string) => {
  const { profileId } = await inTransaction(db, (tx) => anOrderOf(tx, product, { email }))
  return () =>
    inTransaction(db, (tx) =>
      answerQuestion(tx, {
        questionId,
        profileId,
        body: `It does, says ${email}.`.replace('@', ' at '),
        author: 'Minji',
        locale: 'en',
        asker: {},
      }),
    )
}
const publish = (postId: string) =>
  inTransaction(db, (tx) => decidePost(tx, { postId, outcome: 'publish', by: 'hana' }))
const shownQuestion = async (email?: string) =>
  (await inTransaction(db, (tx) => aShownQuestion(tx, product.productId, email ? { email } : {}))).post
const fulfilled = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length
const reasons = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))

describe('questions, by two at once', () => {
  it('T4: one of two who decide differently does, and while its author takes it back nothing else shows', async () => {
    const { post } = await inTransaction(db, (tx) => aQuestion(tx, product.productId))
    const decide = (outcome: 'publish' | 'reject', by: string) =>
      inTransaction(db, (tx) =>
        decidePost(tx, { postId: post.id, outcome, ...(outcome === 'reject' && { reason: 'spam' }), by }),
      )
    const outcomes = await Promise.allSettled([decide('publish', 'hana'), decide('reject', 'sora')])
    expect(fulfilled(outcomes)).toBe(1)
    expect(reasons(outcomes)[0]).toBeInstanceOf(ReviewStateDiffers)

    const { post: other, editToken: token } = await inTransaction(db, (tx) => aQuestion(tx, product.productId))
    await Promise.allSettled([publish(other.id), inTransaction(db, (tx) => withdrawPost(tx, { token }))])
    expect((await reading(db, (read) => findPost(read, other.id)))!.state).toBe('withdrawn')
  })

  it('T4: an owner answers once, however often she taps', async () => {
    const question = await shownQuestion()
    const tap = await answerOf(question.id, 'minji@example.com')
    const outcomes = await Promise.allSettled([tap(), tap(), tap(), tap()])
    expect(fulfilled(outcomes)).toBe(1)
    for (const reason of reasons(outcomes)) expect(reason).toBeInstanceOf(AlreadyAnswered)
  })

  it('T4: who asked hears of the first answer once, though two answers show and two workers tell', async () => {
    const question = await shownQuestion('sora@example.com')
    const answers = await Promise.all(
      ['june@example.com', 'alex@example.com'].map(async (email) => (await answerOf(question.id, email))()),
    )
    await Promise.all(answers.map(({ post }) => publish(post.id)))
    await db.pool.query(`update reviews.post set published_at = published_at - interval '11 minutes'`)
    const told: string[] = []
    const mailer = { invite: () => Promise.resolve(false), tell: (_: unknown, { key }: { key: string }) => later(key) }
    const later = (key: string) => {
      told.push(key)
      return Promise.resolve()
    }
    const worker = () => inTransaction(db, (tx) => tellAskers(tx, mailer))
    await Promise.all([worker(), worker(), worker()])
    expect(told).toHaveLength(1)
  })

  it('T4: a vote counts once, and as often as it stands: taps on two devices at once end equal to a recount', async () => {
    const question = await shownQuestion()
    const { post } = await (await answerOf(question.id, 'tom@example.com'))()
    await publish(post.id)
    const vote = (device: string) =>
      inTransaction(db, (tx) => voteAnswer(tx, { answerId: post.id, asker: { device: device.repeat(24) } }))
    const unvote = (device: string) =>
      inTransaction(db, (tx) => unvoteAnswer(tx, { answerId: post.id, asker: { device: device.repeat(24) } }))
    await Promise.all([vote('a'), vote('a'), vote('b'), vote('a'), unvote('b'), vote('c'), vote('b'), unvote('c')])
    const [counted] = await reading(db, (read) =>
      query<{ kept: number; votes: number }>(
        read,
        `select helpful as kept, (select count(*)::int from reviews.post_vote where post_id = post.id) as votes
         from reviews.post where id = $1`,
        [post.id],
      ),
    )
    expect(counted!.kept).toBe(counted!.votes)
    expect(counted!.votes).toBeGreaterThan(0)
  })
})

describe('customers’ pictures, by two at once', () => {
  let width = 9
  const sent = async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${++width}" height="9"><rect width="9" height="9"/></svg>`
    const file = await prepareDrawing(filesInMemory(), svg)
    return inTransaction(db, (tx) => keepPicture(tx, { file, asker: {} }))
  }

  it('T5: one picture belongs to one review, though two forms send it', async () => {
    const mediaId = await sent()
    const write = () => inTransaction(db, (tx) => aReview(tx, product, { mediaIds: [mediaId] }))
    const outcomes = await Promise.allSettled([write(), write()])
    expect(fulfilled(outcomes)).toBe(1)
    expect(reasons(outcomes)[0]).toMatchObject({ code: expect.stringMatching(/^reviews\//) as string })
  })

  it('T8: of a yes and a no at once the one that is kept last holds everywhere', async () => {
    const mediaId = await sent()
    const { id: reviewId } = await inTransaction(db, async (tx) => {
      const review = await aReview(tx, product, { mediaIds: [mediaId] })
      await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
      return review
    })
    const say = (...scopes: ('site' | 'ads')[]) =>
      inTransaction(db, (tx) => grantRights(tx, { reviewId, scopes: new Map([[mediaId, scopes]]), via: 'link' }))
    await Promise.all([say('site', 'ads'), say(), say('ads'), say()])
    const { scopes } = (await reading(db, (read) => rightsOf(read, [mediaId]))).get(mediaId)!
    for (const place of ['site', 'ads'] as const) {
      const shown = await reading(db, (read) => mayShow(read, { mediaIds: [mediaId], place }))
      expect([place, shown.has(mediaId)]).toEqual([place, scopes.includes(place)])
    }
  })
})
