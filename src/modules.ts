import { localOutbox } from './adapters/local-outbox/local-outbox.ts'
import { kernelModule } from './kernel/kernel-module.ts'
import type { Module } from './kernel/module.ts'
import { advocatesModule } from './modules/advocates/index.ts'
import { analyticsModule } from './modules/analytics/index.ts'
import { campaignsModule, campaignsStillMean } from './modules/campaigns/index.ts'
import { catalogModule } from './modules/catalog/index.ts'
import { checkoutModule } from './modules/checkout/index.ts'
import { collectingModule } from './modules/collecting/index.ts'
import { consentModule } from './modules/consent/index.ts'
import { conversationsModule } from './modules/conversations/index.ts'
import { piecesModule, type SocialPoster } from './modules/pieces/index.ts'
import { creditModule } from './modules/credit/index.ts'
import { deliveryModule } from './modules/delivery/index.ts'
import { experimentsModule } from './modules/experiments/index.ts'
import { feedsModule } from './modules/feeds/index.ts'
import { fulfilmentModule } from './modules/fulfilment/index.ts'
import { habitsModule } from './modules/habits/index.ts'
import { helpModule } from './modules/help/index.ts'
import { idealCustomerModule } from './modules/ideal-customer/index.ts'
import { importsModule } from './modules/imports/index.ts'
import { inventoryModule } from './modules/inventory/index.ts'
import { journeysModule, journeysStillMean } from './modules/journeys/index.ts'
import {
  type Darkroom,
  type FileStore,
  type ImageSource,
  mediaModule,
  type VideoWorkshop,
} from './modules/media/index.ts'
import {
  type ChannelAdapter,
  type MailIn,
  type MailTransport,
  type MessageTransport,
  messagingModule,
} from './modules/messaging/index.ts'
import { mentionsModule } from './modules/mentions/index.ts'
import { type NoticeSettings, noticesModule, questionsByMail, reviewAskers } from './modules/notices/index.ts'
import { ordersModule } from './modules/orders/index.ts'
import { type PaymentProvider, paymentsModule } from './modules/payments/index.ts'
import { pricingModule } from './modules/pricing/index.ts'
import { profilesModule } from './modules/profiles/index.ts'
import { promotionsModule } from './modules/promotions/index.ts'
import { reviewsModule } from './modules/reviews/index.ts'
import { segmentsModule } from './modules/segments/index.ts'
import { shopModule } from './modules/shop/index.ts'
import { staffModule } from './modules/staff/index.ts'
import { type AuditPorts, type OwnPages, storeAuditModule } from './modules/store-audit/index.ts'
import { templatesModule } from './modules/templates/index.ts'
import { topicsModule } from './modules/topics/index.ts'
import { type Courier, webhooksModule } from './modules/webhooks/index.ts'
import { recipesModule } from './modules/recipes/index.ts'
import { wishesModule } from './modules/wishes/index.ts'
import { httpModule } from './web/http/http-module.ts'

/** What the modules need of the outside world; adapters stand behind each. */
export interface Ports {
  readonly mail: MailTransport
  /** Mail that comes in. */
  readonly mailIn: MailIn
  /** Who carries short messages, at most one for each channel. */
  readonly messages?: readonly MessageTransport[]
  /** Channels beside mail, set up or not. */
  readonly channels?: readonly ChannelAdapter[]
  /** Who posts pieces on networks; staff do where nobody is given. */
  readonly posters?: readonly SocialPoster[]
  /** Those configured, in no order. */
  readonly payments: readonly PaymentProvider[]
  readonly notices: NoticeSettings
  readonly files: FileStore
  readonly images: ImageSource
  /** Who carries webhooks out. */
  readonly courier: Courier
  /** Where files of strangers are taken apart. */
  readonly darkroom: Darkroom
  /** Where videos of strangers are. */
  readonly videos: VideoWorkshop
  /** The shop's own pages, as a guest sees them. */
  readonly pages: OwnPages
  /** What only this shop knows; others' secrets are derived from it. */
  readonly secret: () => string
  /** Adapters that keep books of their own (the test bank): their tables and jobs. */
  readonly adapters: readonly Module[]
}

/** The modules, floor by floor, in the order of their migrations. */
export const modulesOf = (ports: Ports): readonly Module[] => [
  kernelModule,
  httpModule,
  shopModule,
  profilesModule,
  staffModule,
  mediaModule(ports),
  consentModule,
  collectingModule,
  creditModule,
  catalogModule,
  inventoryModule,
  pricingModule,
  promotionsModule,
  deliveryModule,
  paymentsModule({ providers: ports.payments }),
  ordersModule,
  checkoutModule,
  fulfilmentModule,
  messagingModule({
    transport: ports.mail,
    transports: ports.messages ?? [],
    secret: ports.secret,
    outside: { baseUrl: ports.notices.baseUrl, incomingDomain: ports.mailIn.domain },
    asking: [journeysStillMean, campaignsStillMean],
  }),
  reviewsModule({ askers: reviewAskers(ports.notices), mailer: questionsByMail(ports.notices) }),
  importsModule({ files: ports.files }),
  noticesModule(ports.notices),
  habitsModule,
  wishesModule,
  segmentsModule,
  templatesModule,
  mentionsModule,
  advocatesModule,
  helpModule,
  topicsModule,
  conversationsModule({ baseUrl: ports.notices.baseUrl }),
  journeysModule({ settings: ports.notices, caller: ports.courier }),
  storeAuditModule(auditPortsOf(ports)),
  feedsModule,
  experimentsModule,
  analyticsModule,
  campaignsModule(ports.notices),
  idealCustomerModule,
  piecesModule({ files: ports.files, posters: ports.posters ?? [] }),
  recipesModule,
  webhooksModule(ports),
  ...ports.adapters,
]

/** What an audit of the shop asks beside the database. */
export const auditPortsOf = ({ pages, payments, mail, notices }: Ports): AuditPorts => ({
  pages,
  providers: payments,
  mailsLeave: mail !== localOutbox,
  baseUrl: notices.baseUrl,
})
