import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProduct } from '../catalog/index.ts'
import { findSuppression } from '../consent/index.ts'
import { sendMail, sendMarketingMail } from '../messaging/index.ts'
import type { QuestionMailer } from '../reviews/index.ts'
import { shopSettings } from '../shop/index.ts'
import { ownerInvitationMail } from './mails/owner-invitation.ts'
import { questionAnsweredMail } from './mails/question-answered.ts'
import type { NoticeSettings } from './order-mail.ts'

/**
 * The mails of questions. Who has the product is asked as she is asked for a review: where the law of her country and
 * her own word allow it, with one click to be asked no more. Who asked is told, unless her address does not want us.
 */
export const questionsByMail = (settings: NoticeSettings): QuestionMailer => ({
  invite: async (tx, { order, productId, question, token, key }) => {
    const { origin, pages } = await placesOf(tx, settings, order.locale)
    const sent = await sendMarketingMail(tx, {
      key,
      purpose: 'reviews',
      profileId: order.profileId,
      locale: order.locale,
      country: order.address?.country,
      boughtAt: order.placedAt,
      origin,
      mail: ownerInvitationMail({
        name: order.name ?? order.address?.name ?? '',
        product: (await productOf(tx, productId, order.locale)).title,
        question,
        link: `${pages}/questions/answer/${token}`,
      }),
    })
    return 'sendId' in sent
  },
  tell: async (tx, { to, profileId, locale, productId, questionId, question, answer, author, isFirst, token, key }) => {
    if (await findSuppression(tx, 'email', to)) return
    const { pages, shop } = await placesOf(tx, settings, locale)
    const product = await productOf(tx, productId, locale)
    await sendMail(tx, {
      key,
      to,
      profileId: profileId ?? null,
      locale,
      mail: questionAnsweredMail({
        ...{ question, answer, first: isFirst, product: product.title, author: author || shop.name },
        link: `${pages}/products/${product.handle}/questions?question=${questionId}`,
        follow: `${pages}/questions/follow/${token}`,
      }),
    })
  },
})

async function placesOf(read: Read, settings: NoticeSettings, locale: string) {
  const shop = await shopSettings(read)
  const origin = shop.baseUrl ?? settings.baseUrl
  return { shop, origin, pages: `${origin}${locale === shop.defaultLocale ? '' : `/${locale}`}` }
}

/** By its name in her language; a product that is gone is spoken of as such. */
async function productOf(read: Read, productId: string, locale: string): Promise<{ title: string; handle: string }> {
  const product = await findProduct(read, productId)
  return { title: product ? translated(product.title, locale) : '', handle: product?.handle ?? '' }
}
