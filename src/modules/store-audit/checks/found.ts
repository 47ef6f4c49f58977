import { auto, type Check, manual } from '../check.ts'
import { fail, holds, judgeEach, some } from '../verdicts.ts'
import { lettersIn } from './letters.ts'
import { openPages, pagesOfKind, productPages, wrongPage } from './looking.ts'

const [shortestTitle, longestTitle] = [5, 75]
const [shortestDescription, longestDescription] = [40, 320]

const look = { mend: 'This is the look’s doing; tell whoever changed its templates.', mendAt: '/settings' }

/** What search engines and link previews are told (A5), and that it is what the page shows. */
export const foundChecks: readonly Check[] = [
  auto('found.titles', {
    title: 'Every page has a title that fits a result',
    about: `${shortestTitle} to ${longestTitle} letters, the shop’s name included.`,
    why: 'It is the line people click (Google Search Central, “Influencing title links”).',
    mend: 'Write a title for search engines on the product’s page, where the name alone is too long.',
    mendAt: '/products',
    weight: 3,
    judge: (evidence) =>
      judgeEach(openPages(evidence), {
        wrong: (page) =>
          page.title.length >= shortestTitle && page.title.length <= longestTitle
            ? undefined
            : wrongPage(page, some(page.title.length, 'letter')),
        good: (count) => `All ${some(count, 'page')} have.`,
        bad: (count) => `${some(count, 'page has', 'pages have')} one that is too short or too long.`,
        none: 'No page was read.',
      }),
  }),
  auto('found.descriptions', {
    title: 'Every product and collection says in a sentence what it is',
    about: `The description for search engines has ${shortestDescription} to ${longestDescription} letters; judged on front page, products and collections.`,
    why: 'It stands below the title in a result (Google Search Central, “Control your snippets”).',
    mend: 'Write it on the page of the product or collection.',
    mendAt: '/collections',
    weight: 2,
    judge: (evidence) =>
      judgeEach(
        pagesOfKind(evidence, 'home', 'product', 'list').filter(({ path }) => !/\/products$/.test(path)),
        {
          wrong: (page) => {
            const letters = lettersIn(page.description)
            const least = page.kind === 'product' ? shortestDescription : 15
            return letters >= least && letters <= longestDescription
              ? undefined
              : wrongPage(page, some(letters, 'letter'))
          },
          good: (count) => `All ${some(count, 'page')} do.`,
          bad: (count, of) => `${count} of ${some(of, 'page')} ${count === 1 ? 'does' : 'do'} not.`,
          none: 'No page was read.',
        },
      ),
  }),
  auto('found.distinct-titles', {
    title: 'No two pages have the same title',
    about: 'Of the pages that were read, within one language.',
    why: 'A search engine shows one of them and forgets the others.',
    mend: 'Give each a name of its own.',
    mendAt: '/products',
    weight: 2,
    judge: (evidence) => {
      const pages = openPages(evidence)
      const key = ({ lang, title }: { lang: string; title: string }) => `${lang} ${title}`
      const counts = Map.groupBy(pages, key)
      return judgeEach(pages, {
        wrong: (page) => (counts.get(key(page))!.length > 1 ? wrongPage(page, page.title) : undefined),
        good: (count) => `All ${some(count, 'title')} differ.`,
        bad: (count) => `${some(count, 'page shares', 'pages share')} one.`,
        none: 'No page was read.',
      })
    },
  }),
  auto('found.canonical', {
    ...look,
    title: 'Every page names its one true address',
    about: 'The canonical link of a page is its own address at the shop’s own host.',
    why: 'Otherwise filters and campaigns split a page into many (Google Search Central, “Canonicalization”).',
    weight: 3,
    judge: (evidence) =>
      judgeEach(openPages(evidence), {
        wrong: (page) =>
          pathOf(page.canonical) === page.path ? undefined : wrongPage(page, page.canonical || 'names none'),
        good: (count) => `All ${some(count, 'page')} do.`,
        bad: (count) => `${some(count, 'page does', 'pages do')} not.`,
        none: 'No page was read.',
      }),
  }),
  auto('found.languages', {
    ...look,
    title: 'Pages name themselves in the other languages',
    about: 'Every page has a link to itself in each language of the shop, and one for all others.',
    why: 'So that a Korean finds the Korean page (Google Search Central, “Localized versions”).',
    weight: 2,
    appliesTo: ({ shop: { settings } }) => (settings.locales.length < 2 ? 'The shop speaks one language.' : undefined),
    judge: (evidence) => {
      const wanted = [...evidence.shop.settings.locales, 'x-default']
      return judgeEach(openPages(evidence), {
        wrong: (page) => {
          const missing = wanted.filter((tag) => !page.languages.includes(tag))
          return missing.length > 0 ? wrongPage(page, `${missing.join(', ')} missing`) : undefined
        },
        good: (count) => `All ${some(count, 'page')} do.`,
        bad: (count) => `${some(count, 'page does', 'pages do')} not.`,
        none: 'No page was read.',
      })
    },
  }),
  auto('found.product-data', {
    ...look,
    title: 'Product pages tell search engines name, picture and price',
    about: 'As schema.org Product or ProductGroup, with at least one offer.',
    why: 'Price and stock then stand in the result (Google Search Central, “Product structured data”).',
    mend: 'Add a picture and a price; the shop writes the rest.',
    mendAt: '/products',
    weight: 4,
    judge: (evidence) =>
      judgeEach(productPages(evidence), {
        wrong: (page) => {
          const { data } = page.product
          if (!data?.name) return wrongPage(page, 'tells nothing')
          if (!data.hasImage) return wrongPage(page, 'no picture')
          return data.prices.length === 0 ? wrongPage(page, 'no offer') : undefined
        },
        good: (count) => `All ${some(count, 'product page')} do.`,
        bad: (count, of) => `${count} of ${some(of, 'product page')} ${count === 1 ? 'does' : 'do'} not.`,
        none: 'No product page was read.',
      }),
  }),
  auto('found.data-matches', {
    ...look,
    title: 'Search engines are told what the page shows',
    about: 'Name, price and whether it can be bought are the same in the structured data and on the page.',
    why: 'A difference is a lie to the shopper, and Google takes such results away (“Structured data policies”).',
    weight: 4,
    judge: (evidence) =>
      judgeEach(productPages(evidence), {
        wrong: (page) => {
          const { name, price, isBuyable, data } = page.product
          if (!data) return undefined
          if (data.name !== name) return wrongPage(page, `name: “${data.name}”`)
          const shown = digitsOf(price)
          if (shown && !data.prices.some((one) => shown.includes(digitsOf(one)))) {
            return wrongPage(page, `price: ${data.prices.join(', ')} and not ${price}`)
          }
          return isBuyable && !data.inStock.includes(true) ? wrongPage(page, 'stock: told as sold out') : undefined
        },
        good: (count) => `So it is on all ${some(count, 'product page')}.`,
        bad: (count, of) => `They differ on ${count} of ${some(of, 'product page')}.`,
        none: 'No product page was read.',
      }),
  }),
  auto('found.rating-honest', {
    ...look,
    title: 'No rating is told that the page does not show',
    about: 'Structured data has a rating only where shoppers see one.',
    why: 'Invented ratings are forbidden (Directive 2005/29/EC, annex I no. 23c) and end rich results.',
    weight: 4,
    judge: (evidence) =>
      judgeEach(productPages(evidence), {
        wrong: (page) =>
          page.product.data?.hasRating && !page.product.hasRating
            ? wrongPage(page, 'tells a rating, shows none')
            : undefined,
        good: (count) => `None of ${some(count, 'product page')} tells one that it does not show.`,
        bad: (count, of) => `${count} of ${some(of, 'product page')} ${count === 1 ? 'does' : 'do'}.`,
        none: 'No product page was read.',
      }),
  }),
  auto('found.sitemap', {
    ...look,
    title: 'Search engines have a list of all pages',
    about: 'The sitemap answers and lists front page and products.',
    why: 'New products are found in days instead of weeks (sitemaps.org).',
    weight: 3,
    judge: ({ site: { sitemap }, goods }) => {
      if (sitemap.status !== 200) return fail(`It answers ${sitemap.status}.`)
      const products = sitemap.addresses.filter((address) => address.includes('/products/')).length
      if (goods.active > 0 && products === 0) return fail('It lists no product.')
      return holds(sitemap.count > 0, `It lists ${some(sitemap.count, 'address', 'addresses')}.`, 'It is empty.')
    },
  }),
  auto('found.robots', {
    ...look,
    title: 'Search engines are let in',
    about: 'robots.txt names the sitemap and closes the shop to nobody.',
    why: 'One line too many and the shop is gone from every result (RFC 9309).',
    weight: 3,
    judge: ({ site: { robots } }) => {
      if (robots.status !== 200) return fail(`It answers ${robots.status}.`)
      if (robots.blocksAll) return fail('It closes the whole shop.')
      return holds(robots.namesSitemap, 'They are, and it names the sitemap.', 'It does not name the sitemap.')
    },
  }),
  auto('found.private-pages', {
    ...look,
    title: 'Carts and results of searches stay out of search engines',
    about: 'Cart, checkout and results of searches say noindex.',
    why: 'Endless lists waste the time that a search engine has for you.',
    weight: 2,
    judge: (evidence) =>
      judgeEach(pagesOfKind(evidence, 'cart', 'checkout', 'search'), {
        wrong: (page) => (page.isHidden ? undefined : wrongPage(page, 'is open to all')),
        good: (count) => `All ${some(count, 'page')} do.`,
        bad: (count) => `${some(count, 'page does', 'pages do')} not.`,
        none: 'None of these pages could be read.',
      }),
  }),
  manual('found.search-console', {
    title: 'Do you look into the search consoles of Google and Naver each month?',
    about: 'They say what is wrong with your pages in their eyes, and for which words you are found.',
    why: 'Only they know what they think of you.',
    mend: 'Confirm your domain there and send in the address of your sitemap, /sitemap.xml.',
    mendAt: '/settings',
    weight: 2,
    validDays: 60,
  }),
]

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '')
