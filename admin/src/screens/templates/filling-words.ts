import { fillingOf } from './liquid-words.ts'

interface Fillable {
  readonly name: string
  readonly label: string
  readonly group: 'person' | 'shop' | 'trigger'
  /** Whether it may be unknown, so that other words have to stand ready. */
  readonly isUnsure?: boolean
}

/** What words can speak of, as the menu offers it. */
export const fillables: readonly Fillable[] = [
  { name: 'person.firstName', label: 'First name', group: 'person', isUnsure: true },
  { name: 'person.lastName', label: 'Last name', group: 'person', isUnsure: true },
  { name: 'shop.name', label: 'Name of the shop', group: 'shop' },
  { name: 'links.home', label: 'Address of the shop', group: 'shop' },
  { name: 'links.preferences', label: 'Link: choose what you get', group: 'shop' },
  { name: 'code', label: 'Her own code', group: 'trigger' },
  { name: 'order.number', label: 'Number of the order', group: 'trigger' },
]

export const fillingWords = {
  insert: 'Insert',
  insertHint: 'Goes where you wrote last. Each reader sees her own.',
  noField: 'Click into the words first.',
  groups: { person: 'About her', shop: 'About the shop', trigger: 'About what began it' },
  trait: 'Something you know of her…',
  traitAbout: 'A trait of customers, like skin-type.',
  traitName: 'Name of the trait',
  otherwise: 'Where it is not known',
  otherwiseHint: 'Stands there instead. Empty: the mail is not sent to her, and you are told.',
  put: 'Insert',
  change: 'Change',
  takeOut: 'Take it out',
  raw: 'Liquid',
  of: (what: string) => `Filled in: ${what}`,
}

/** The words that stand ready for a first name that nobody told. */
export const readyWord = (locale: string): string => (locale.startsWith('ko') ? '단골' : 'friend')

/** What a chip says: “First name”, “Trait skin-type”. */
export function fillingName(liquid: string): string {
  const filling = fillingOf(liquid)
  if (!filling) return liquid.replaceAll(/^\{[{%]-?\s*|\s*-?[%}]\}$/g, '')
  const { name } = filling
  const known = fillables.find((one) => one.name === name)
  if (known) return known.label
  const trait = /^person\.traits\.(.+)$/.exec(name)
  return trait ? `Trait ${trait[1]}` : name
}
