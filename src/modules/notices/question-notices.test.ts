import { describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../kernel/event.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { altered } from '../../testing/altered.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aShownQuestion } from '../../testing/questions.ts'
import { aReviewedProduct, anOrderOf, type ReviewedProduct } from '../../testing/reviews.ts'
import { readConsentToken, suppressAddress, withdrawConsent } from '../consent/index.ts'
import { markDelivered, ship, shipmentDelivered } from '../fulfilment/index.ts'
import { findSend, listSends, type SendContent } from '../messaging/index.ts'
import {
  answerAsStaff,
  answerByInvitation,
  decidePost,
  findPost,
  followQuestion,
  openInvitation,
  PostLinkUnknown,
  reviewsModule,
} from '../reviews/index.ts'
import { changeShop } from '../shop/index.ts'
import { questionsByMail } from './index.ts'

const db = await testDatabase()
const reviews = reviewsModule({ askers: [], mailer: questionsByMail({ baseUrl: 'https://shop.test' }) })

/** Runs one of the module's sweeps within a test's transaction. */
const sweep = (tx: Tx, name: `reviews.${string}`) =>
  reviews.recurring!.find((one) => one.name === name)!.run({ inTransaction: (work) => work(tx) } as Edge)
const inviteOwners = (tx: Tx) => sweep(tx, 'reviews.invite-owners')
const tellAskers = (tx: Tx) => sweep(tx, 'reviews.tell-askers')

const asker = {}

async function anOwner(tx: Tx, product: ReviewedProduct, email: string, country = 'US'): Promise<void> {
  const address = { name: 'Minji Kim', line1: '1 Street', city: 'Town', postcode: '10115', country }
  const order = await anOrderOf(tx, product, { email, address, locale: country === 'KR' ? 'ko' : 'en' })
  const shipment = await ship(tx, { orderId: order.id, by: 'hana' })
  await markDelivered(tx, { shipmentId: shipment.id, by: 'hana' })
  const reactions = reviews.consumers!.flatMap((consumer) => consumer.reactions)
  const about = { orderId: order.id, shipmentId: shipment.id, profileId: order.profileId }
  const data = { ...about, at: tx.now.toISOString(), last: true }
  await reactions
    .find(({ type }) => type === shipmentDelivered.type)!
    .react(tx, { data } as unknown as LoggedEvent<Record<string, unknown>>)
}

/** As if all had happened so many minutes earlier. */
const passed = async (tx: Tx, count: number) => {
  await query(tx, `update reviews.post set published_at = published_at - make_interval(mins => $1)`, [count])
  await query(tx, `update reviews.owner_invitation set at = at - make_interval(mins => $1)`, [count])
}

async function mails(tx: Tx): Promise<SendContent[]> {
  const sends = await listSends(tx, { limit: 50 })
  const contents = []
  for (const { id } of sends) contents.push((await findSend(tx, id))!)
  return contents
}
const to = async (tx: Tx) => (await mails(tx)).map(({ recipient }) => recipient).toSorted()

describe('T4: those who have it are asked', () => {
  it(
    'T4: when nobody answers within an hour, so many as the shop says, once in thirty days, and never who asked',
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { questions: { inviteOwners: 2 } } })
      const product = await aReviewedProduct(tx)
      for (const name of ['minji', 'alex', 'sora', 'june']) await anOwner(tx, product, `${name}@example.com`)
      await aShownQuestion(tx, product.productId, { email: 'june@example.com' })
      await inviteOwners(tx)
      expect(await mails(tx)).toEqual([])
      await passed(tx, 61)
      await inviteOwners(tx)
      await inviteOwners(tx)
      const first = await to(tx)
      expect(first).toHaveLength(2)
      expect(first).not.toContain('june@example.com')

      await aShownQuestion(tx, product.productId, { body: 'And in snow?', email: 'june@example.com' })
      const { post: answered } = await aShownQuestion(tx, product.productId, { body: 'How heavy are they?' })
      await answerAsStaff(tx, { questionId: answered.id, body: '310 grams.', locale: 'en', by: 'hana' })
      await passed(tx, 61)
      await inviteOwners(tx)
      expect(new Set(await to(tx))).toEqual(new Set(['minji@example.com', 'alex@example.com', 'sora@example.com']))
      expect(await mails(tx)).toHaveLength(3)
      await passed(tx, 60 * 24 * 30)
      await aShownQuestion(tx, product.productId, { body: 'Do they squeak?' })
      await passed(tx, 61)
      await inviteOwners(tx)
      expect(await mails(tx)).toHaveLength(5)
    }),
  )

  it(
    'T4: answer by the link of their mail, as owners; a no to being asked for reviews is a no to this as well',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      await anOwner(tx, product, 'minji@example.com', 'KR')
      const { post: question } = await aShownQuestion(tx, product.productId)
      await passed(tx, 61)
      await inviteOwners(tx)
      const [mail] = await mails(tx)
      expect(mail!.subject).toMatch(/^\(광고\) Minji Kim님, /)
      expect(mail!.bodyText).toContain(question.body)
      const token = /\/questions\/answer\/(\S+)/.exec(mail!.bodyText)![1]!
      expect(await openInvitation(tx, token)).toMatchObject({ state: 'open', question: question.body, author: '' })
      await expect(openInvitation(tx, altered(token))).rejects.toThrow(PostLinkUnknown)
      const { post } = await answerByInvitation(tx, {
        token,
        body: '잘 잡아 줘요.',
        author: '민지',
        locale: 'ko',
        asker,
      })
      expect(post).toMatchObject({ role: 'owner', verified: true, state: 'pending' })
      expect(await openInvitation(tx, token)).toMatchObject({ state: 'answered' })

      const about = await readConsentToken(tx, /unsubscribe\/(\S+)$/.exec(mail!.unsubscribeUrl!)![1]!)
      await withdrawConsent(tx, { ...about, source: 'one-click' })
      await aShownQuestion(tx, product.productId, { body: 'And in snow?' })
      await passed(tx, 60 * 24 * 31)
      await inviteOwners(tx)
      expect(await mails(tx)).toHaveLength(1)
    }),
  )
})

describe('T4: who asked is told', () => {
  it(
    'T4: of the first answer exactly once, of others when she follows, and of nothing once she has had enough',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      await anOwner(tx, product, 'minji@example.com')
      const { post: question } = await aShownQuestion(tx, product.productId, { email: 'sora@example.com' })
      await passed(tx, 61)
      await inviteOwners(tx)
      const invitation = /\/questions\/answer\/(\S+)/.exec((await mails(tx))[0]!.bodyText)![1]!
      await answerAsStaff(tx, { questionId: question.id, body: 'It does.', locale: 'en', by: 'hana' })
      await tellAskers(tx)
      expect(await to(tx)).not.toContain('sora@example.com')
      await passed(tx, 11)
      await tellAskers(tx)
      await query(tx, `update reviews.post set told_at = null where kind = 'answer'`)
      await tellAskers(tx)
      const told = (await mails(tx)).filter(({ recipient }) => recipient === 'sora@example.com')
      expect(told).toHaveLength(1)
      expect(told[0]!.bodyText).toContain('It does.')
      const token = /\/questions\/follow\/(\S+)/.exec(told[0]!.bodyText)![1]!

      expect(await followQuestion(tx, { token, follow: 'all' })).toBe('all')
      const { post } = await answerByInvitation(tx, {
        ...{ token: invitation, body: 'On moss it slips.', author: 'Minji', locale: 'en', asker },
      })
      await decidePost(tx, { postId: post.id, outcome: 'publish', by: 'hana' })
      await passed(tx, 11)
      await tellAskers(tx)
      expect((await to(tx)).filter((address) => address === 'sora@example.com')).toHaveLength(2)
      expect(await followQuestion(tx, { token, follow: 'none' })).toBe('none')
      expect(await findPost(tx, question.id)).toMatchObject({ email: undefined, follow: 'none' })
      await query(tx, `update reviews.post set told_at = null where kind = 'answer'`)
      await tellAskers(tx)
      expect((await to(tx)).filter((address) => address === 'sora@example.com')).toHaveLength(2)
      expect(await followQuestion(tx, { token, follow: 'all' })).toBe('none')
    }),
  )

  it(
    'T4: never at an address that called our mail spam, and the address is forgotten a month after the first answer',
    inTx(db, async (tx) => {
      const { productId } = await aReviewedProduct(tx)
      const { post } = await aShownQuestion(tx, productId, { email: 'sora@example.com' })
      await suppressAddress(tx, { channel: 'email', address: 'sora@example.com', reason: 'complaint', evidence: {} })
      await answerAsStaff(tx, { questionId: post.id, body: 'It does.', locale: 'en', by: 'hana' })
      await passed(tx, 11)
      await tellAskers(tx)
      expect(await mails(tx)).toEqual([])
      await query(tx, `update reviews.post set told_at = told_at - interval '31 days'`)
      await sweep(tx, 'reviews.forget')
      expect(await findPost(tx, post.id)).toMatchObject({ email: undefined, follow: 'none' })
    }),
  )
})
