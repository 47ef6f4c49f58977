import { auto, type AutoCheck, type Check, manual } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import type { FormShown } from '../page/page-facts.ts'
import { fail, holds, judgeEach, pass, some } from '../verdicts.ts'
import { checkoutForm } from './looking.ts'

const mostFields = 8

const noForm = 'The checkout could not be drawn: no product can be bought.'
const needsForm = (evidence: Evidence) => (checkoutForm(evidence) ? undefined : noForm)

/** Judges the checkout as a guest sees it with one thing in her cart; it is drawn and undone, no order comes of it. */
const onForm = (
  id: AutoCheck['id'],
  check: Omit<Parameters<typeof auto>[1], 'judge'>,
  judge: (form: FormShown) => ReturnType<AutoCheck['judge']>,
) => auto(id, { appliesTo: needsForm, ...check, judge: (evidence) => judge(checkoutForm(evidence)!) })

const look = { mend: 'This is the look’s doing; tell whoever changed the checkout.', mendAt: '/settings' }

/** From the cart to the order, with nothing in the way. */
export const buyingChecks: readonly Check[] = [
  onForm(
    'buying.fields',
    {
      title: 'The checkout asks for little',
      about: `A guest sees at most ${mostFields} fields to fill in; choices, boxes to tick and what is folded away do not count.`,
      why: 'Most checkouts need no more than eight and show nearly twice as many (Baymard, “Checkout form fields”).',
      mend: 'Take out order services that nobody chooses, and fields that are not needed to deliver.',
      mendAt: '/delivery',
      weight: 5,
    },
    ({ fields }) =>
      holds(fields <= mostFields, `It shows ${some(fields, 'field')}.`, `It shows ${some(fields, 'field')}.`),
  ),
  onForm(
    'buying.one-page',
    {
      ...look,
      title: 'The checkout is one page',
      about: 'Contact, address, delivery and payment are one form.',
      why: 'Each page is a place to leave.',
      weight: 4,
    },
    ({ isWhole }) => holds(isWhole, 'It is.', 'Email, address and payment are not in one form.'),
  ),
  onForm(
    'buying.guest',
    {
      ...look,
      title: 'One can buy without an account',
      about: 'The checkout asks for no password.',
      why: 'Having to make an account is among the first reasons to leave a checkout (Baymard, “Cart abandonment”).',
      weight: 5,
    },
    ({ asksPassword }) => holds(!asksPassword, 'It asks for none.', 'It asks for a password.'),
  ),
  onForm(
    'buying.autofill',
    {
      ...look,
      title: 'Browsers fill the checkout in',
      about: 'Every text field has the token that browsers know it by.',
      why: 'One tap instead of eight fields (HTML Living Standard, “Autofill”; WCAG 2.2, 1.3.5).',
      weight: 4,
    },
    ({ withoutAutofill }) =>
      withoutAutofill.length === 0
        ? pass('They do.')
        : fail(
            `${some(withoutAutofill.length, 'field has', 'fields have')} none.`,
            withoutAutofill.map((label) => ({ label, page: '/checkout' })),
          ),
  ),
  auto('buying.quiet', {
    ...look,
    title: 'Nothing leads away from the checkout',
    about: 'It has no menu and no search; the way back is the shop’s name.',
    why: 'Who is about to pay needs no other offer.',
    weight: 2,
    appliesTo: needsForm,
    judge: ({ pages }) => {
      const page = pages.find(({ kind }) => kind === 'checkout')!
      return holds(page.menuEntries === 0 && !page.hasSearch, 'It has neither.', 'It has a menu or search.')
    },
  }),
  auto('buying.wallet', {
    title: 'One can pay without typing a card',
    about: 'A wallet is among the ways to pay: PayPal, or the wallets that Stripe brings.',
    why: 'On a phone a thumb is faster than sixteen digits.',
    mend: 'Set up PayPal or Stripe; see README.md for the settings.',
    mendAt: '/setup?step=payment',
    weight: 3,
    appliesTo: ({ shop: { settings } }) => (settings.isDemo ? 'This is the demo, which takes no money.' : undefined),
    judge: ({ shop: { providers } }) =>
      holds(
        providers.some(({ name, kind }) => kind === 'wallet' || name === 'stripe'),
        `${providers.map(({ name }) => name).join(', ')} brings one.`,
        'None of the ways to pay is one.',
      ),
  }),
  auto('buying.real-money', {
    title: 'Payments are for good',
    about: 'At least one way to pay moves money, and none is a rehearsal.',
    why: 'With test payments anybody can order without paying.',
    mend: 'Set up a provider, and leave TEST_PAYMENTS out.',
    mendAt: '/setup?step=payment',
    weight: 5,
    appliesTo: ({ shop: { settings } }) => (settings.isDemo ? 'This is the demo, which takes no money.' : undefined),
    judge: ({ shop: { providers } }) => {
      if (providers.length === 0) return fail('No way to pay is set up.')
      return holds(
        providers.every(({ kind }) => kind !== 'test'),
        `By ${providers.map(({ name }) => name).join(', ')}.`,
        'Test payments are open to everybody.',
      )
    },
  }),
  auto('buying.free-delivery', {
    title: 'Shoppers see how far it is to free delivery',
    about: 'Delivery becomes free from some amount on, and the cart says how much is missing.',
    why: 'Dear delivery is the first reason why carts are left (Baymard, “Cart abandonment”).',
    mend: 'Give a rate an amount from which it is free.',
    mendAt: '/delivery',
    weight: 3,
    judge: ({ shop: { zones }, pages }) => {
      if (!zones.some(({ rates }) => rates.some(({ freeFrom }) => freeFrom))) return fail('No rate becomes free.')
      const cart = pages.find(({ kind }) => kind === 'cart')
      if (!cart) return pass('A rate becomes free; the cart could not be drawn.')
      return holds(
        cart.hasFreeDelivery,
        'The cart says it.',
        'A rate becomes free, but the cart does not say from when.',
      )
    },
  }),
  auto('buying.delivery-choice', {
    title: 'Slow and cheap, or fast: shoppers can choose',
    about: 'Every market has at least two ways to send to one of its countries.',
    why: 'Some need it tomorrow, most would rather pay nothing.',
    mend: 'Add a second rate to the zone.',
    mendAt: '/delivery',
    weight: 3,
    appliesTo: ({ shop }) => (shop.markets.length === 0 ? 'The shop sells nowhere yet.' : undefined),
    judge: ({ shop: { markets, zones } }) =>
      judgeEach(markets, {
        wrong: ({ name, currency, countries }) => {
          const there = zones.filter((zone) => zone.countries.some((code) => code === '*' || countries.includes(code)))
          const ways = new Set(
            there.flatMap(({ rates }) =>
              rates.filter(({ currencies }) => currencies.includes(currency)).map(({ code }) => code),
            ),
          )
          return ways.size >= 2 ? undefined : { label: name, detail: some(ways.size, 'way'), mendAt: '/delivery' }
        },
        good: (count) => `So it is in ${some(count, 'market')}.`,
        bad: (count, of) => `${count} of ${some(of, 'market')} ${count === 1 ? 'has' : 'have'} fewer.`,
        none: 'The shop sells nowhere yet.',
      }),
  }),
  onForm(
    'buying.total',
    {
      ...look,
      title: 'The button says what is paid',
      about: 'The amount stands on the button that pays.',
      why: 'No surprise after it; in the EU the button must say that it obliges to pay (Directive 2011/83/EU, art. 8(2)).',
      weight: 3,
    },
    ({ tellsTotal }) => holds(tellsTotal, 'It does.', 'It names no amount.'),
  ),
  onForm(
    'buying.reassurance',
    {
      ...look,
      title: 'Doubt is answered where one pays',
      about: 'Promises about safety stand beside the ways to pay.',
      why: 'Fear for the card is a reason to leave; it comes at this place.',
      weight: 3,
    },
    ({ hasTrustSlot }) => holds(hasTrustSlot, 'They do.', 'Nothing stands there.'),
  ),
  manual('buying.tried', {
    title: 'Have you placed a real order lately, and given the money back?',
    about: 'With a real card, as a guest, from the cart to the refund.',
    why: 'Providers change their pages without telling you.',
    mend: 'Buy the cheapest thing and refund it in the order’s page.',
    mendAt: '/orders',
    weight: 4,
    validDays: 90,
  }),
]
