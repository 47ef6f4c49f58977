import { translated } from '../../kernel/locale.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getProduct } from '../catalog/index.ts'
import { sendMail } from '../messaging/index.ts'
import { askForLink, type GuestReview, type LinkWish, setReviewAside } from '../reviews/index.ts'
import { confirmReviewMail } from './mails/confirm-review.ts'
import { reviewLinkMail } from './mails/review-link.ts'

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
