const number = new Intl.NumberFormat('en')
const percent = (share: number): string => `${Math.round(share * 100)} %`
const times = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`

/** What the admin says about countries. */
export const countryWords = {
  tab: 'Countries',
  title: 'Countries',
  range: (from: string, to: string) =>
    `${from} to ${to}, beside as many days before. Money is never added up over currencies.`,
  empty: 'Nothing was ordered or sent yet. Each country appears with its first order or message.',
  unknown: 'Not known',
  none: '–',
  percent,
  compare: 'Side by side',
  compareAbout: 'One measure for all countries; each leads to its own page.',
  measure: 'Measure',
  measures: {
    orders: 'Orders',
    repeat: 'Ever came back',
    refunds: 'Orders with a refund',
    delivery: 'From house to door',
    opened: 'Opened by people',
    clicked: 'Clicked by people',
    reachable: 'People who may be written to',
    conversion: 'Orders per visit',
  },
  about: {
    orders: 'Orders placed in the period that were not called off, by where they go.',
    repeat: 'Of all whose first order went there, who has ever ordered again, as known yesterday.',
    refunds: 'Of the orders of the period, those of which money went back, wholly or in part.',
    delivery:
      'Half of the parcels that arrived in the period were at most so long on the way, since they left the house.',
    opened: 'Of the marketing mails of the period whose openings are counted, those that a person opened.',
    clicked: 'Of the marketing mails of the period whose links are counted, those in which a person followed one.',
    reachable: 'People who agreed to marketing on at least one channel, as of now.',
    conversion:
      'Orders of all countries of the market, of the visits that were counted in that market: pages know the market, not the country.',
  },
  nothing: 'Not known anywhere yet.',
  ofN: (count: number, of: number) => `${number.format(count)} of ${number.format(of)}`,
  duration: (hours: number) =>
    hours < 48 ? times(hours, 'hour', 'hours') : times(Math.round(hours / 24), 'day', 'days'),
  number: (count: number) => number.format(count),
  inNumbers: 'In numbers',
  country: 'Country',
  orders: 'Orders',
  revenue: 'Sold',
  onAverage: (amount: string) => `${amount} on average`,
  repeat: 'Came back',
  refunds: 'Refunds',
  delivery: 'On the way',
  opened: 'Opened',
  left: 'Left',
  reachable: 'May write to',
  before: (count: number) => `before: ${number.format(count)}`,
  beforeWas: (value: string) => `In the days before: ${value}.`,
  page: {
    about: (name: string) =>
      `How the shop does in ${name}: what is ordered, who comes back, how parcels travel, and what is written there.`,
    back: 'All countries',
    orders: 'Orders',
    ordersAbout: (refunds: string) => `Not called off. ${refunds} of them with a refund.`,
    sold: (currency: string) => `Sold (${currency})`,
    soldAbout: (average: string, refunded: string) => `${average} on average, less ${refunded} that went back.`,
    nothingSold: 'Nothing was sold in this period.',
    repeat: 'Came back within 90 days',
    repeatAbout: (count: number, of: number) =>
      of === 0
        ? 'Nobody’s 90 days ended in this period.'
        : `${count} of ${of} people whose 90 days ended in this period.`,
    ever: 'Ever came back',
    everAbout: (count: number, of: number) => `${count} of ${of} people whose first order went here.`,
    delivery: 'From house to door',
    deliveryAbout: (parcels: number, p90: string) =>
      `Half of ${times(parcels, 'parcel', 'parcels')} took at most so long, nine in ten at most ${p90}.`,
    noParcels: 'No parcel arrived in this period.',
    conversion: 'Orders per visit',
    conversionAbout: (orders: number, visits: number, isShared: boolean) =>
      `${number.format(orders)} orders of ${times(visits, 'visit', 'visits')}${isShared ? ', of all countries of this market' : ''}.`,
    noVisits: 'No visits were counted in this market.',
    opened: 'Opened by people',
    openedAbout: (count: number, of: number, sent: number) =>
      `${count} of ${times(of, 'mail', 'mails')} whose openings are counted; ${times(sent, 'message', 'messages')} of marketing left.`,
    clicked: 'Clicked by people',
    clickedAbout: (count: number, of: number) => `${count} of ${of} whose links are counted.`,
    left: 'Wanted no more',
    leftAbout: 'How often somebody said so in this period, on any channel.',
    reachable: 'May be written to',
    reachableAbout: (email: number, sms: number, push: number) =>
      `${email} by mail, ${sms} by text, ${push} on devices.`,
    service: 'About orders',
    serviceAbout: (opened: string) => `Messages about orders; ${opened} of those counted were opened by people.`,
    byDay: 'Orders by day',
    dayPicture: (days: number, most: number) => `Bars: orders on each of ${days} days, at most ${most} on one`,
    day: 'Day',
    table: 'The same as a table',
    hours: 'At which of their hours they were written to',
    hoursAbout: (from: number, to: number) =>
      from === to
        ? 'Marketing by the hour that clocks showed where each reader lives. The shop has no quiet hours.'
        : `Marketing by the hour that clocks showed where each reader lives. Grey: the quiet hours of the shop, ${from}:00 to ${to}:00 in the same clocks.`,
    hoursPicture: (hour: number) => `Bars for the 24 hours of their day; most left at ${hour}:00`,
    noHours: 'No marketing left for this country in this period.',
    inQuiet: (count: number) =>
      count === 0
        ? 'Nothing left in quiet hours.'
        : `${times(count, 'message', 'messages')} left in what are quiet hours today.`,
    hour: 'Hour',
    messages: 'Messages',
  },
}
