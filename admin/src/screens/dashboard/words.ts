/** What the admin says about today. */
export const dashboardWords = {
  title: 'Today',
  about: 'What came in, and what waits for a hand.',
  revenue: 'Sold today',
  orders: (count: number) => (count === 1 ? '1 order' : `${count} orders`),
  noSales: 'No orders yet today',
  toPack: 'To pack',
  packing: (count: number) => `${count} being packed`,
  awaiting: 'Awaiting payment',
  awaitingAbout: 'Ordered, money has not arrived',
  requests: 'Requests',
  requestsAbout: 'Shoppers wait for your answer',
  setAside: 'Set aside',
  setAsideAbout: 'Look into why, then replay',
  allWell: 'Every event was handled',
}
