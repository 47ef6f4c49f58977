import type { Tx } from '../../kernel/transaction.ts'
import { nameProfile, profileByEmail } from '../../modules/profiles/index.ts'
import { decideReview, reviewAsShopper } from '../../modules/reviews/index.ts'

/** What is said of a batch of tea whose tins do not close: what a shop should notice before it sells the next one. */
const said: readonly (readonly [locale: 'en' | 'ko', name: string, rating: number, body: string])[] = [
  ['en', 'Maya Lind', 2, 'The tea is fine, but the lid of the tin is loose and half of it spilled in the parcel.'],
  ['ko', '정하린', 2, '차는 맛있는데 뚜껑이 헐거워서 잎이 다 쏟아졌어요.'],
  ['en', 'Jonas Weber', 3, 'Good leaves in a poor tin: the lid does not close properly any more.'],
  ['ko', '윤시우', 2, '포장이 찌그러져서 왔고 뚜껑이 안 닫혀요.'],
  ['en', 'Priya Nair', 1, 'Packaging arrived crushed. The tin is cracked at the seam, very disappointing for a gift.'],
  ['ko', '오지안', 3, '향은 좋아요. 다만 이번에 온 용기는 뚜껑이 자꾸 빠져서 불편해요.'],
  ['en', 'Lucas Moreau', 2, 'Second order, and this time the lid came off in the box. What a mess.'],
  ['ko', '문가은', 2, '지난번과 달리 봉투가 뜯어져 있었어요. 포장이 허술해서 실망했어요.'],
]

/** One of them after another, on the days before those whose reviews still wait. */
export const looseLids = said.map(([locale, name, rating, body], at) => ({
  daysAgo: 6 + (at % 6),
  tell: async (tx: Tx, productId: string): Promise<void> => {
    const profileId = await profileByEmail(tx, `tea-drinker-${at}@example.com`)
    await nameProfile(tx, { profileId, name, locale })
    const words = { title: '', body, rating, ratings: { quality: rating }, locale }
    const { id } = await reviewAsShopper(tx, { ...words, productId, profileId, source: 'page', asker: {} })
    await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'system' })
  },
}))
