import { fillingOf } from './liquid-words.ts'

/** What chips are called; others go by their name. */
const labels: Readonly<Record<string, string>> = {
  'person.firstName': 'First name',
  'person.lastName': 'Family name',
  'person.name': 'Whole name',
  'shop.name': 'Name of the shop',
  'shop.contactEmail': 'Address of the shop',
  'links.home': 'Link: front page',
  'links.account': 'Link: her account',
  'links.preferences': 'Link: what she gets',
  'order.number': 'Order number',
  'order.total': 'Sum of the order',
  'order.firstItem': 'First thing ordered',
  'cart.firstItem': 'First thing in the cart',
  'cart.link': 'Link: her cart',
  'viewed.firstItem': 'Looked at last',
  code: 'Her code',
  codeUntil: 'Last day of the code',
}

export const fillingWords = {
  insert: 'Insert name…',
  short: 'Insert',
  noField: 'Click into the words first.',
  groups: { person: 'About her', order: 'Her order', cart: 'Her cart', viewed: 'What she looked at', code: 'Her code', event: 'What began it', shop: 'The shop', links: 'Links' },
  find: 'Find a name',
  example: (example: string) => `like ${example}`,
  trait: 'Which trait?',
  event: 'Which of what it told?',
  traitHint: 'Small letters, as the trait is called',
  otherwise: 'Where it is not known, write',
  otherwiseHint: 'Empty: who has none gets no mail, and you are told.',
  put: 'Insert',
}

/** The words that stand ready for a name that nobody told. */
export const readyWord = (name: string, locale: string): string =>
  name.startsWith('person.') && name.toLowerCase().endsWith('name') ? (locale.startsWith('ko') ? '단골' : 'friend') : ''

export const labelOf = (name: string): string => labels[name] ?? name.replace(/^person\.(traits|habits)\./, '')

/** What a chip says: “First name”, “skin-type”. */
export function fillingName(liquid: string): string {
  const filling = fillingOf(liquid)
  return filling ? labelOf(filling.name) : liquid.replaceAll(/^\{[{%]-?\s*|\s*-?[%}]\}$/g, '')
}
