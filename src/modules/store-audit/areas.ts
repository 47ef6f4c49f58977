/**
 * What is looked at, in the order in which it is told, with how many of the hundred points each is worth: what decides
 * whether somebody buys weighs most.
 */
export const areas = {
  speed: { title: 'Speed and weight', points: 12 },
  mobile: { title: 'On the phone', points: 8 },
  navigation: { title: 'Finding the way', points: 8 },
  product: { title: 'Product pages', points: 16 },
  trust: { title: 'Trust', points: 12 },
  buying: { title: 'Checkout', points: 14 },
  found: { title: 'Being found', points: 8 },
  access: { title: 'For everybody', points: 8 },
  language: { title: 'Languages', points: 3 },
  mail: { title: 'Mails and consent', points: 4 },
  search: { title: 'Search', points: 2 },
  operations: { title: 'Machinery', points: 3 },
  sending: { title: 'Delivery and returns', points: 2 },
} as const

export type Area = keyof typeof areas

export const areaNames = Object.keys(areas) as Area[]
