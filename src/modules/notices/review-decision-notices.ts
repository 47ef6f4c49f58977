import { translated } from '../../kernel/locale.ts'
import { on, type Reaction } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findProduct } from '../catalog/index.ts'
import { findSuppression } from '../consent/index.ts'
import { sendMail } from '../messaging/index.ts'
import { findProfile } from '../profiles/index.ts'
import { findReview, reviewEditRejected, reviewRejected, type RejectReason } from '../reviews/index.ts'
import { shopSettings } from '../shop/index.ts'
import { reviewRejectedMail } from './mails/review-rejected.ts'
import type { NoticeSettings } from './order-mail.ts'

/** Who wrote a review hears that it, or its new words, will not show. What was decided elsewhere is not ours to tell. */
export const reviewDecisionNotices = (settings: NoticeSettings): Reaction[] => [
  on(reviewRejected, (tx, { data: { reviewId, reason }, seq }) =>
    tell(tx, settings, { reviewId, reason: reason as RejectReason, isEdit: false, seq }),
  ),
  on(reviewEditRejected, (tx, { data: { reviewId, reason }, seq }) =>
    tell(tx, settings, { reviewId, reason: reason as RejectReason, isEdit: true, seq }),
  ),
]

interface Rejection {
  readonly reviewId: string
  readonly reason: RejectReason
  readonly isEdit: boolean
  /** Of the event, by which it is told once. */
  readonly seq: number
}

async function tell(tx: Tx, settings: NoticeSettings, { reviewId, reason, isEdit, seq }: Rejection): Promise<void> {
  const review = await findReview(tx, reviewId)
  if (!review?.profileId || review.source === 'import' || review.state === 'withdrawn') return
  const email = (await findProfile(tx, review.profileId))?.email
  if (!email || (await findSuppression(tx, 'email', email))) return
  const { locale, productId, profileId } = review
  const shop = await shopSettings(tx)
  const pages = `${shop.baseUrl ?? settings.baseUrl}${locale === shop.defaultLocale ? '' : `/${locale}`}`
  const product = await findProduct(tx, productId)
  await sendMail(tx, {
    ...{ key: `review-rejected:${reviewId}:${seq}`, to: email, profileId, locale },
    mail: reviewRejectedMail({
      ...{ reason, edit: isEdit, final: !isEdit && review.appealedAt !== undefined },
      product: product ? translated(product.title, locale) : '',
      link: `${pages}/reviews/${reviewId}`,
    }),
  })
}
