import { translated } from '../../kernel/locale.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getProduct } from '../catalog/index.ts'
import { sendMail, sendMarketingMail } from '../messaging/index.ts'
import {
  askForLink,
  type AskedLine,
  type GuestReview,
  type LinkWish,
  type ReviewAsker,
  setReviewAside,
} from '../reviews/index.ts'
import { shopSettings } from '../shop/index.ts'
import { confirmReviewMail } from './mails/confirm-review.ts'
import { reviewLinkMail } from './mails/review-link.ts'
import { reviewRequestMail } from './mails/review-request.ts'
import type { NoticeSettings } from './order-mail.ts'

/**
 * Asks for reviews by mail: one mail an order, with stars to press and one click to be asked no more. Whether she may be
 * asked is for the law of her country and her own word to say.
 */
export const reviewRequestsByMail = (settings: NoticeSettings): ReviewAsker => ({
  channel: 'email',
  ask: async (tx, { order, round, key, lines, incentive }) => {
    const shop = await shopSettings(tx)
    const origin = shop.baseUrl ?? settings.baseUrl
    const pages = `${origin}${order.locale === shop.defaultLocale ? '' : `/${order.locale}`}`
    const sent = await sendMarketingMail(tx, {
      key,
      purpose: 'reviews',
      profileId: order.profileId,
      locale: order.locale,
      country: order.address?.country,
      boughtAt: order.placedAt,
      origin,
      mail: reviewRequestMail({
        name: order.name ?? order.address?.name ?? '',
        reminder: round === 2,
        incentive: incentive ?? '',
        lines: lines.map((line) => ({ title: line.title, variant: line.variantTitle, stars: starsOf(pages, line) })),
      }),
    })
    return 'sendId' in sent
  },
})

const starsOf = (pages: string, { token }: AskedLine) =>
  [1, 2, 3, 4, 5].map((count) => ({ count, link: `${pages}/reviews/write/${token}?stars=${count}` }))

/**
 * Sets a visitor's review aside and mails her the link to show that the address is hers.
 *
 * @param confirmPage where the page that takes the confirmation stands, without the token
 * @throws as `setReviewAside`
 */
export async function askToConfirmReview(tx: Tx, review: GuestReview, confirmPage: string): Promise<void> {
  const { confirmToken } = await setReviewAside(tx, review)
  const product = translated((await getProduct(tx, review.productId)).title, review.locale)
  await sendMail(tx, {
    key: `confirm-review:${tx.newId()}`,
    to: review.email,
    locale: review.locale,
    mail: confirmReviewMail({ link: `${confirmPage}/${confirmToken}`, product }),
  })
}

/**
 * Mails somebody who is not signed in the link to review what she had of a product, if something of it arrived with an
 * order of this address. Answers the same whether or not there is one.
 *
 * @param writePage where the one-screen form stands, without the token
 * @throws as `askForLink`
 */
export async function mailReviewLink(tx: Tx, wish: LinkWish & { locale: string }, writePage: string): Promise<void> {
  const token = await askForLink(tx, wish)
  if (!token) return
  const product = translated((await getProduct(tx, wish.productId)).title, wish.locale)
  await sendMail(tx, {
    key: `review-link:${tx.newId()}`,
    to: wish.email,
    locale: wish.locale,
    mail: reviewLinkMail({ link: `${writePage}/${token}`, product }),
  })
}
