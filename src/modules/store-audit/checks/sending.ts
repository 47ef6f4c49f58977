import { auto, type Check, manual } from '../check.ts'
import { fail, holds, judgeEach, pass, some } from '../verdicts.ts'

const leastReturnDays = 14

/** That the parcel can go everywhere it is promised, and come back. */
export const sendingChecks: readonly Check[] = [
  auto('sending.everywhere', {
    title: 'Every country you sell to can be delivered to',
    about: 'Each country of each market is in a zone with a rate in the market’s currency.',
    why: 'Otherwise the checkout ends with an address that nobody delivers to.',
    mend: 'Add the country to a zone, or take it out of the market.',
    mendAt: '/delivery',
    weight: 5,
    appliesTo: ({ shop }) => (shop.markets.length === 0 ? 'The shop sells nowhere yet.' : undefined),
    judge: ({ shop: { markets, zones } }) =>
      judgeEach(
        markets.flatMap(({ name, currency, countries }) => countries.map((country) => ({ name, currency, country }))),
        {
          wrong: ({ name, currency, country }) =>
            zones.some(
              ({ countries, rates }) =>
                countries.some((code) => code === country || code === '*') &&
                rates.some(({ currencies }) => currencies.includes(currency)),
            )
              ? undefined
              : { label: `${country}, ${name}`, detail: currency, mendAt: '/delivery' },
          good: (count) => `All ${some(count, 'country', 'countries')} can.`,
          bad: (count, of) => `${count} of ${some(of, 'country', 'countries')} cannot.`,
          none: 'The markets name no country.',
        },
      ),
  }),
  auto('sending.return-days', {
    title: 'Shoppers have time to send things back',
    about: `At least ${leastReturnDays} days.`,
    why: 'Fourteen days are the law in the EU (Directive 2011/83/EU, art. 9), seven in Korea; more sells more.',
    mend: 'Set the days under Settings.',
    mendAt: '/settings',
    weight: 4,
    judge: ({ shop: { settings } }) => {
      const said = `They have ${some(settings.returnDays, 'day')}.`
      return holds(settings.returnDays >= leastReturnDays, said, said)
    },
  }),
  auto('sending.free-returns', {
    title: 'Sending back costs nothing',
    about: 'In every zone.',
    why: 'The price of a return is asked before the order, not after it.',
    mend: 'Tick free returns in the zones where you can bear it.',
    mendAt: '/delivery',
    weight: 2,
    appliesTo: ({ shop }) => (shop.zones.length === 0 ? 'There are no zones yet.' : undefined),
    judge: ({ shop: { zones } }) =>
      judgeEach(zones, {
        wrong: ({ name, freeReturns }) => (freeReturns ? undefined : { label: name, mendAt: '/delivery' }),
        good: (count) => `So it is in ${some(count, 'zone')}.`,
        bad: (count, of) => `It costs in ${count} of ${some(of, 'zone')}.`,
        none: 'There are no zones yet.',
      }),
  }),
  auto('sending.days-off', {
    title: 'Promised days know your days off',
    about: 'At least one day off lies ahead, of the shop or of a courier.',
    why: 'A parcel promised for a holiday is a promise broken.',
    mend: 'Enter the public holidays of the coming months.',
    mendAt: '/delivery?part=holidays',
    weight: 2,
    judge: ({ shop: { holidays } }) =>
      holds(holidays > 0, `${some(holidays, 'day off lies', 'days off lie')} ahead.`, 'None is entered.'),
  }),
  auto('sending.taxes', {
    title: 'Somebody has confirmed the tax rates',
    about: 'No rate is marked as still to be checked.',
    why: 'Suggested rates are a beginning; who charges the wrong one owes the difference.',
    mend: 'Compare each with its source and confirm it.',
    mendAt: '/markets?part=taxes',
    weight: 3,
    appliesTo: ({ shop: { settings } }) => (settings.isDemo ? 'This is the demo, which owes no tax.' : undefined),
    judge: ({ shop: { uncheckedTaxes } }) =>
      uncheckedTaxes.length === 0
        ? pass('All are.')
        : fail(
            `${some(uncheckedTaxes.length, 'rate is', 'rates are')} still to be checked.`,
            uncheckedTaxes.map((label) => ({ label, mendAt: '/markets?part=taxes' })),
          ),
  }),
  manual('sending.own-parcel', {
    title: 'Have you sent a parcel to yourself lately?',
    about: 'Ordered like anybody, packed by who packs, opened by you.',
    why: 'It is the only part of your shop that people touch.',
    mend: 'Order something small, and unpack it as if you had waited for it.',
    mendAt: '/packing',
    weight: 3,
    validDays: 180,
  }),
]
