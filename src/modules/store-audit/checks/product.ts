import { auto, type Check, manual } from '../check.ts'
import type { Evidence } from '../evidence.ts'
import type { ProductShown } from '../page/page-facts.ts'
import { fail, judgeEach, notHere, pass, some } from '../verdicts.ts'
import { productPages, wrongPage, wrongProduct } from './looking.ts'
import { plainWordsCheck } from './plain-words.ts'

const leastScore = 80
const leastWidth = 1_000
const mostSoldOut = 0.1

const noProducts = 'Nothing is on sale yet.'
const nothingOnSale = ({ goods }: Evidence) => (goods.products.length === 0 ? noProducts : undefined)

/** Judges a part of the description that the catalogue looks after as well. */
const told =
  (part: string) =>
  ({ goods }: Evidence) =>
    judgeEach(goods.products, {
      wrong: (product) => (product.missing.includes(part) ? wrongProduct(product) : undefined),
      good: (count) => `So it is with all ${some(count, 'product')} that were looked at.`,
      bad: (count, of) => `${count} of ${some(of, 'product')} ${count === 1 ? 'lacks' : 'lack'} it.`,
      none: noProducts,
    })

/** Judges what product pages show. */
const shown = (isThere: (product: ProductShown) => boolean, lacks: string) => (evidence: Evidence) =>
  judgeEach(productPages(evidence), {
    wrong: (page) => (isThere(page.product) ? undefined : wrongPage(page, lacks)),
    good: (count) => `So it is on all ${some(count, 'product page')} that were read.`,
    bad: (count, of) => `${count} of ${some(of, 'product page')} ${count === 1 ? 'does' : 'do'} not.`,
    none: 'No product page was read.',
  })

const words = { mendAt: '/products', appliesTo: nothingOnSale }

/** Everything somebody wants to know before she buys. */
export const productChecks: readonly Check[] = [
  auto('product.pictures', {
    ...words,
    title: 'Every product is shown in at least three pictures',
    about: 'Of a hundred products at most: those ordered most, then evenly from old to new.',
    why: 'Who cannot touch it wants to see it from all sides (Baymard, “Product images”).',
    mend: 'Add one that shows it in use and one that shows its size.',
    weight: 5,
    judge: ({ goods }) =>
      judgeEach(goods.products, {
        wrong: (product) =>
          product.missing.includes('pictures') ? wrongProduct(product, some(product.pictures, 'picture')) : undefined,
        good: (count) => `All ${some(count, 'product')} that were looked at are.`,
        bad: (count, of) => `${count} of ${some(of, 'product')} ${count === 1 ? 'has' : 'have'} fewer.`,
        none: noProducts,
      }),
  }),
  auto('product.picture-size', {
    title: 'Pictures are sharp enough to look closer',
    about: `The first picture of a product page is at least ${leastWidth} points wide.`,
    why: 'A closer look that shows only larger dots shows nothing.',
    mend: 'Upload the photographer’s original; the shop makes the small sizes itself.',
    mendAt: '/products',
    weight: 3,
    judge: (evidence) =>
      judgeEach(
        productPages(evidence).filter(({ pictures }) => pictures.length > 0),
        {
          wrong: (page) => {
            const { width } = page.pictures[0]!
            return width < leastWidth ? wrongPage(page, `${width} points`) : undefined
          },
          good: (count) => `So it is on all ${some(count, 'product page')}.`,
          bad: (count, of) => `It is smaller on ${count} of ${some(of, 'product page')}.`,
          none: 'No product page with a picture was read.',
        },
      ),
  }),
  auto('product.alt-texts', {
    ...words,
    title: 'Every picture is also put into words',
    about: 'In the shop’s language.',
    why: 'Who cannot see it buys by these words, and search for pictures reads them (WCAG 2.2, 1.1.1 Non-text Content).',
    mend: 'Write what one sees, not what it is called.',
    weight: 3,
    judge: told('alt-texts'),
  }),
  auto('product.description', {
    ...words,
    title: 'Every product is described',
    about: 'In at least 300 letters.',
    why: 'What is not said is asked, or taken for missing.',
    mend: 'Write what you would say across the counter.',
    weight: 5,
    judge: told('description'),
  }),
  plainWordsCheck,
  auto('product.material', {
    ...words,
    title: 'Every product says what it is made of',
    about: 'Of products that are sent.',
    why: 'It is asked before buying, and a reason for returns after it.',
    mend: 'Fill in “Material”.',
    weight: 3,
    judge: told('material'),
  }),
  auto('product.care', {
    ...words,
    title: 'Every product says how to use it or how to care for it',
    about: 'Of products that are sent.',
    why: 'Who knows how to keep it keeps it.',
    mend: 'Fill in “Care” or “How to use”.',
    weight: 2,
    judge: told('care'),
  }),
  auto('product.sizes', {
    ...words,
    title: 'What comes in sizes has a size table',
    about: 'Of products whose category asks for one.',
    why: 'The wrong size is the first reason why clothes come back.',
    mend: 'Fill in “Sizes” with measures, not only with letters.',
    weight: 3,
    judge: told('sizes'),
  }),
  auto('product.prices', {
    ...words,
    title: 'Every product has a price in every currency',
    about: 'In the currency of each market.',
    why: 'Without a price it cannot be bought there, and its page says so.',
    mend: 'Set the missing prices.',
    weight: 5,
    judge: ({ goods }) =>
      judgeEach(goods.products, {
        wrong: (product) =>
          product.unpriced.length > 0 ? wrongProduct(product, product.unpriced.join(', ')) : undefined,
        good: (count) => `All ${some(count, 'product')} that were looked at have.`,
        bad: (count, of) => `${count} of ${some(of, 'product')} ${count === 1 ? 'lacks' : 'lack'} one.`,
        none: noProducts,
      }),
  }),
  auto('product.completeness', {
    ...words,
    title: 'Products are told completely',
    about: `The completeness that the product page of the admin shows is at least ${leastScore} for every product.`,
    why: 'It sums up pictures, words, sizes, material, care, languages and price.',
    mend: 'Begin with the products that are ordered most; their pages say what brings most.',
    weight: 4,
    judge: ({ goods }) =>
      judgeEach(goods.products, {
        wrong: (product) =>
          product.completeness < leastScore ? wrongProduct(product, `${product.completeness} of 100`) : undefined,
        good: (count) => `All ${some(count, 'product')} that were looked at reach ${leastScore}.`,
        bad: (count, of) => `${count} of ${some(of, 'product')} ${count === 1 ? 'stays' : 'stay'} below ${leastScore}.`,
        none: noProducts,
      }),
  }),
  auto('product.stock-message', {
    title: 'Product pages say whether it is there',
    about: 'In stock, few left, or sold out: one of these stands beside the button.',
    why: 'Who is not sure looks elsewhere.',
    mend: 'Count its stock, or say that it is always there.',
    mendAt: '/stock',
    weight: 3,
    judge: shown(({ hasStockMessage }) => hasStockMessage, 'says nothing'),
  }),
  auto('product.delivery-promise', {
    title: 'Product pages say when it would come',
    about: 'A day or a span of days stands beside the button of what can be bought.',
    why: 'A day is trusted, “soon” is not (Baymard, “Delivery date”).',
    mend: 'Add a zone with a rate for the market’s countries.',
    mendAt: '/delivery',
    weight: 4,
    judge: shown(({ isBuyable, hasDeliveryPromise }) => !isBuyable || hasDeliveryPromise, 'promises no day'),
  }),
  auto('product.returns-promise', {
    title: 'Product pages say how it goes back',
    about: 'How many days one has to send it back stands beside the button.',
    why: 'Who may send it back dares to buy it.',
    mend: 'Say in the settings for how many days you take things back.',
    mendAt: '/settings',
    weight: 3,
    judge: shown(({ hasReturnsPromise }) => hasReturnsPromise, 'says nothing of returns'),
  }),
  auto('product.sold-out-way-on', {
    title: 'What is sold out leads on',
    about: 'The page of a product that is sold out offers other things, or a question to the shop.',
    why: 'Otherwise the visit ends there.',
    mend: 'Put it into a collection, so that its page can name what is like it.',
    mendAt: '/collections',
    weight: 2,
    judge: (evidence) =>
      judgeEach(
        productPages(evidence).filter(({ product }) => !product.isBuyable),
        {
          wrong: (page) => (page.product.hasWayOn ? undefined : wrongPage(page, 'leads nowhere')),
          good: (count) => `So it is on ${some(count, 'page')}.`,
          bad: (count, of) => `${count} of ${some(of, 'page')} ${count === 1 ? 'does' : 'do'} not.`,
          none: 'None of the product pages that were read is sold out.',
        },
      ),
  }),
  auto('product.in-stock', {
    title: 'Little is sold out',
    about: 'At most one product in ten.',
    why: 'Advertising and search engines lead to it all the same.',
    mend: 'Order it again, or take it off the shop until it is back.',
    mendAt: '/stock?state=sold-out',
    weight: 3,
    appliesTo: nothingOnSale,
    judge: ({ goods }) => {
      const gone = goods.products.filter(({ isSoldOut }) => isSoldOut)
      const said = `${gone.length} of ${some(goods.products.length, 'product')} ${gone.length === 1 ? 'is' : 'are'} sold out.`
      return gone.length <= goods.products.length * mostSoldOut
        ? pass(said)
        : fail(
            said,
            gone.map((product) => wrongProduct(product)),
          )
    },
  }),
  auto('product.titles', {
    title: 'No two products have the same name',
    about: 'Of all products on sale, in the shop’s language.',
    why: 'Nobody can tell them apart, in a list, in a cart or in a search engine.',
    mend: 'Say in the name what differs, or join them as variants of one product.',
    mendAt: '/products',
    weight: 2,
    judge: ({ goods }) => {
      if (goods.active === 0) return notHere(noProducts)
      if (goods.sharedTitles.length === 0) return pass(`All ${some(goods.active, 'product')} have names of their own.`)
      return fail(
        `${some(goods.sharedTitles.length, 'name is', 'names are')} used more than once.`,
        goods.sharedTitles.map((label) => ({ label, mendAt: `/products?search=${encodeURIComponent(label)}` })),
      )
    },
  }),
  manual('product.true-pictures', {
    title: 'Do your pictures show colours as they are, and the thing in use?',
    about: 'Hold the ten products you sell most beside your screen.',
    why: 'What looks otherwise at home comes back.',
    mend: 'Photograph again by daylight, with something that shows the size.',
    mendAt: '/products',
    weight: 3,
    validDays: 180,
  }),
]
