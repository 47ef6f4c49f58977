import type { PaymentProvider } from '../../modules/payments/index.ts'
import type { Routes } from '../server.ts'
import { advocateRoutes } from './advocate-routes.ts'
import { articleRoutes } from './article-routes.ts'
import { chatRoutes } from './chat-routes.ts'
import { chatStreamRoutes } from './chat-stream-routes.ts'
import { checkoutRoutes } from './checkout-routes.ts'
import { codeRoutes } from './code-routes.ts'
import { consentRoutes } from './consent-routes.ts'
import { galleryRoutes } from './gallery-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { ownReviewRoutes } from './own-review-routes.ts'
import { ownQuestionRoutes } from './own-question-routes.ts'
import { mentionRoutes } from './mention-routes.ts'
import { pieceRoutes } from './piece-routes.ts'
import { paymentRoutes } from './payment-routes.ts'
import { productRoutes } from './product-routes.ts'
import { questionRoutes } from './question-routes.ts'
import { relevantReviewsRoutes } from './relevant-reviews-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { shadeRoutes } from './shade-routes.ts'
import { sizeRoutes } from './size-routes.ts'
import { messengerRoutes } from './messenger-routes.ts'
import { textsRoutes } from './texts-routes.ts'
import { shopRoutes } from './shop-routes.ts'
import { shopperRoutes } from './shopper-routes.ts'
import { wishRoutes } from './wish-routes.ts'

/** Everything the storefront's pages do, for shops with a face of their own: apps, kiosks, other sites' servers. */
export const storeApi = ({ providers }: { providers: readonly PaymentProvider[] }): readonly Routes[] => [
  shopRoutes,
  productRoutes,
  articleRoutes,
  checkoutRoutes(providers),
  paymentRoutes(providers),
  orderRoutes,
  shopperRoutes,
  advocateRoutes,
  consentRoutes,
  reviewRoutes,
  galleryRoutes,
  pieceRoutes,
  mentionRoutes,
  relevantReviewsRoutes,
  ownReviewRoutes,
  questionRoutes,
  ownQuestionRoutes,
  shadeRoutes,
  sizeRoutes,
  textsRoutes,
  messengerRoutes,
  wishRoutes,
  codeRoutes,
  chatRoutes,
  chatStreamRoutes,
]
