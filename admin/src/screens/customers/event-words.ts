import type { Schemas } from '../../api.ts'
import { showMoney, type Money } from '../../money.ts'
import { personWords } from './person-words.ts'
import { toldWords } from './told-words.ts'

type TimelineEvent = Schemas['TimelineEvent']
type Data = TimelineEvent['data']
type Group = Exclude<keyof typeof personWords.timeline.groups, 'all'>

/** Whose events belong to which filter. */
export const ownersOf: Readonly<Record<Group, readonly string[]>> = {
  buying: ['orders', 'checkout', 'promotions'],
  money: ['payments', 'credit'],
  parcels: ['fulfilment'],
  messages: ['messaging', 'consent', 'conversations'],
  reviews: ['reviews', 'mentions', 'advocates'],
  visits: ['collecting'],
  person: ['profiles', 'segments'],
}

export function groupOf({ type }: TimelineEvent): Group | undefined {
  const owner = type.split('.')[0] ?? ''
  return (Object.keys(ownersOf) as Group[]).find((group) => ownersOf[group].includes(owner))
}

const money = (value: unknown): string =>
  value && typeof value === 'object' && 'currency' in value ? showMoney(value as Money) : ''
const count = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce((all: number, { quantity }: { quantity?: number }) => all + (quantity ?? 0), 0)
    : 0
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const pieces = (many: number): string => (many === 1 ? '1 piece' : `${many} pieces`)
const with_ = (words: string, more: string): string => (more ? `${words}: ${more}` : words)

const said: Readonly<Record<string, string | ((data: Data, at: string) => string)>> = {
  'orders.order-placed': ({ total, lines }) => `Ordered ${pieces(count(lines))} for ${money(total)}`,
  'orders.order-paid': ({ amount }) => `Order paid: ${money(amount)}`,
  'orders.order-cancelled': ({ by }) => `Order called off by ${by === 'shopper' ? 'her' : text(by)}`,
  'orders.order-refunded': ({ amount }) => `Refunded ${money(amount)}`,
  'orders.order-credited': ({ amount }) => `Given back as store credit: ${money(amount)}`,
  'orders.order-address-changed': 'Changed where the parcel goes',
  'orders.order-request-made': ({ kind }) =>
    kind === 'return' ? 'Asked to send goods back' : 'Asked to cancel the order',
  'orders.order-request-answered': ({ accepted }) => `Her request was ${accepted ? 'accepted' : 'declined'}`,
  'checkout.checkout-started': ({ channel }) => with_('Began a cart', text(channel)),
  'checkout.items-added': ({ lines }) => `Put ${pieces(count(lines))} in the cart`,
  'checkout.shopper-known': 'Said who she is at the checkout',
  'checkout.marketing-chosen': ({ wanted }) => (wanted ? 'Ticked that she wants news' : 'Did not want news'),
  'checkout.payment-begun': ({ total }) => `Began to pay ${money(total)}`,
  'checkout.payment-given-back': 'Payment given back: the goods could not be kept',
  'checkout.checkout-placed': ({ total }) => `Checkout became an order of ${money(total)}`,
  'checkout.checkout-abandoned': ({ paying }) => (paying ? 'Left while paying' : 'Left the cart'),
  'checkout.exit-reason-given': ({ reason }) => with_('Told why she left', text(reason).replaceAll('-', ' ')),
  'payments.payment-authorised': ({ amount }) => `Payment of ${money(amount)} authorised`,
  'payments.payment-captured': ({ amount }) => `Payment of ${money(amount)} arrived`,
  'payments.payment-declined': ({ reason }) => with_('Payment declined', text(reason).replaceAll(/[-_]/g, ' ')),
  'payments.payment-voided': 'Payment let go',
  'payments.payment-refunded': ({ amount }) => `${money(amount)} went back to her`,
  'payments.capture-refused': 'The provider would not take the money',
  'payments.refund-refused': 'The provider would not give the money back',
  'credit.credit-changed': ({ amount, balance }) => `Store credit ${money(amount)}, now ${money(balance)}`,
  'fulfilment.shipment-shipped': 'Parcel left',
  'fulfilment.shipment-delivered': ({ last }) => (last ? 'The whole order arrived' : 'A parcel arrived'),
  'fulfilment.shipment-failed': 'Parcel could not be handed over',
  'fulfilment.parcel-late': 'Parcel is late',
  'fulfilment.gift-decided': ({ given }) =>
    given ? 'Gift put in the parcel' : 'Gift held back, to measure what it does',
  'fulfilment.return-accepted': 'May send goods back',
  'fulfilment.return-credited': ({ amount }) => `Store credit for goods on their way: ${money(amount)}`,
  'fulfilment.return-exchanged': 'Exchange ordered',
  'fulfilment.return-given-up': 'Goods did not come back in time',
  'fulfilment.return-received': 'Goods came back',
  'messaging.mail-sent': ({ template }) => with_('Mail sent', text(template).replaceAll('-', ' ')),
  'messaging.opened': ({ isMachine }) => (isMachine ? 'A machine opened a mail' : 'Opened a mail'),
  'messaging.clicked': ({ isMachine, url }) =>
    with_(isMachine ? 'A machine followed a link of a mail' : 'Followed a link of a mail', text(url)),
  'messaging.bounced': ({ isHard }) => (isHard ? 'A mail came back: no such mailbox' : 'A mail came back'),
  'messaging.complained': 'Called a mail spam',
  'messaging.replied': 'Answered a mail',
  'messaging.heard': ({ channel }) => with_('Wrote to the shop', text(channel)),
  'conversations.said': ({ channel }) => with_('Wrote in a conversation', text(channel)),
  'conversations.answered': ({ by }) =>
    by === 'helper' ? 'The helper answered' : by === 'staff' ? 'The staff answered' : 'Was written to',
  'conversations.delivered': ({ isFailed }) =>
    isFailed === true ? 'An answer could not be delivered' : 'An answer was delivered',
  'conversations.handed-over': 'The helper asked the staff over',
  'conversations.closed': 'A conversation was settled',
  'messaging.mail-refused': ({ template }) => with_('Mail refused', text(template).replaceAll('-', ' ')),
  'collecting.event-collected': toldWords,
  'consent.consent-given': ({ purpose, channel }) => `Agreed to ${listOf(purpose)} by ${text(channel)}`,
  'consent.consent-asked': ({ purpose, channel }) =>
    `Said yes to ${listOf(purpose)} by ${text(channel)}, to be confirmed`,
  'consent.consent-withdrawn': ({ purpose, channel }) => `Wants no more ${listOf(purpose)} by ${text(channel)}`,
  'consent.address-suppressed': ({ reason }) =>
    reason === 'complaint' ? 'Called a mail spam' : 'Mail does not reach her',
  'promotions.promotion-redeemed': ({ code }) => with_('Promotion used', text(code)),
  'promotions.redemption-released': 'Promotion free again',
  'reviews.review-submitted': 'Wrote a review',
  'reviews.review-published': 'Her review shows',
  'reviews.review-rejected': 'Her review was rejected',
  'reviews.review-withdrawn': 'Took her review back',
  'reviews.review-changed': 'Her review changed',
  'reviews.review-replied': 'The shop answered her review',
  'reviews.review-found-helpful': ({ helpful }) => `Her review helps: ${String(helpful)} say so`,
  'advocates.advocate-invited': 'Was asked to be an advocate',
  'advocates.advocate-joined': 'Takes part as an advocate',
  'advocates.advocate-left': ({ by }) => (by === 'staff' ? 'Was let go as an advocate' : 'Left the advocates'),
  'advocates.advocate-rewarded': ({ kind }) => `Was thanked with ${kind === 'credit' ? 'store credit' : 'a code'}`,
  'mentions.mention-granted': ({ channel }) => `Lets the shop show what she said on ${text(channel)}`,
  'mentions.mention-revoked': ({ channel }) => `Took back what she said on ${text(channel)}`,
  'profiles.profile-created': 'Met for the first time',
  'profiles.signed-in': 'Signed in',
  'profiles.profile-merged': ({ rule }) => with_('Found to be one person', ruleOf(rule)),
  'profiles.profile-unmerged': 'A merge was taken back',
  'profiles.tags-changed': () => 'Tags changed',
  'segments.entered': () => 'Came into a segment',
  'segments.left': () => 'Left a segment',
  'journeys.entered': ({ isHeldOut }) =>
    isHeldOut === true ? 'Held out of a journey, to measure by' : 'Came into a journey',
  'journeys.left': ({ ending }) => with_('Left a journey', text(ending)),
  'journeys.goal-reached': 'Did what a journey is for',
  'journeys.run-set-aside': ({ step }) => with_('A step of a journey failed', text(step)),
  'journeys.task-made': 'The staff were asked to do something',
  'journeys.task-done': 'The staff did what was asked',
  'profiles.trait-changed': ({ name }) => with_('Learnt of her', text(name)),
  'profiles.profile-erased': 'Erased',
}

const listOf = (purpose: unknown): string =>
  purpose === 'reviews' ? 'being asked for reviews' : purpose === 'night-marketing' ? 'news at night' : 'news'
const ruleOf = (rule: unknown): string =>
  rule === 'staff' || rule === 'proof' || rule === 'seen-with' ? personWords.merges.rules[rule].toLowerCase() : ''

/** An event in words; one that nobody has words for yet is told by its name. */
export function wordsOf({ type, data, at }: TimelineEvent): string {
  const words = said[type]
  if (typeof words === 'function') return words(data, at)
  if (words) return words
  const name = (type.split('.')[1] ?? type).replaceAll('-', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Where an event leads. */
export const orderOf = ({ data }: TimelineEvent): string | undefined =>
  typeof data['orderId'] === 'string' ? data['orderId'] : undefined
