import type { EventDefinition } from '../../kernel/event.ts'
import * as advocates from '../advocates/index.ts'
import { campaignEnded, campaignStarted } from '../campaigns/index.ts'
import * as catalog from '../catalog/index.ts'
import * as checkout from '../checkout/index.ts'
import { piecePublished, pieceRevoked } from '../pieces/index.ts'
import * as consent from '../consent/index.ts'
import * as conversations from '../conversations/index.ts'
import { creditChanged } from '../credit/index.ts'
import * as experiments from '../experiments/index.ts'
import * as fulfilment from '../fulfilment/index.ts'
import * as help from '../help/index.ts'
import { stockChanged } from '../inventory/index.ts'
import * as journeys from '../journeys/index.ts'
import * as orders from '../orders/index.ts'
import * as payments from '../payments/index.ts'
import { mentionGranted, mentionRevoked } from '../mentions/index.ts'
import * as messaging from '../messaging/index.ts'
import { marketChanged, priceChanged } from '../pricing/index.ts'
import { profileCreated, profileErased, profileMerged, profileUnmerged } from '../profiles/index.ts'
import * as promotions from '../promotions/index.ts'
import * as reviews from '../reviews/index.ts'
import { segmentEntered, segmentLeft } from '../segments/index.ts'
import { auditFinished } from '../store-audit/index.ts'
import { changeNoticed } from '../topics/index.ts'
import * as wishes from '../wishes/index.ts'

type AnyEvent = EventDefinition<Record<string, unknown>>

/** One kind of event that may leave the shop. */
export interface LeavingEvent {
  readonly event: AnyEvent
  /** What happened, in a sentence for whoever receives it. */
  readonly about: string
}

const leaves = <Data extends Record<string, unknown>>(event: EventDefinition<Data>, about: string): LeavingEvent => ({
  event: event as unknown as AnyEvent,
  about,
})

/** Every kind of event that may leave the shop; what is not here never does. */
export const leaving: readonly LeavingEvent[] = [
  leaves(messaging.mailTestStarted, 'Some people get a mail of the shop in other words'),
  leaves(
    messaging.mailTestDecided,
    'It was decided in which words everybody gets a mail: `keeps` is A (as before) or B',
  ),
  leaves(messaging.approvalAsked, 'Messages of an automation wait for a second pair of eyes'),
  leaves(messaging.approvalDecided, 'Somebody let such messages leave, rejected them or sent them back'),
  leaves(orders.orderPlaced, 'Somebody ordered; the money may still be on its way'),
  leaves(orders.orderPaid, 'All the money for an order has arrived'),
  leaves(orders.orderCancelled, 'A whole order was called off'),
  leaves(orders.orderRefunded, 'Money goes back for an order'),
  leaves(orders.orderCredited, 'The worth of goods was given back as store credit'),
  leaves(orders.orderRefundRefused, 'Money could not be given back: that refund counts no more'),
  leaves(orders.orderAddressChanged, 'The shopper changed where the parcel goes'),
  leaves(orders.orderRequestMade, 'The shopper asks to cancel, or to send goods back'),
  leaves(orders.orderRequestAnswered, 'Staff answered such a request'),
  leaves(fulfilment.shipmentShipped, 'A parcel left the house'),
  leaves(fulfilment.shipmentDelivered, 'A parcel arrived; `last` when the whole order has'),
  leaves(fulfilment.shipmentFailed, 'The carrier could not hand a parcel over'),
  leaves(fulfilment.parcelLate, 'The last promised day passed and something has not arrived'),
  leaves(fulfilment.returnAccepted, 'Goods may be sent back'),
  leaves(fulfilment.returnReceived, 'Goods came back and were looked at'),
  leaves(fulfilment.returnCredited, 'Store credit was given for goods sent back'),
  leaves(fulfilment.returnExchanged, 'What she gets instead was ordered'),
  leaves(fulfilment.returnGivenUp, 'Goods to be sent back did not come in time'),
  leaves(payments.paymentAuthorised, 'Money is reserved'),
  leaves(payments.paymentCaptured, 'Money was taken'),
  leaves(payments.paymentDeclined, 'A payment was declined'),
  leaves(payments.paymentVoided, 'Nothing is reserved any more'),
  leaves(payments.paymentRefunded, 'Money has gone back'),
  leaves(payments.captureRefused, 'The provider will not take the money: staff have to act'),
  leaves(payments.refundRefused, 'The provider will not give the money back: staff have to act'),
  leaves(checkout.checkoutStarted, 'Somebody put the first thing in a cart'),
  leaves(checkout.itemsAdded, 'Things were put in a cart'),
  leaves(checkout.checkoutAbandoned, 'A cart of a known shopper was left for an hour'),
  leaves(checkout.checkoutPlaced, 'A cart became an order'),
  leaves(profileCreated, 'The shop met somebody new'),
  leaves(profileMerged, 'Two turned out to be one person'),
  leaves(profileUnmerged, 'They are two people after all'),
  leaves(profileErased, 'Somebody was forgotten: forget her too'),
  leaves(consent.consentGiven, 'She may be written to'),
  leaves(consent.consentWithdrawn, 'She wants no more of it'),
  leaves(consent.addressSuppressed, 'An address is not written to any more'),
  leaves(messaging.opened, 'A message was opened, by her or by a machine of her mailbox'),
  leaves(messaging.clicked, 'A link of a message was followed, by her or by a machine'),
  leaves(messaging.bounced, 'A message came back; `isHard` when there is no such mailbox'),
  leaves(messaging.complained, 'Whoever got a message called it spam'),
  leaves(messaging.replied, 'Somebody answered a message'),
  leaves(messaging.heard, 'Somebody wrote to the shop by mail, text or messenger'),
  leaves(conversations.said, 'Somebody wrote in a conversation, in the chat or elsewhere'),
  leaves(conversations.answered, 'She was answered, by the helper, the staff or an automation'),
  leaves(conversations.delivered, 'An answer that left the house arrived at its carrier, or failed'),
  leaves(conversations.handedOver, 'The helper handed a conversation to the staff'),
  leaves(conversations.closed, 'Staff see a conversation as settled'),
  leaves(segmentEntered, 'She belongs to a segment from now on'),
  leaves(segmentLeft, 'She no longer belongs to a segment'),
  leaves(creditChanged, 'Somebody’s store credit grew or shrank'),
  leaves(catalog.productCreated, 'There is a new product'),
  leaves(catalog.productChanged, 'Something a shopper can see of a product changed'),
  leaves(catalog.productArchived, 'A product is sold no more'),
  leaves(catalog.variantCreated, 'A product has a new variant'),
  leaves(catalog.variantRemoved, 'A product has one variant less'),
  leaves(catalog.collectionChanged, 'A collection is new or different'),
  leaves(catalog.collectionRemoved, 'A collection is gone'),
  leaves(catalog.categoryChanged, 'A category is new or different'),
  leaves(stockChanged, 'A variant sold out, is back, or staff set its stock'),
  leaves(priceChanged, 'What a variant costs in a currency may have changed'),
  leaves(marketChanged, 'A market was opened, changed or closed'),
  leaves(promotions.promotionChanged, 'A promotion was made, changed or ended'),
  leaves(promotions.promotionRedeemed, 'A promotion was used by an order'),
  leaves(promotions.redemptionReleased, 'A use was given back, as its order was cancelled'),
  leaves(reviews.reviewSubmitted, 'A review waits for a decision'),
  leaves(reviews.reviewPublished, 'A review shows'),
  leaves(reviews.reviewRejected, 'A review will not show'),
  leaves(reviews.reviewChanged, 'What shows of a review is different'),
  leaves(reviews.reviewReplied, 'The shop answered a review'),
  leaves(reviews.reviewWithdrawn, 'An author took her review back'),
  leaves(reviews.postPublished, 'A question or an answer shows'),
  leaves(reviews.postChanged, 'What shows of a question or an answer is different'),
  leaves(reviews.postRejected, 'A question or an answer will not show'),
  leaves(reviews.postWithdrawn, 'An author took back a question or an answer'),
  leaves(changeNoticed, 'Reviews speak worse, or better, of something than before'),
  leaves(help.articleChanged, 'A help article is new or different'),
  leaves(help.articleRemoved, 'A help article is gone'),
  leaves(experiments.experimentStarted, 'Visitors are shown different looks'),
  leaves(experiments.experimentStopped, 'An experiment has ended'),
  leaves(experiments.experimentDecided, 'It was settled which look stays'),
  leaves(wishes.wished, 'Somebody wants to be told when a thing is back or costs less'),
  leaves(wishes.backInStock, 'What she waited for can be had again'),
  leaves(wishes.priceDropped, 'What she waited for costs less than when she asked'),
  leaves(campaignStarted, 'A campaign has begun'),
  leaves(campaignEnded, 'Nothing of a campaign leaves any more'),
  leaves(journeys.journeyEntered, 'She came into a journey'),
  leaves(journeys.journeyLeft, 'She is in a journey no more'),
  leaves(journeys.goalReached, 'She did what a journey is for'),
  leaves(journeys.taskMade, 'Somebody of the staff has something to do about her'),
  leaves(journeys.taskDone, 'It was done'),
  leaves(journeys.runSetAside, 'A step of a journey failed for her: staff have to look'),
  leaves(advocates.advocateInvited, 'Somebody was asked to be an advocate'),
  leaves(advocates.advocateJoined, 'She takes part in the advocate programme'),
  leaves(advocates.advocateLeft, 'She takes part no more'),
  leaves(advocates.advocateRewarded, 'An advocate was given credit or a code'),
  leaves(mentionGranted, 'Its author lets the shop show what she said elsewhere'),
  leaves(mentionRevoked, 'She took that back'),
  leaves(piecePublished, 'Something made of what a customer gave is published'),
  leaves(pieceRevoked, 'Its author took the rights back: take it down wherever you posted it'),
  leaves(auditFinished, 'The shop was looked at as a whole'),
]

/** Every kind that stays in the house, and why; a kind that is in neither list fails a test. */
export const staying: Readonly<Record<string, string>> = {
  'campaigns.winner-chosen': 'inner work',
  'checkout.exit-reason-given': 'told to the shop alone',
  'checkout.marketing-chosen': 'consent.consent-given tells it once it counts',
  'checkout.payment-begun': 'payments.* tell of the money',
  'checkout.payment-given-back': 'payments.* tell of the money',
  'checkout.shopper-known': 'profiles.profile-created tells of people',
  'collecting.event-collected': 'too many, and its name is free text',
  'consent.consent-asked': 'nothing may follow from it yet',
  'delivery.rules-changed': 'only drops what pages remember',
  'fulfilment.gift-decided': 'would tell who is held back to measure by',
  'habits.supply-runs-out': 'holds the key of her reorder link',
  'help.product-articles-changed': 'only drops what pages remember',
  'journeys.journey-archived': 'inner work',
  'journeys.journey-paused': 'inner work',
  'journeys.journey-published': 'inner work',
  'journeys.journey-resumed': 'inner work',
  'media.media-ready': 'inner work',
  'media.media-unreachable': 'inner work',
  'mentions.mention-changed': 'mentions.mention-granted and -revoked tell what counts',
  'messaging.mail-refused': 'inner work',
  'messaging.mail-sent': 'inner work',
  'profiles.tags-changed': 'inner work',
  'profiles.trait-changed': 'inner work',
  'profiles.signed-in': 'when somebody signs in is her own affair',
  'reviews.review-edit-rejected': 'told to its author; what shows stays the same',
  'reviews.review-found-helpful': 'one for each vote; pages tell how many',
  'segments.segment-filled': 'inner work',
  'shop.shop-changed': 'only drops what pages remember',
  'store-audit.check-answered': 'inner work',
}
