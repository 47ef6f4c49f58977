import { translated } from '../../kernel/locale.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getProduct } from '../catalog/index.ts'
import { sendMarketingMail } from '../messaging/index.ts'
import { findOrder } from '../orders/index.ts'
import { askForRights, type RightsToAsk, RightsNotAskable } from '../reviews/index.ts'
import { shopSettings } from '../shop/index.ts'
import { pictureRightsMail } from './mails/picture-rights.ts'

/**
 * Asks the author of a review by mail whether her pictures may be shown elsewhere. Whether she may be written to is for
 * the law of her country and her own word to say, as with asking for reviews.
 *
 * @param origin where the shop stands, without a slash at the end
 * @throws {RightsNotAskable} when she may not be written to, or is no longer known
 * @throws as `askForRights`
 */
export async function askForPictureRights(tx: Tx, { origin, ...ask }: RightsToAsk & { origin: string }): Promise<void> {
  const { review, token } = await askForRights(tx, ask)
  if (!review.profileId) throw new RightsNotAskable()
  const shop = await shopSettings(tx)
  const order = review.orderId ? await findOrder(tx, review.orderId) : undefined
  const { locale } = review
  const pages = `${origin}${locale === shop.defaultLocale ? '' : `/${locale}`}`
  const product = translated((await getProduct(tx, review.productId)).title, locale)
  const sent = await sendMarketingMail(tx, {
    key: `picture-rights:${tx.newId()}`,
    purpose: 'reviews',
    profileId: review.profileId,
    locale,
    country: order?.address?.country,
    boughtAt: order?.placedAt,
    origin,
    mail: pictureRightsMail({ link: `${pages}/reviews/pictures/${token}`, product }),
  })
  if (!('sendId' in sent)) throw new RightsNotAskable()
}
