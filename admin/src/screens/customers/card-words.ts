/** What the admin says on the card that tells who somebody is. */
export const cardWords = {
  title: 'Who this is',
  about: 'What somebody who knows her would know, at one look.',
  nameless: 'Somebody without a name',
  greet: 'Say',
  inKorean: 'In Korean',
  localTime: (time: string, zone: string) => `${time} where she is (${zone})`,
  since: 'Known since',
  orders: 'Orders',
  ordersOf: (many: number, spent: string) =>
    many === 0 ? 'none yet' : spent ? `${many}, ${spent} in all` : String(many),
  lastOrder: 'Last order',
  favourite: 'Likes most',
  buysAgain: 'Buys again',
  lastMessage: 'Last message',
  reviews: 'Reviews',
  reviewsOf: (many: number, product: string | null) =>
    many === 0 ? 'none yet' : `${many}${product ? `, last of ${product}` : ''}`,
  attributes: 'Sizes and more',
  news: 'News by mail',
  may: 'may be sent',
  mayNot: 'may not be sent',
  open: (questions: number, requests: number) =>
    [
      questions > 0 && (questions === 1 ? '1 open question' : `${questions} open questions`),
      requests > 0 && (requests === 1 ? '1 order waits for your answer' : `${requests} orders wait for your answer`),
    ]
      .filter(Boolean)
      .join(', '),
  advocate: 'Advocate',
  advocates: {
    invited: 'asked',
    active: 'takes part',
    declined: 'said no',
    left: 'has left',
    ended: 'let go',
  },
  tags: 'Tags',
  none: '–',
} as const
