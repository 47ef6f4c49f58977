import { enAdvocates } from './en-advocates.ts'
import { enArticles } from './en-articles.ts'
import { enBuying } from './en-buying.ts'
import { enChat } from './en-chat.ts'
import { enChannels } from './en-channels.ts'
import { enCodes } from './en-codes.ts'
import { enConsent } from './en-consent.ts'
import { enOrder } from './en-order.ts'
import { enFacts } from './en-facts.ts'
import { enFinding } from './en-finding.ts'
import { enGuide } from './en-guide.ts'
import { enLeaving } from './en-leaving.ts'
import { enQuestions } from './en-questions.ts'
import { enMentions } from './en-mentions.ts'
import { enPictures } from './en-pictures.ts'
import { enProof } from './en-proof.ts'
import { enReviews } from './en-reviews.ts'
import { enTones } from './en-tones.ts'
import { enWishes } from './en-wishes.ts'
import { enReturns } from './en-returns.ts'

/**
 * What the shop says in English.
 *
 * The voice: a shopkeeper who knows her goods and is glad you came. Short sentences. Says what happened and what
 * comes next. Never hurries anybody, never blames, no exclamation marks in a row, no "oops".
 */
export const en = {
  name: 'English',
  skip: 'Skip to the content',
  search: {
    label: 'Search',
    placeholder: 'What are you looking for?',
    title: (query: string) => `Results for “${query}”`,
    count: (count: number) => (count === 1 ? '1 product' : `${count} products`),
    nothing: (query: string) => `We have nothing for “${query}” yet.`,
    nothingNext: 'Try a shorter word, or look around in our collections.',
    meant: 'Did you mean',
    many: '{count} suggestions. Up and down to choose.',
    none: 'No suggestions',
  },
  nav: { label: 'Main', home: 'Home', all: 'Everything', cart: 'Cart', account: 'Account', signIn: 'Sign in' },
  foot: {
    label: 'About this shop',
    languages: 'Language',
    delivery: 'Delivery',
    returns: 'Returns',
    privacy: 'Privacy',
    terms: 'Terms',
    person: 'Questions? Write to us. A person answers.',
    shop: 'Shop',
    help: 'Good to know',
    light: 'Light',
    lightAuto: 'As your device',
    lightDay: 'Day',
    lightNight: 'Night',
  },
  advocates: enAdvocates,
  mentions: enMentions,
  articles: enArticles,
  chat: enChat,
  wishes: enWishes,
  codeInHand: enCodes,
  guide: enGuide,
  home: {
    newest: 'New in the shop',
    collections: 'Look around',
    loved: 'What others love',
    all: 'See everything',
    story: 'Why there is this shop',
    promises: 'What you can rely on',
    ask: 'A question? A person answers.',
  },
  collection: {
    sort: 'Sort by',
    sorts: {
      relevance: 'Best match',
      featured: 'As we would show it',
      newest: 'Newest',
      'price-up': 'Price, low to high',
      'price-down': 'Price, high to low',
      title: 'Name',
    },
    facets: {
      vendor: 'Brand',
      type: 'Kind',
      tag: 'Topic',
      size: 'Size',
      color: 'Colour',
      colour: 'Colour',
      shade: 'Shade',
    },
    filter: 'Filter and sort',
    narrowed: 'Narrowed by',
    drop: 'Without',
    apply: 'Show',
    clear: 'Clear the filters',
    available: 'Only what is in stock',
    empty: 'Nothing here matches these filters.',
    nothingYet: 'Nothing here yet. Look in again soon, or have a look around.',
    instead: 'What others love',
    more: 'Show more',
  },
  product: {
    add: 'Add to cart',
    buyNow: 'Buy now',
    quantity: 'Quantity',
    soldOut: 'Sold out',
    soldOutNext: 'This one is gone right now. Another option may still be here, and what goes with it is below.',
    soldOutOnly: 'This one is gone right now. Below is what comes close to it.',
    notHere: 'Not sold in this currency',
    notSoldHere: 'We do not sell this here.',
    soldElsewhere: 'You can have it where we sell it:',
    closeToIt: 'What comes close to it',
    askUs: 'Ask us when it comes back',
    moreOf: (collection: string) => `More of ${collection}`,
    colours: (names: string) => `Colours: ${names}`,
    onlyLeft: (count: number) => `Only ${count} left`,
    inStock: 'In stock',
    sale: 'Sale',
    from: 'from',
    choose: (option: string) => `Choose ${option}`,
    taxIncluded: 'Tax included',
    priceFor: (group: string) => `Price for ${group}`,
    taxAdded: 'Plus tax at checkout',
    delivery: 'Delivery',
    freeFrom: (price: string) => `Free delivery from ${price}`,
    arrives: (from: string, to: string) => `Arrives ${from} – ${to}`,
    leavesToday: (left: string) => `if you order within ${left}.`,
    returns: (days: number) => `Send it back within ${days} days if it is not for you.`,
    returnsMore: 'How that works',
    details: 'Details',
    size: 'Sizes',
    material: 'Material',
    care: 'Care',
    use: 'How to use',
    pairs: 'Goes well with',
    picture: (current: number, all: number) => `Picture ${current} of ${all}`,
    pictures: 'Pictures',
    enlarge: 'Look closely',
    close: 'Close',
    ...enFacts,
  },
  ...enBuying,
  consent: enConsent,
  channels: enChannels,
  ...enOrder,
  tones: enTones,
  leaving: enLeaving,
  ...enReturns,
  pictures: enPictures,
  in3d: {
    see: 'See it in 3D',
    room: 'See it in your room',
    loading: 'The model is on its way.',
    failed: 'The model could not be shown here. The pictures show it from all sides.',
  },
  film: {
    label: (what: string) => `Video: ${what}`,
  },
  reviews: enReviews,
  questions: enQuestions,
  finding: enFinding,
  proof: enProof,
  help: {
    notFoundTitle: 'We looked everywhere',
    notFound: 'This page is not here, perhaps no longer. What you want may still be.',
    again: 'Try once more',
    failedTitle: 'This did not work',
    failed: 'It is our fault, and nothing of yours is lost. Please try once more in a moment.',
    busyTitle: 'Many people are here right now',
    busy: 'Please try again in a few seconds. Your cart is safe.',
    request: (id: string) => `If you write to us about it, name this number: ${id}`,
    home: 'To the front page',
  },
}

export type Words = typeof en
