/** What the admin says about today. */
export const dashboardWords = {
  title: 'Today',
  about: 'What came in, less what was cancelled or went back, and what waits for a hand.',
  period: 'Period',
  periods: { 1: 'Today', 7: '7 days', 30: '30 days' } as Readonly<Record<number, string>>,
  sold: 'Sold',
  orders: 'Orders',
  ordersOf: (shown: string, count: number, average: string | null | undefined) =>
    count === 0 || !average ? 'No orders' : count === 1 ? '1 order' : `${shown} orders · ${average} on average`,
  conversionOf: (placed: number, begun: number) =>
    begun === 0
      ? 'No carts were begun'
      : `${placed} of ${begun === 1 ? '1 cart' : `${begun} carts`} became ${placed === 1 ? 'an order' : 'orders'}`,
  noSales: 'No orders in the last 30 days',
  byDay: (currency: string) => `Sold by day (${currency})`,
  chart: (currency: string, days: number) => `Bars: what was sold on each of the last ${days} days, in ${currency}`,
  most: (amount: string) => `The most on one day: ${amount}`,
  table: 'The same as a table',
  day: 'Day',
  waiting: 'What waits',
  toPack: 'To pack',
  packing: (count: number) => `${count} being packed`,
  awaiting: 'Awaiting payment',
  awaitingAbout: 'Ordered, money has not arrived',
  late: 'Late',
  lateAbout: 'Promised for a day that has passed',
  requests: 'Requests',
  requestsAbout: 'Shoppers wait for your answer',
  returns: 'Coming back',
  returnsAbout: 'Returns that you accepted',
  reviews: 'Reviews',
  reviewsAbout: 'Words wait for a decision',
  questions: 'Questions',
  questionsAbout: (unanswered: number) =>
    unanswered === 1
      ? 'wait for a decision; 1 without an answer'
      : `wait for a decision; ${unanswered} without an answer`,
  stock: 'Sold out',
  stockAbout: 'None on hand',
  low: 'Nearly gone',
  lowAbout: (below: number) => `Some on hand, but fewer than ${below}`,
  setAside: 'Set aside',
  setAsideAbout: 'Look into why, then replay',
  allWell: 'Every event was handled',
  inVain: 'Searched for in vain',
  inVainAbout: 'What shoppers look for and do not find: to order, or to name in a product’s words.',
  term: 'Searched for',
  searches: 'Times',
  firstSteps: 'Before your first order',
  firstStepsAbout: 'Three things, then you can sell.',
  steps: {
    market: { title: 'Open a market', about: 'Which countries you sell to, and in which money.', to: '/markets' },
    products: {
      title: 'Tell of a first product',
      about: 'By hand, or bring the ones you have along.',
      to: '/products',
    },
    delivery: { title: 'Say how parcels travel', about: 'A zone, and what sending there costs.', to: '/delivery' },
  },
  done: 'done',
  toDo: 'to do',
  ready: 'All is ready. Order something yourself, to see what your customers see.',
}
