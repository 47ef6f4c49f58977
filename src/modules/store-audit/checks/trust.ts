import { translated } from '../../../kernel/locale.ts'
import { auto, type Check, manual } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import { fail, holds, judgeEach, notHere, some } from '../verdicts.ts'
import { lettersIn } from './letters.ts'
import { checkoutForm, openPages, productPages, wrongPage } from './looking.ts'

type Policy = 'delivery' | 'returns' | 'privacy' | 'terms'

/** Shorter ones answer nothing. */
const leastLetters = 80

const policy = (name: Policy, words: { title: string; why: string; weight: 3 | 4 | 5 }): Check =>
  auto(`trust.policy-${name}`, {
    ...words,
    about: `It is written in every language of the shop, in at least ${leastLetters} letters; a Korean one counts for two.`,
    mend: 'Write it under Settings, Policies, in your own words: what happens, by when, and who pays.',
    mendAt: '/settings',
    judge: ({ shop: { settings } }) =>
      judgeEach(settings.locales, {
        wrong: (locale) => {
          const letters = lettersIn(settings.policies[name][locale] ?? '')
          return letters < leastLetters
            ? {
                label: nameOf(locale),
                detail: letters === 0 ? 'not written' : some(letters, 'letter'),
                mendAt: '/settings',
              }
            : undefined
        },
        good: (count) => `It is there in ${some(count, 'language')}.`,
        bad: (count) => `It is missing or too short in ${some(count, 'language')}.`,
        none: 'The shop has no language.',
      }),
  })

/** `ko` in English words: Korean. */
export const nameOf = (locale: string): string =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(locale) ?? locale

/** What those look for who do not know the shop yet. */
export const trustChecks: readonly Check[] = [
  policy('delivery', {
    title: 'Shoppers can read how delivery works',
    why: 'What it costs and when it comes is looked for before anything is put into a cart.',
    weight: 4,
  }),
  policy('returns', {
    title: 'Shoppers can read how returns work',
    why: 'It is read before the first order, and must be told before it (Directive 2011/83/EU, art. 6(1)(h)).',
    weight: 5,
  }),
  policy('privacy', {
    title: 'Shoppers can read what is done with their data',
    why: 'The law asks for it wherever an address is taken (GDPR, art. 13).',
    weight: 5,
  }),
  policy('terms', {
    title: 'Shoppers can read the terms of a sale',
    why: 'Both sides know what was agreed, also when something goes wrong.',
    weight: 3,
  }),
  auto('trust.policies-linked', {
    title: 'Every page leads to the policies',
    about: 'The foot of every page links to each policy that is written.',
    why: 'They are looked for at the foot (Baymard, “Footer links”).',
    mend: 'This is the look’s doing; tell whoever changed its templates.',
    mendAt: '/settings',
    weight: 3,
    judge: (evidence) => {
      const { settings } = evidence.shop
      const written = Object.values(settings.policies).filter((text) => translated(text, settings.defaultLocale)).length
      if (written === 0) return fail('No policy is written.')
      return judgeEach(openPages(evidence), {
        wrong: (page) =>
          page.policyLinks.length < written ? wrongPage(page, `${page.policyLinks.length} of ${written}`) : undefined,
        good: (count) => `All ${some(count, 'page')} lead to ${some(written, 'policy', 'policies')}.`,
        bad: (count) => `${some(count, 'page does', 'pages do')} not.`,
        none: 'No page was read.',
      })
    },
  }),
  auto('trust.contact-email', {
    title: 'There is an address to write to, on every page',
    about: 'The contact email is your own, and every page shows it.',
    why: 'A shop that can be asked is a shop that answers (Directive 2000/31/EC, art. 5(1)(c)).',
    mend: 'Set the contact email to one that somebody reads each day.',
    mendAt: '/settings',
    weight: 4,
    judge: (evidence) => {
      const { contactEmail } = evidence.shop.settings
      if (contactEmail.endsWith('@example.com')) return fail(`${contactEmail} is nobody’s address.`)
      return judgeEach(openPages(evidence), {
        wrong: (page) =>
          page.contactLinks.includes(`mailto:${contactEmail}`) ? undefined : wrongPage(page, 'does not show it'),
        good: (count) => `${contactEmail} stands on all ${some(count, 'page')}.`,
        bad: (count) => `${some(count, 'page does', 'pages do')} not show it.`,
        none: 'No page was read.',
      })
    },
  }),
  auto('trust.contact-phone', {
    title: 'There is a second way to reach you',
    about: 'A telephone number is shown beside the email.',
    why: 'A number is seldom called and always noticed; in the EU and in Korea it must be there (Directive 2011/83/EU, art. 6(1)(c)).',
    mend: 'Write a number under Settings; one that takes messages is enough.',
    mendAt: '/settings',
    weight: 3,
    judge: ({ shop: { settings } }) =>
      holds(Boolean(settings.phone?.trim()), `${settings.phone} is shown.`, 'No telephone number is shown.'),
  }),
  auto('trust.company', {
    title: 'Shoppers can see who you are',
    about: 'The shop has a name of its own and a postal address.',
    why: 'Without an address a shop looks like one that will be gone tomorrow (Directive 2000/31/EC, art. 5).',
    mend: 'Write name and address under Settings.',
    mendAt: '/settings',
    weight: 4,
    judge: ({ shop: { settings } }) =>
      settings.name === 'My shop'
        ? fail('The shop is still called “My shop”.')
        : holds(
            (settings.address ?? '').trim().length >= 10,
            `${settings.name}, ${settings.address}`,
            'No postal address is shown.',
          ),
  }),
  auto('trust.secure', {
    title: 'The shop is reached over a secure connection',
    about: 'Its address begins with https://.',
    why: 'Browsers call other shops not secure, and cards may not be taken there (PCI DSS 4.0, 4.2).',
    mend: 'Put a proxy with a certificate in front, and set BASE_URL to the address with https://.',
    mendAt: '/settings',
    weight: 5,
    appliesTo: ({ shop: { baseUrl } }) =>
      /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(baseUrl)
        ? 'The shop still runs on your own machine.'
        : undefined,
    judge: ({ shop: { baseUrl } }) => holds(baseUrl.startsWith('https://'), baseUrl, `${baseUrl} is not encrypted.`),
  }),
  auto('trust.ways-to-pay', {
    title: 'The ways to pay are shown before money is asked for',
    about: 'The checkout shows each way to pay with what comes next.',
    why: 'A name one knows is trusted before the shop is.',
    mend: 'Set up a provider; the settings of Stripe or PayPal are in README.md.',
    mendAt: '/setup?step=payment',
    weight: 4,
    judge: (evidence) => {
      const form = checkoutForm(evidence)
      if (!form) return notHere('The checkout could not be drawn: no product can be bought.')
      const said = `It shows ${some(form.waysToPay, 'way')}.`
      return holds(form.waysToPay > 0, said, 'It shows none.')
    },
  }),
  auto('trust.promises', {
    title: 'What you promise stands beside the button',
    about: 'Every market sees at least three promises, and product pages show them.',
    why: 'Doubt comes at the button; that is where it must be answered.',
    mend: 'Write three short ones under Settings, Promises: delivery, returns, payment.',
    mendAt: '/settings',
    weight: 4,
    judge: (evidence) => {
      const { trust } = evidence.shop.settings
      if (trust.length < 3) return fail(`${some(trust.length, 'promise is', 'promises are')} written.`)
      return judgeEach(productPages(evidence), {
        wrong: (page) =>
          page.product.promises >= 3 ? undefined : wrongPage(page, some(page.product.promises, 'promise')),
        good: (count) => `${some(trust.length, 'promise')}, shown on all ${some(count, 'product page')}.`,
        bad: (count, of) =>
          `${count} of ${some(of, 'product page')} ${count === 1 ? 'shows' : 'show'} fewer than three.`,
        none: 'No product page was read.',
      })
    },
  }),
  auto('trust.founder', {
    title: 'There is a person behind the shop',
    about: 'The founder’s name and story are told on the front page.',
    why: 'People buy from people; it is what a large shop cannot copy.',
    mend: 'Write three sentences: why there is this shop.',
    mendAt: '/settings',
    weight: 2,
    judge: ({ shop: { settings } }) => {
      const story = translated(settings.founder.story, settings.defaultLocale)
      if (!settings.founder.name) return fail('No name is given.')
      return holds(lettersIn(story) >= leastLetters, `${settings.founder.name} tells it.`, 'The story is not told.')
    },
  }),
  auto('trust.rating', {
    title: 'Product pages show how others rate',
    about: 'Every product page whose product has reviews shows its rating.',
    why: 'Others are believed before the shop is; never a rating that nobody gave.',
    mend: 'Show the rating on product pages, and ask for reviews after delivery.',
    mendAt: '/settings',
    weight: 4,
    appliesTo: ({ reviews }) => (reviews ? undefined : 'Reviews are not set up.'),
    judge: (evidence) =>
      judgeEach(ratedPages(evidence), {
        wrong: (page) => (page.product.hasRating ? undefined : wrongPage(page, 'shows none')),
        good: (count) => `All ${some(count, 'page')} do.`,
        bad: (count, of) => `${count} of ${some(of, 'page')} ${count === 1 ? 'does' : 'do'} not.`,
        none: 'No product that was looked at has reviews yet.',
      }),
  }),
  manual('trust.legal-details', {
    title: 'Do your pages name all that your country asks a shop to name?',
    about:
      'In Korea the business and mail-order registration numbers; in the EU an imprint with register and VAT number; elsewhere as your adviser says.',
    why: 'It is the law where you are registered (E-Commerce Act of Korea, art. 10; Directive 2000/31/EC, art. 5).',
    mend: 'Write it into your terms and your address.',
    mendAt: '/settings',
    weight: 4,
    validDays: 365,
  }),
]

function ratedPages(evidence: Evidence) {
  const rated = new Set(evidence.reviews?.products.filter(({ count }) => count > 0).map(({ handle }) => handle))
  return productPages(evidence).filter(({ path }) => rated.has(path.split('/').at(-1)!))
}
