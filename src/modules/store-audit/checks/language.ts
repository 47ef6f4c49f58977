import { auto, type Check, manual } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import { judgeEach, some } from '../verdicts.ts'
import { seenPages, wrongPage, wrongProduct } from './looking.ts'
import { nameOf } from './trust.ts'

const onlyOne = ({ shop: { settings } }: Evidence) =>
  settings.locales.length < 2 ? 'The shop speaks one language.' : undefined

/** That each shopper reads her own language, and nothing unfinished. */
export const languageChecks: readonly Check[] = [
  auto('language.products', {
    title: 'Products speak every language of the shop',
    about: 'Title and description, of the products that were looked at.',
    why: 'Who understands half of it buys nothing.',
    mend: 'Translate them, those that are ordered most first.',
    mendAt: '/products',
    weight: 4,
    appliesTo: onlyOne,
    judge: ({ goods }) =>
      judgeEach(goods.products, {
        wrong: (product) => (product.missing.includes('translations') ? wrongProduct(product) : undefined),
        good: (count) => `All ${some(count, 'product')} do.`,
        bad: (count, of) => `${count} of ${some(of, 'product')} ${count === 1 ? 'does' : 'do'} not.`,
        none: 'Nothing is on sale yet.',
      }),
  }),
  auto('language.shop', {
    title: 'The shop itself speaks every language',
    about: 'Tagline, promises and reasons to buy are written in each.',
    why: 'They stand on every page.',
    mend: 'Write them under Settings in the languages that are missing.',
    mendAt: '/settings',
    weight: 3,
    appliesTo: onlyOne,
    judge: ({ shop: { settings } }) => {
      const texts = [
        { label: 'Tagline', text: settings.tagline },
        ...settings.trust.map(({ text }, at) => ({ label: `Promise ${at + 1}`, text })),
        ...settings.reasonsToBuy.map(({ text }, at) => ({ label: `Reason ${at + 1}`, text })),
      ]
      return judgeEach(texts, {
        wrong: ({ label, text }) => {
          const missing = settings.locales.filter((locale) => !text[locale]?.trim())
          return missing.length > 0
            ? { label, detail: `missing in ${missing.map(nameOf).join(', ')}`, mendAt: '/settings' }
            : undefined
        },
        good: (count) => `All ${some(count, 'text')} are.`,
        bad: (count, of) => `${count} of ${some(of, 'text')} ${count === 1 ? 'is' : 'are'} not.`,
        none: 'Nothing is written yet.',
      })
    },
  }),
  auto('language.leftovers', {
    title: 'Nothing unfinished stands on a page',
    about: 'No “lorem ipsum”, no braces of a template, no “undefined”, no “TODO”.',
    why: 'One such word and everything else is doubted.',
    mend: 'Open the page, look for the words, and write what belongs there.',
    mendAt: '/products',
    weight: 4,
    judge: (evidence) =>
      judgeEach(seenPages(evidence), {
        wrong: (page) => (page.leftovers.length > 0 ? wrongPage(page, page.leftovers.join(', ')) : undefined),
        good: (count) => `None of ${some(count, 'page')} has such words.`,
        bad: (count) => `${some(count, 'page has', 'pages have')}.`,
        none: 'No page was read.',
      }),
  }),
  manual('language.native', {
    title: 'Has a native speaker of each language read your shop?',
    about: 'Front page, one product, the checkout, and the mail after an order.',
    why: 'Translations that are right can still sound like a machine.',
    mend: 'Ask a friend, and thank her with something from the shop.',
    mendAt: '/settings',
    weight: 2,
    validDays: 365,
  }),
]
