import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, reading, type Read, type Tx } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { anOrder } from '../../testing/orders.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { creditOf } from '../credit/index.ts'
import { answerMention, askAuthor, keepMentions, linkMention, listMentions, mentionSchema } from '../mentions/index.ts'
import { cancelOrder, placeOrder } from '../orders/index.ts'
import { mergeProfiles, profileByEmail, tagProfile, unmergeProfiles } from '../profiles/index.ts'
import { createPromotion, redeem } from '../promotions/index.ts'
import { decideReview, findReview, voteHelpful, withdrawReview } from '../reviews/index.ts'
import * as programme from './index.ts'

const { advocatesModule, findMembership, getAdvocate, inviteAdvocate, listAdvocates, programmeSchema } = programme
const db = await testDatabase()
const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)
const look = <T>(work: (read: Read) => Promise<T>): Promise<T> => reading(db, work)
const follow = async () => expect(await runAllConsumers(db, [advocatesModule])).toEqual([])
const person = (name: string) => inTx((tx) => profileByEmail(tx, `${name}@example.com`))
const scoreOf = async (profileId: string) => (await look((read) => getAdvocate(read, profileId))).score
const set = (settings: object) => inTx((tx) => programme.setProgramme(tx, programmeSchema.parse(settings), 'hana'))
const buys = (profileId: string, change: Parameters<typeof anOrder>[0] = {}) =>
  inTx((tx) => placeOrder(tx, anOrder({ profileId, ...change })))

/** A published review of something new, with so many stars. */
const says = (profileId: string, rating: 1 | 5) =>
  inTx(async (tx) => {
    const review = await aReview(tx, await aReviewedProduct(tx), { profileId, rating })
    await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
    return review.id
  })

/** Somebody who was asked and said yes. */
async function joins(profileId: string): Promise<programme.Membership> {
  await inTx((tx) => inviteAdvocate(tx, { profileId, by: 'hana' }))
  return inTx(async (tx) => {
    const { version } = programme.termsFor(await programme.getProgramme(tx), 'ko')
    return programme.takePart(tx, { profileId, version, locale: 'ko' })
  })
}

describe('the advocate programme', () => {
  it('T17: scores what people do for others from the log, an honest critic like a friend, and explains it', async () => {
    const [friend, critic] = [await person('friend'), await person('critic')]
    const [praise] = [await says(friend, 5), await says(critic, 1)]
    await inTx((tx) => voteHelpful(tx, { reviewId: praise, asker: { device: 'somebody', ip: '203.0.113.1' } as never }))
    for (const who of [friend, critic]) for (let times = 0; times < 3; times++) await buys(who)
    await follow()

    // One review 10, two orders after the first 20; a helpful vote 2.
    expect([await scoreOf(friend), await scoreOf(critic)]).toEqual([32, 30])
    const { points } = await look((read) => getAdvocate(read, friend))
    expect(points.filter(({ times }) => times > 0)).toEqual([
      { of: 'review', times: 1, weight: 10, points: 10 },
      { of: 'helpful', times: 1, weight: 2, points: 2 },
      { of: 'repeat', times: 2, weight: 10, points: 20 },
    ])

    await set({ candidateFrom: 31, weights: { helpful: 50 } })
    const candidates = await look((read) => listAdvocates(read, { state: 'candidate', limit: 10 }))
    expect(candidates.map(({ personId, score }) => [personId, score])).toEqual([[friend, 80]])
    await inTx((tx) => withdrawReview(tx, { reviewId: praise, profileId: friend } as never))
    await follow()
    expect(await scoreOf(friend)).toBe(20)
    await set({})
    const unfit = await refusalOf(set({ promotionId: newId() }))
    expect([unfit instanceof programme.ProgrammeUnfit, unfit.field]).toEqual([true, 'promotionId'])
  })

  it('T17 T18: what she says elsewhere counts once she lets the shop show it, and no more when she takes that back', async () => {
    const alex = await person('elsewhere')
    const told = { channel: 'tiktok', externalId: 'a1', handle: 'alex', postedAt: '2026-06-01T09:00:00Z' }
    await inTx((tx) => keepMentions(tx, [mentionSchema.parse(told)], 'api'))
    const [mention] = await look((read) => listMentions(read, { limit: 1 }))
    await inTx((tx) => linkMention(tx, mention!.id, { profileId: alex }))
    const { token } = await inTx((tx) => askAuthor(tx, mention!.id, 'hana'))
    for (const [scopes, score] of [[['site'], 10] as const, [[], 0] as const]) {
      await inTx((tx) => answerMention(tx, { token: token!, scopes, credit: 'Alex' }))
      await follow()
      expect(await scoreOf(alex).catch(() => 0)).toBe(score)
    }
  })

  it('T17: of merged people the deeds are one, and two again once that is taken back', async () => {
    const [one, other] = [await person('one'), await person('other')]
    await says(one, 5)
    await says(other, 1)
    await follow()
    const wish = { profileId: one, withProfileId: other, reason: 'Same phone', by: { kind: 'staff', id: 'hana' } }
    const merged = await inTx((tx) => mergeProfiles(tx, wish as never))
    await follow()
    expect([await scoreOf(one), await scoreOf(other)]).toEqual([20, 20])
    await inTx((tx) =>
      unmergeProfiles(tx, {
        mergeId: merged.mergeId!,
        reason: 'Two sisters',
        by: { kind: 'staff', id: 'hana' },
      } as never),
    )
    await follow()
    expect([await scoreOf(one), await scoreOf(other)]).toEqual([10, 10])
  })

  it('T17: whoever was asked takes part by agreeing to the words of now, leaves when she likes, and is not asked twice', async () => {
    const minji = await person('minji')
    const early = await refusalOf(inTx((tx) => programme.takePart(tx, { profileId: minji, version: '', locale: 'ko' })))
    expect(early).toBeInstanceOf(programme.NotInvited)
    // The ready-made journey asks by a tag.
    await inTx((tx) => tagProfile(tx, { profileId: minji, tags: ['advocate-invited'] }))
    await follow()
    expect((await look((read) => findMembership(read, minji)))?.state).toBe('invited')

    const before = await look(async (read) => programme.termsFor(await programme.getProgramme(read), 'ko'))
    expect(before.paragraphs.join(' ')).toMatch(/공정거래위원회.*16 CFR 255/)
    await set({ terms: { ko: '시음은 매달 한 번이에요.' } })
    const stale = inTx((tx) => programme.takePart(tx, { profileId: minji, version: before.version, locale: 'ko' }))
    expect(await refusalOf(stale)).toBeInstanceOf(programme.TermsChanged)
    const membership = await joins(minji)
    expect(membership).toMatchObject({
      state: 'active',
      code: null,
      link: expect.stringMatching(/^[a-z0-9]{8}$/) as string,
    })
    expect(membership.terms?.text).toContain('시음은 매달 한 번이에요.')

    // What she says from now on is marked, whatever its stars.
    const reviewId = await says(minji, 1)
    await follow()
    expect((await look((read) => findReview(read, reviewId)))?.incentive).toMatch(/서포터즈|advocates/)

    await inTx((tx) => programme.leaveProgramme(tx, minji))
    expect((await look((read) => findMembership(read, minji)))?.state).toBe('left')
    expect(await look((read) => programme.openLink(read, membership.link!))).toBeUndefined()
    const again = await refusalOf(inTx((tx) => inviteAdvocate(tx, { profileId: minji, by: 'hana' })))
    expect(again).toBeInstanceOf(programme.SaidNo)
    const unrewarded = inTx((tx) => programme.giveReward(tx, { profileId: minji, reason: 'Thanks', by: 'hana' }))
    expect(await refusalOf(unrewarded)).toBeInstanceOf(programme.NotTakingPart)
    await set({})
  })

  it('T17: counts what came by her link or code for her, without her own orders, cancelled ones and refunds', async () => {
    const promotionId = await inTx((tx) =>
      createPromotion(tx, { title: { en: 'For friends' }, rule: { kind: 'percent', basisPoints: 1_000 } }),
    )
    await set({ promotionId })
    const [sora, alex] = [await person('sora'), await person('alex')]
    const { id, link, code } = await joins(sora)
    expect(await look((read) => programme.openLink(read, link!))).toMatchObject({ campaign: `with:${link}`, code })

    await inTx((tx) => programme.noteVisit(tx, id))
    const byLink = await buys(alex, { source: { channel: 'page', campaign: `with:${link}` } })
    const byCode = await buys(alex)
    const redeemed = { reference: byCode.checkoutId, orderId: byCode.id, profileId: alex }
    await inTx((tx) => redeem(tx, { ...redeemed, promotions: [{ promotionId, code: code! }] }))
    await buys(sora, { source: { channel: 'page', campaign: `with:${link}` } })
    await follow()
    const brought = async () => (await look((read) => programme.broughtBy(read, [id]))).get(id)
    expect(await brought()).toMatchObject({ visits: 1, orders: 2, revenue: [money(23_600, 'USD')] })
    expect(await scoreOf(sora)).toBe(30)
    await inTx((tx) => cancelOrder(tx, { orderId: byLink.id, reason: 'Changed her mind', by: 'hana' as never }))
    await follow()
    expect(await brought()).toMatchObject({ orders: 1, revenue: [money(11_800, 'USD')] })

    // Alex turns out to be Sora herself, on another device; and not, after all.
    const by = { kind: 'user', id: 'hana' }
    const merge = { profileId: sora, withProfileId: alex, reason: 'Her other address', by }
    const { mergeId } = await inTx((tx) => mergeProfiles(tx, merge))
    await follow()
    expect([await brought(), await scoreOf(sora)]).toMatchObject([{ orders: 0, revenue: [] }, 10])
    await inTx((tx) => unmergeProfiles(tx, { mergeId: mergeId!, reason: 'Her sister', by }))
    await follow()
    expect([await brought(), await scoreOf(sora)]).toMatchObject([{ orders: 1, revenue: [money(11_800, 'USD')] }, 15])

    const nothing = inTx((tx) =>
      programme.giveReward(tx, { profileId: sora, credit: money(0, 'USD'), reason: 'Thanks', by: 'hana' }),
    )
    expect((await refusalOf(nothing)).field).toBe('credit')
    await inTx((tx) =>
      programme.giveReward(tx, { profileId: sora, credit: money(500, 'USD'), reason: 'Two friends', by: 'hana' }),
    )
    await inTx((tx) => programme.giveReward(tx, { profileId: sora, promotionId, reason: 'One more', by: 'hana' }))
    expect(await look((read) => creditOf(read, sora))).toEqual([money(500, 'USD')])
    expect((await look((read) => programme.rewardsOf(read, id))).map(({ reason }) => reason)).toEqual([
      ...['One more', 'Two friends'],
    ])

    // Let go, and back again: the old code has ended, the link is the same.
    await inTx((tx) => programme.letGo(tx, sora, 'hana'))
    expect(await look((read) => programme.openLink(read, link!))).toBeUndefined()
    await inTx((tx) => programme.takeBack(tx, sora))
    const back = await look((read) => findMembership(read, sora))
    expect(back).toMatchObject({ state: 'active', link })
    expect(back?.code).not.toBe(code)
    await set({})
  })

  it('T17: tells somebody all that is held of her part, and forgets it', async () => {
    const hana = await person('hana')
    await says(hana, 5)
    await joins(hana)
    await follow()
    const her = { profileIds: [hana], emails: [] }
    const sections = advocatesModule.personal!.sections
    const told = await look((read) => Promise.all(sections.map((one) => one.page(read, her, ''))))
    expect(told.map((rows) => rows.length)).toEqual([1, 1])
    await inTx((tx) => advocatesModule.personal!.erase!(tx, her))
    expect(await refusalOf(look((read) => getAdvocate(read, hana)))).toBeInstanceOf(programme.AdvocateUnknown)
    expect(await look((read) => query(read, 'select from advocates.membership where profile_id = $1', [hana]))).toEqual(
      [],
    )
  })
})
