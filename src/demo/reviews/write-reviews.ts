import { chance } from '../drawings/kit/chance.ts'
import type { Edge } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getOrder, type OrderLine } from '../../modules/orders/index.ts'
import { nameProfile, profileByEmail } from '../../modules/profiles/index.ts'
import {
  decideReview,
  keepPicture,
  noteOpened,
  openRequest,
  type RejectReason,
  replyToReview,
  type Review,
  reviewAsShopper,
  reviewByRequest,
  tagProducts,
  voteHelpful,
} from '../../modules/reviews/index.ts'
import { toneBands } from '../categories.ts'
import { demoProducts } from '../products/all.ts'
import type { Asked } from './asking.ts'
import type { Photos } from './photos.ts'
import { storyteller } from './voices.ts'

const by = 'system'
const categoryOf = new Map(demoProducts.map(({ handle, category }) => [handle, category]))

/** What somebody writes that nobody wants to read. */
const unwanted: readonly (readonly [locale: 'en' | 'ko', body: string, reason: RejectReason])[] = [
  ['en', 'Same thing for half the price at www.cheap-goods.example, use code HALF.', 'spam'],
  ['en', 'The courier left the box in the rain, call me on 415-555-0134 about it.', 'personal-data'],
  ['en', 'Have not opened it yet but my neighbour says it is great.', 'not-own-experience'],
  ['ko', '팔로우하시면 반값에 드려요. www.example.shop 으로 오세요.', 'spam'],
  ['ko', '택배 기사님 때문에 화가 나서 적어요. 물건은 아직 안 써 봤어요.', 'not-about-product'],
  ['ko', '문의는 010-0000-1234로 주세요. 더 싸게 드립니다.', 'personal-data'],
]

/** To who is disappointed, twice, and to who is glad. */
const answers = {
  en: [
    'Thank you for telling us. Write to us or send it back from the page of your order, and we put it right.',
    'Thank you for being frank. We have passed this on to the maker, word for word.',
    'That is good to hear. May it serve you for a long time.',
  ],
  ko: [
    '알려 주셔서 고마워요. 메일을 주시거나 주문 페이지에서 돌려보내 주시면 바로 해결해 드릴게요.',
    '솔직하게 적어 주셔서 고마워요. 만드신 분께 그대로 전했어요.',
    '그렇게 써 주신다니 기뻐요. 오래오래 곁에 두고 쓰세요.',
  ],
}

/** Writes reviews as buyers and visitors of the demo do; the last ones wait for whoever opens the admin. */
export function reviewer(asked: Asked, photos: Photos) {
  const tell = storyteller()
  let count = 0

  const ofLine = async (tx: Tx, { id, handle }: OrderLine, locale: string, isLate: boolean): Promise<void> => {
    const token = asked.get(id)
    const category = categoryOf.get(handle)
    if (!token || !category || (await openRequest(tx, token)).state !== 'open') return
    const random = chance(++count * 131)
    const fate = random()
    if (fate < 0.12) return
    await noteOpened(tx, token)
    if (fate < 0.2) return
    const { title, body, rating } = tell(locale === 'ko' ? 'ko' : 'en', category, count * 17)
    const ratings = answersFor(category, rating, random)
    const about = aboutFor(category, count)
    const scopes = ['site', ...(count % 2 ? (['mail'] as const) : [])] as const
    const mediaIds = await picturesWith(tx, photos, handle, rating)
    const said = { rating, title, body, ratings, about, mediaIds, scopes }
    const { review } = await reviewByRequest(tx, { token, ...said, asker: {} })
    for (const mediaId of mediaIds)
      await tagProducts(tx, { mediaId, hotspots: [{ productId: review.productId, x: 50, y: 46 }] })
    if (!isLate) await decide(tx, review, count)
  }

  return {
    /** What a buyer says of the things that she was asked about. */
    ofOrder: (edge: Edge, orderId: string, isLate: boolean): Promise<void> =>
      edge.inTransaction(async (tx) => {
        const order = await getOrder(tx, orderId)
        for (const line of order.lines) await ofLine(tx, line, order.locale, isLate)
      }),

    /** What somebody says who did not buy it here, or what nobody wants to read. */
    ofVisitor: async (tx: Tx, productId: string, handle: string, seed: number): Promise<void> => {
      const locale = seed % 3 === 0 ? 'en' : 'ko'
      const bad = seed % 9 === 4 ? unwanted[Math.floor(seed / 9) % unwanted.length] : undefined
      const said = bad
        ? { rating: 1 + (seed % 5), title: '', body: bad[1] }
        : tell(locale, categoryOf.get(handle)!, seed * 13 + 3)
      const profileId = await profileByEmail(tx, `visitor-${seed}@example.com`)
      const names = visitors[bad?.[0] ?? locale]
      const name = names[seed % names.length]!
      await nameProfile(tx, { profileId, name, locale: bad?.[0] ?? locale })
      count++
      const review = await reviewAsShopper(tx, {
        ...{ ...said, productId, profileId, source: 'page', locale: bad?.[0] ?? locale, asker: {} },
        ratings: answersFor(categoryOf.get(handle)!, said.rating, chance(seed)),
        about: aboutFor(categoryOf.get(handle)!, seed),
        mediaIds: bad ? [] : await picturesWith(tx, photos, handle, said.rating),
        scopes: ['site'],
      })
      if (!bad) return decide(tx, review, count)
      await decideReview(tx, { reviewId: review.id, outcome: 'reject', reason: bad[2], by })
    },
  }
}

/** The next picture that was taken of it; who is disappointed sends none here. */
async function picturesWith(tx: Tx, photos: Photos, handle: string, rating: number): Promise<string[]> {
  const file = rating >= 3 ? photos.get(handle)?.shift() : undefined
  return file ? [await keepPicture(tx, { file, asker: {} })] : []
}

/** Publishes it, has others find it helpful, and answers the few-starred ones. */
async function decide(tx: Tx, { id: reviewId, rating, locale }: Review, count: number): Promise<void> {
  await decideReview(tx, { reviewId, outcome: 'publish', by })
  const random = chance(count * 31 + 5)
  const votes = Math.floor(random() * random() * 9)
  for (let device = 0; device < votes; device++) {
    await voteHelpful(tx, { reviewId, asker: { device: `demo-${count}-${device}` } })
  }
  if (rating <= 2 || count % 17 === 0) {
    const language = locale === 'ko' ? 'ko' : 'en'
    const body = answers[language][rating <= 2 ? count % 2 : 2]!
    await replyToReview(tx, { reviewId, body, locale: language, by })
  }
}

/** By what they write in. */
const visitors = {
  en: ['Nora Bell', 'Tom Reyes', 'Ines Costa', 'Kim Larsen'],
  ko: ['한소율', '이가온', '박서하', '최이든'],
}

/** What the category asks; most tell it, and who is glad thinks better of all. */
function answersFor(category: string, rating: number, random: () => number): Record<string, number> {
  if (random() < 0.2) return {}
  const near = Math.min(5, Math.max(1, rating + Math.floor(random() * 3) - 1))
  const fit = random() < 0.6 ? 2 : random() < 0.7 ? 1 : 3
  return { quality: near, ...(category === 'activewear' || category === 'shoes' ? { fit } : {}) }
}

/** What three of four tell of themselves where the category asks. */
function aboutFor(category: string, seed: number): Record<string, string> {
  const random = chance(seed * 7 + 3)
  if (random() < 0.25) return {}
  const pick = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)]!
  if (category === 'beauty') return { skin: pick(['dry', 'combination', 'oily']), tone: pick(toneBands) }
  if (category !== 'activewear' && category !== 'shoes') return {}
  return { height: pick(['below-160', '160-to-170', '160-to-170', 'above-170']) }
}
