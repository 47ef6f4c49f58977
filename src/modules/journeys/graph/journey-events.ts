import { z } from 'zod'
import type { EventDefinition } from '../../../kernel/event.ts'
import { advocateJoined, advocateLeft, advocateRewarded } from '../../advocates/index.ts'
import * as checkout from '../../checkout/index.ts'
import { eventCollected } from '../../collecting/index.ts'
import * as consent from '../../consent/index.ts'
import * as conversations from '../../conversations/index.ts'
import { creditChanged } from '../../credit/index.ts'
import * as fulfilment from '../../fulfilment/index.ts'
import { supplyRunsOut } from '../../habits/index.ts'
import * as messaging from '../../messaging/index.ts'
import * as orders from '../../orders/index.ts'
import * as payments from '../../payments/index.ts'
import { profileCreated, signedIn, tagsChanged, traitChanged } from '../../profiles/index.ts'
import * as promotions from '../../promotions/index.ts'
import * as reviews from '../../reviews/index.ts'
import { segmentEntered, segmentLeft } from '../../segments/index.ts'
import { backInStock, priceDropped } from '../../wishes/index.ts'

/** An event that can bring somebody into a journey, take her out of it, or be waited for. */
export interface JourneyEvent {
  readonly type: string
  readonly words: { readonly en: string; readonly ko: string }
  /** Of its data, dotted into lists: what `about` may name. */
  readonly fields: readonly string[]
  /** Names what `per: subject` goes by. */
  readonly subject: string | null
  /**
   * It tells how something goes on that was there before, named by its subject: a journey about another such thing is
   * not moved by it.
   */
  readonly follows: boolean
}

const told = <Data extends Record<string, unknown>>(
  { type, schema }: EventDefinition<Data>,
  [en, ko]: readonly [en: string, ko: string],
  subject: string | null = null,
  follows = false,
): JourneyEvent => ({ type, words: { en, ko }, fields: fieldsOf(z.toJSONSchema(schema)), subject, follows })

const ofOrder = ['orderId', true] as const

/** Every event of a person that journeys may ask for. */
export const journeyEvents: readonly JourneyEvent[] = [
  told(orders.orderPlaced, ['She ordered', '주문했어요'], 'orderId'),
  told(orders.orderPaid, ['Her order was paid', '결제가 끝났어요'], ...ofOrder),
  told(orders.orderCancelled, ['Her order was cancelled', '주문이 취소됐어요'], ...ofOrder),
  told(orders.orderRefunded, ['Money went back for an order', '주문이 환불됐어요'], ...ofOrder),
  told(orders.orderCredited, ['An order was given back as credit', '주문이 적립금으로 돌아갔어요'], ...ofOrder),
  told(orders.orderRequestMade, ['She asks to cancel or return', '취소나 반품을 요청했어요'], ...ofOrder),
  told(fulfilment.shipmentShipped, ['A parcel left', '상품이 출발했어요'], ...ofOrder),
  told(fulfilment.shipmentDelivered, ['A parcel arrived', '상품이 도착했어요'], ...ofOrder),
  told(fulfilment.shipmentFailed, ['A parcel could not be handed over', '배송하지 못했어요'], ...ofOrder),
  told(fulfilment.parcelLate, ['A parcel is late', '배송이 늦어지고 있어요'], ...ofOrder),
  told(fulfilment.returnAccepted, ['Goods may be sent back', '반품이 승인됐어요'], ...ofOrder),
  told(fulfilment.returnReceived, ['Goods came back', '반품 상품이 도착했어요'], ...ofOrder),
  told(payments.paymentDeclined, ['A payment was declined', '결제가 거절됐어요']),
  told(checkout.checkoutStarted, ['She began a cart', '장바구니를 시작했어요'], 'checkoutId'),
  told(checkout.itemsAdded, ['She put something in her cart', '장바구니에 담았어요'], 'checkoutId'),
  told(checkout.paymentBegun, ['She went to pay', '결제를 시작했어요'], 'checkoutId'),
  told(checkout.checkoutAbandoned, ['She left her cart', '장바구니를 두고 갔어요'], 'checkoutId'),
  told(checkout.exitReasonGiven, ['She said why she left', '떠난 이유를 알려 줬어요'], 'checkoutId'),
  told(checkout.checkoutPlaced, ['Her cart became an order', '장바구니가 주문이 됐어요'], 'orderId'),
  told(profileCreated, ['The shop met her', '처음 만났어요']),
  told(signedIn, ['She signed in', '로그인했어요']),
  told(traitChanged, ['Something about her changed', '정보가 바뀌었어요']),
  told(tagsChanged, ['Her tags changed', '태그가 바뀌었어요']),
  told(consent.consentGiven, ['She agreed to be written to', '수신에 동의했어요']),
  told(consent.consentAsked, ['She asked, and has not confirmed yet', '동의 확인을 기다려요']),
  told(consent.consentWithdrawn, ['She wants no more of it', '수신을 거부했어요']),
  told(creditChanged, ['Her store credit changed', '적립금이 바뀌었어요']),
  told(promotions.promotionRedeemed, ['She used a promotion', '프로모션을 사용했어요'], 'orderId'),
  told(reviews.reviewSubmitted, ['She wrote a review', '리뷰를 썼어요'], 'reviewId'),
  told(reviews.reviewPublished, ['Her review shows', '리뷰가 공개됐어요'], 'reviewId', true),
  told(reviews.reviewReplied, ['The shop answered her review', '리뷰에 답했어요'], 'reviewId', true),
  told(advocateJoined, ['She takes part as an advocate', '서포터즈가 됐어요']),
  told(advocateLeft, ['She is an advocate no more', '서포터즈를 그만뒀어요']),
  told(advocateRewarded, ['She was thanked as an advocate', '서포터즈로 고마움을 받았어요']),
  told(segmentEntered, ['She came into a segment', '세그먼트에 들어왔어요']),
  told(segmentLeft, ['She left a segment', '세그먼트에서 나갔어요']),
  told(supplyRunsOut, ['What she buys again runs out', '다시 사시는 것이 떨어져 가요']),
  told(backInStock, ['What she waited for is back', '기다리던 상품이 돌아왔어요'], 'wishId'),
  told(priceDropped, ['What she had in her cart costs less', '담아 둔 상품의 가격이 내려갔어요'], 'wishId'),
  ...[
    told(messaging.opened, ['She opened a message', '메시지를 열었어요']),
    told(messaging.clicked, ['She followed a link of a message', '메시지의 링크를 눌렀어요']),
    told(messaging.replied, ['She answered a message', '메시지에 답장했어요']),
    told(conversations.said, ['She wrote in a conversation', '대화에 글을 남겼어요']),
    told(conversations.answered, ['She was answered', '답변을 받았어요']),
    told(conversations.handedOver, ['She was handed over to the staff', '직원에게 연결됐어요']),
    told(conversations.closed, ['A conversation was settled', '대화가 마무리됐어요']),
    told(messaging.bounced, ['A message came back', '메시지가 반송됐어요']),
    told(messaging.complained, ['She called a message spam', '스팸으로 신고했어요']),
  ],
  told(eventCollected, ['A site or an app told of her', '사이트나 앱이 알려 줬어요']),
]

const byType = new Map(journeyEvents.map((event) => [event.type, event]))
export const journeyEventOf = (type: string): JourneyEvent | undefined => byType.get(type)

/** The names of single values in what an event tells, dotted; not whose it is and when. */
function fieldsOf(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, properties, items } = schema as { type?: string; properties?: object; items?: unknown }
  if (type === 'array') return fieldsOf(items, path)
  if (properties)
    return Object.entries(properties).flatMap(([name, inner]) =>
      fieldsOf(inner, path === '' ? name : `${path}.${name}`),
    )
  return path === '' || path === 'profileId' ? [] : [path]
}
