const percent = (share: number): string => `${Math.round(share * 100)} %`
const number = new Intl.NumberFormat('en')
const people = (count: number): string => (count === 1 ? '1 person' : `${number.format(count)} people`)
const days = (count: number): string => (count === 1 ? '1 day' : `${number.format(count)} days`)
const points = (share: number): string => {
  const rounded = Math.round(Math.abs(share) * 100)
  return rounded === 1 ? '1 point' : `${rounded} points`
}

interface Change {
  share: number
  low: number
  high: number
}

/** What the admin says about who comes back. */
export const returningWords = {
  tab: 'Coming back',
  recounting: 'The days are being counted anew',
  recountingAbout: (percent: number) =>
    `The shop has another time zone now. ${percent} % is done; until then some days are still those of the former zone.`,
  percent,
  days,
  none: '–',
  rate: (within: number) => `Repeat rate, ${within} days`,
  rateAbout: (count: number, of: number, within: number) =>
    of === 0
      ? `The share of people who order again within ${within} days of their first order. Nobody’s ${within} days are over yet.`
      : `${number.format(count)} of ${people(of)} ordered again within ${within} days of their first order.`,
  notYetDue: (count: number, within: number) =>
    count === 0 ? '' : `${people(count)} more, whose ${within} days are not over, do not count yet.`,
  moved: (change: Change | null, period: number) => {
    if (!change) return `Nothing to compare with in the ${days(period)} before.`
    const word = change.share >= 0 ? 'more' : 'fewer'
    const said = `${points(change.share)} ${word} in the last ${days(period)} than in the ${days(period)} before`
    return change.low > 0 || change.high < 0 ? `${said}.` : `${said}; that may be chance.`
  },
  time: 'Time to the second order',
  timeValue: (median: number | null) => (median === null ? 'Not half yet' : days(median)),
  timeAbout: (median: number | null) =>
    median === null
      ? 'Fewer than half of the buyers have come back so far, so there is no middle yet.'
      : 'Half of all buyers came back within so many days. Who has not yet counts for as long as we have seen her.',
  quarter: (lower: number | null, upper: number | null) =>
    [
      lower === null ? '' : `A quarter came back within ${days(lower)}`,
      upper === null ? '' : `three quarters within ${days(upper)}`,
    ]
      .filter(Boolean)
      .join(', ')
      .replace(/$/, lower === null ? '' : '.'),
  ofReturned: (median: number | null) =>
    median === null
      ? ''
      : `Of those alone who did come back, half did within ${days(median)}: no forecast for the others.`,
  timeBefore: (median: number | null, on: string) =>
    median === null ? '' : `As known on ${on}, it was ${days(median)}.`,
  ever: 'Ever came back',
  everAbout: (count: number, of: number) =>
    of === 0 ? 'Nobody has ordered before today.' : `${number.format(count)} of ${people(of)} who ever ordered.`,
  everBefore: (share: number, on: string) => `On ${on} it was ${percent(share)}.`,
  sameDay: (count: number) => (count === 0 ? '' : `${people(count)} ordered again on the very first day.`),
  more: 'What this means, and by month',
  through: (from: string, through: string, zone: string) =>
    `Period: ${from} to ${through}, days of ${zone}. Today is not over and does not count.`,
  curve: 'How soon they come back',
  curveAbout:
    'The line is the share that has ordered again so many days after the first order. The band is how far chance may have moved it (nineteen times of twenty). Who has not come back yet counts for as long as she was seen.',
  curvePicture: (last: number, share: number) =>
    `A line that rises to ${percent(share)} at ${days(last)} after the first order`,
  curveEmpty: 'Nobody has come back yet. The line begins with the first second order.',
  day: (day: number) => (day === 0 ? 'First order' : `${day} days`),
  rates: 'Repeat rates',
  ratesAbout:
    'Of the people whose days are over, how many ordered again in them. People, not accounts: who was merged is one. Orders that were called off, wholly refunded or fraud, and exchanges, do not count.',
  within: 'Within',
  all: 'All so far',
  latest: 'Days ended in the period',
  before: 'In the period before',
  change: 'Change',
  waiting: 'Not yet due',
  ofN: (count: number, of: number) => `${number.format(count)} of ${number.format(of)}`,
  changed: (change: Change | null) => (change ? `${change.share >= 0 ? '+' : '−'}${points(change.share)}` : '–'),
  mayBeChance: 'may be chance',
  cohorts: 'By month of the first order',
  cohortsAbout:
    'Each row is the people who first ordered in that month; the darker, the more of them came back. A cell in italics is not whole yet: only those whose days are over are in it.',
  month: 'First order in',
  people: 'People',
  cohortsEmpty: 'No finished day with an order yet. Come back tomorrow.',
  notDue: 'not yet due',
  soFar: (of: number, people: number) => `${of} of ${people} so far`,
  save: 'Save as CSV',
}
