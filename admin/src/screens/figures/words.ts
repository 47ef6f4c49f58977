const percent = (share: number): string => `${Math.round(share * 100)} %`

/** What the admin says about how the shop does. */
export const figureWords = {
  title: 'Figures',
  about: 'What the shop can learn from its own rows. Each share says of how many it is.',
  selling: 'Carts and delivery',
  period: 'Period',
  lastDays: { 7: 'Last 7 days', 30: 'Last 30 days', 90: 'Last 90 days', 365: 'Last year' } as Record<number, string>,
  range: (from: string, to: string) => `${from} to ${to}`,
  ofN: (count: number, of: number) => `${count} of ${of}`,
  percent,
  doubt: (low: number, high: number) => `between ${percent(low)} and ${percent(high)}`,
  share: 'Share',
  n: 'How many',
  nothing: 'Nothing to count in this period yet.',
  delivery: {
    title: 'What shoppers choose: free and slow, or fast and paid',
    about: 'Of all orders placed in the period that were promised a day.',
    what: 'Delivery',
    kinds: { standard: 'Standard', express: 'Express', 'same-day': 'Same day' },
    name: (kind: string, free: boolean) => `${kind}, ${free ? 'free' : 'paid'}`,
  },
  promises: {
    title: 'Promises kept',
    about:
      'Of the parcels promised by a day in the period, those that arrived by it. What has not arrived counts as late.',
    what: 'Delivery',
  },
  checkout: {
    title: 'How far carts come',
    about: 'Of the carts begun in the period, those that came at least this far.',
    what: 'Step',
    steps: {
      started: 'Something in the cart',
      contact: 'Gave an email',
      address: 'Gave an address',
      delivery: 'Chose a delivery',
      payment: 'Began to pay',
      placed: 'Ordered',
    },
    lost: 'Lost since the step before',
    time: (median: string, p90: string) =>
      `From the first thing in the cart to the order: half take at most ${median}, nine in ten at most ${p90}.`,
  },
  exits: {
    title: 'Why they leave',
    about: 'Of the carts whose shopper said why not today; the last answer counts.',
    what: 'Reason',
    bought: 'Bought after all',
    reasons: {
      'just-looking': 'Just looking',
      'delivery-cost': 'Price of delivery',
      'delivery-time': 'Delivery takes too long',
      price: 'Price',
      trust: 'No trust in the shop',
      'card-safety': 'No trust in typing a card',
      'too-complicated': 'Too complicated',
      'way-to-pay-missing': 'Way to pay is missing',
      other: 'Something else',
    },
    said: 'In their words',
  },
  codes: {
    title: 'Codes that came back',
    about: 'Of the single codes made in the period, those that brought an order.',
    what: 'Where it went',
    origin: (origin: string) => (origin === 'insert' ? 'Into the parcel' : origin),
    expired: 'Expired',
  },
  watched: {
    title: 'How far videos are watched',
    about:
      'Of the page views in which a video began to play, those in which so much of it was seen. Visitors who ask to be left alone are not counted.',
    what: 'Video',
    begun: 'Began',
    seen: ['A quarter', 'Half', 'Three quarters', 'To the end'],
    ofCustomer: 'Sent by a customer',
    nothing: 'No video was watched in this period. One can be added to any product under its pictures.',
  },
  gifts: {
    title: 'What gifts do',
    about: (days: number) =>
      `Who bought again within ${days} days: of those given the gift, and of those whom chance held back. Only people whose ${days} days are over count.`,
    nameless: 'A rule that is gone',
    group: 'Group',
    given: 'Given',
    heldBack: 'Held back',
    tooYoung: (count: number) =>
      count === 1 ? 'One more person does not count yet.' : `${count} more people do not count yet.`,
    budget: (given: number, most: number | null) => (most === null ? `${given} given.` : `${given} of ${most} given.`),
    verdicts: {
      'no-holdout':
        'Nobody was held back, so nobody can say what the gift does. Set a share to hold back in its packing rule.',
      'too-few': 'Too few people to say anything: it takes thirty in each group at least.',
      'no-difference': 'No difference that chance alone could not make. More people may show one.',
      more: 'More of those with the gift came back, by more than chance would explain nineteen times of twenty.',
      fewer: 'Fewer of those with the gift came back, by more than chance would explain nineteen times of twenty.',
    },
    difference: (low: number, high: number) =>
      `The gift changes the share by ${points(low)} to ${points(high)} percentage points, nineteen times of twenty.`,
  },
}

const points = (share: number): string => `${share > 0 ? '+' : ''}${Math.round(share * 100)}`
