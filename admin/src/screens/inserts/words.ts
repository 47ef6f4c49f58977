const many = (count: number, one: string, more: string): string => (count === 1 ? one : `${count} ${more}`)

/** What the admin says of cards in parcels. */
export const insertWords = {
  title: 'Inserts',
  about:
    'Cards with a code of her own that go into the parcel. They are chosen when packing begins and printed with the packing papers.',
  period: 'Cards of',
  lastDays: { 30: 'The last 30 days', 90: 'The last 90 days', 365: 'The last year' } as Record<number, string>,
  empty: 'No card goes into a parcel yet',
  emptyNext:
    'The recipe “A card in the parcel” makes one with a click: say which offer, and with which orders it goes.',
  toRecipe: 'See the recipe',
  on: 'On',
  off: 'Off',
  nameless: 'A rule that is gone',
  offer: (offer: string, days: number | null) =>
    days === null ? `${offer}, without an end` : `${offer}, for ${many(days, 'one day', 'days')} from the arrival`,
  offerOver: 'The promotion is over: no more cards are made until the rule names another.',
  heldBack: (percent: number) =>
    percent === 0 ? 'Everybody gets one.' : `${percent} of 100 people go without, to measure by.`,
  nothing: 'No card was chosen in this time.',
  given: 'Cards chosen',
  printed: 'Printed',
  scanned: 'Scanned',
  redeemed: 'Brought an order',
  step: 'What became of them',
  n: 'How many',
  share: 'Share',
  revenue: 'Orders with their codes',
  voided: (count: number) =>
    many(
      count,
      'One card works no more: its order was called off or was fraud.',
      'cards work no more: their orders were called off or were fraud.',
    ),
  cameBack: (days: number) => `Who ordered again within ${days} days, with the code or without`,
  group: 'Group',
  withCard: 'With a card',
  without: 'Without, by chance',
  perPerson: 'Per person',
  tooYoung: (count: number) => many(count, 'One more person does not count yet.', 'more people do not count yet.'),
  verdicts: {
    'no-holdout':
      'Nobody went without a card, so nobody can say what the cards do. Set a share to hold back in the rule.',
    'too-few': 'Too few people to say anything: it takes thirty in each group at least.',
    'no-difference': 'No difference that chance alone could not make. More people may show one.',
    more: 'More of those with a card came back, by more than chance would explain nineteen times of twenty.',
    fewer: 'Fewer of those with a card came back, by more than chance would explain nineteen times of twenty.',
  },
  difference: (low: number, high: number) =>
    `The card changes the share by ${points(low)} to ${points(high)} percentage points, nineteen times of twenty.`,
  see: 'See the card',
  seeIn: { en: 'In English', ko: '한국어로' },
}

const points = (share: number): string => `${share > 0 ? '+' : ''}${Math.round(share * 100)}`
