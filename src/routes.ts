import type { Ports } from './modules.ts'
import { parcelsOf } from './modules/fulfilment/index.ts'
import { shopRating } from './modules/reviews/index.ts'
import { adminPages } from './web/admin/admin-pages.ts'
import { adminApi } from './web/admin-api/admin-api.ts'
import { channelsRoutes } from './web/admin-api/channels-routes.ts'
import { campaignsRoutes } from './web/admin-api/campaigns-routes.ts'
import { contentRoutes } from './web/admin-api/content-routes.ts'
import { conversationPicturesRoutes } from './web/admin-api/conversation-pictures-routes.ts'
import { carriersRoutes } from './web/admin-api/carriers-routes.ts'
import { deliverabilityRoutes } from './web/admin-api/deliverability-routes.ts'
import { hooksRoutes } from './web/admin-api/hooks-routes.ts'
import { webhookDeliveriesRoutes } from './web/admin-api/webhook-deliveries-routes.ts'
import { webhooksRoutes } from './web/admin-api/webhooks-routes.ts'
import { importRoutes } from './web/admin-api/import-routes.ts'
import { adminMediaRoutes } from './web/admin-api/media-routes.ts'
import { videoRoutes } from './web/admin-api/video-routes.ts'
import { mailSigningRoutes } from './web/admin-api/mail-signing-routes.ts'
import { joinRoutes } from './web/admin-api/join-routes.ts'
import { passwordResetRoutes } from './web/admin-api/password-reset-routes.ts'
import { returnPhotosRoutes } from './web/admin-api/return-photos-routes.ts'
import { setupRoutes } from './web/admin-api/setup-routes.ts'
import { staffSignInRoutes, type StaffSignInHandler } from './web/admin-api/sign-in-routes.ts'
import { collectRoutes } from './web/collect/collect-routes.ts'
import { doorRoutes } from './web/collect/door-routes.ts'
import { eventsRoutes } from './web/collect/events-routes.ts'
import { pixelRoutes } from './web/collect/pixel-routes.ts'
import { posthogFlags } from './web/collect/posthog-flags.ts'
import { embedRoutes } from './web/embed/embed-routes.ts'
import { feedRoutes } from './web/feeds/feed-routes.ts'
import { channelHooks } from './web/hooks/channels.ts'
import { deliveryHooks } from './web/hooks/delivery.ts'
import { mailHooks } from './web/hooks/mail.ts'
import { mailLinks } from './web/mail/mail-links.ts'
import { journeyHooks } from './web/hooks/journeys.ts'
import { paymentHooks } from './web/hooks/payments.ts'
import { testCardPages } from './web/pay/test-cards.ts'
import type { Routes } from './web/server.ts'
import { pushRoutes } from './web/store-api/push-routes.ts'
import { sentMediaRoutes } from './web/store-api/sent-media-routes.ts'
import { uploadRoutes } from './web/uploads/upload-routes.ts'
import { reviewPictureRoutes } from './web/store-api/review-picture-routes.ts'
import { chatPictureRoutes } from './web/store-api/chat-picture-routes.ts'
import { storeApi } from './web/store-api/store-api.ts'
import { mediaRoutes } from './web/storefront/media-routes.ts'
import { storefront } from './web/storefront/storefront.tsx'

/** What shoppers look at: pages and pictures. */
export const pagesFor = (ports: Ports): readonly Routes[] => [
  mediaRoutes(ports.files),
  storefront({
    providers: ports.payments,
    parcelsOf,
    files: ports.files,
    darkroom: ports.darkroom,
    ratingOf: shopRating,
  }),
]

const doorsOf = ({ channels = [], secret }: Ports) => ({ adapters: channels, secret })

/** Every group of addresses that the web answers. */
export const routesFor = (ports: Ports, staffSignIn: StaffSignInHandler): readonly Routes[] => [
  staffSignInRoutes(staffSignIn),
  ...adminApi,
  adminMediaRoutes(ports.files),
  videoRoutes(ports.files),
  contentRoutes(ports.files),
  importRoutes(ports.files),
  returnPhotosRoutes(ports.files),
  joinRoutes(staffSignIn),
  passwordResetRoutes(staffSignIn.hashPassword),
  setupRoutes(ports.payments),
  ...storeApi({ providers: ports.payments }),
  reviewPictureRoutes(ports),
  chatPictureRoutes(ports.files),
  conversationPicturesRoutes(ports.files),
  sentMediaRoutes(ports),
  uploadRoutes(ports.files),
  adminPages,
  collectRoutes,
  doorRoutes,
  eventsRoutes,
  posthogFlags,
  pixelRoutes,
  feedRoutes,
  embedRoutes,
  campaignsRoutes(ports.notices),
  deliverabilityRoutes(ports),
  carriersRoutes(ports.secret),
  webhooksRoutes(ports),
  mailSigningRoutes(ports.secret),
  webhookDeliveriesRoutes(ports),
  hooksRoutes(ports),
  deliveryHooks(ports.secret),
  channelHooks(doorsOf(ports)),
  channelsRoutes(doorsOf(ports)),
  pushRoutes(doorsOf(ports)),
  journeyHooks,
  paymentHooks(ports.payments),
  mailHooks(ports.mailIn.hooks, ports.mailIn.domain),
  mailLinks,
  testCardPages,
  ...pagesFor(ports),
]
