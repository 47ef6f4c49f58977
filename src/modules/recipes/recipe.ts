import type { RuleToSave } from '../fulfilment/index.ts'
import type { JourneyGraph } from '../journeys/index.ts'
import type { SegmentInput } from '../segments/index.ts'
import type { TemplateDefinition } from '../templates/index.ts'

/** In the two languages that recipes are written in. */
export interface Told {
  readonly en: string
  readonly ko: string
}

export const recipeGroups = ['first-steps', 'carts', 'after-buying', 'coming-back', 'stories'] as const
export type RecipeGroup = (typeof recipeGroups)[number]

/** What staff may choose when a recipe is switched on. */
export interface Asks {
  /** A promotion of which single-use codes are made. */
  readonly promotion?: 'needed' | 'possible'
  /** Products that it is about; all when left out. */
  readonly products?: 'needed' | 'possible'
  /** What is given for an address: what it is called, and where it lies. */
  readonly guide?: 'needed'
  /** Collections that it is about; all products when left out. */
  readonly collections?: 'possible'
  /** Whether it is for first orders only. */
  readonly orders?: 'possible'
  /** How long a card's code works, and who goes without one to measure by. */
  readonly card?: 'possible'
  /** Whose name stands under its mails; the shop's when left out. */
  readonly sender?: 'possible'
}

/** What was chosen, and by which ids a recipe's own parts are known. */
export interface Parts {
  readonly template: (name: string) => string
  readonly segment: (name: string) => string
  readonly promotion: string | undefined
  readonly products: readonly string[]
  /** What the shop sells most in, for bounds of money. */
  readonly currency: string
  /** Of about 50 dollars, in minor units of that currency. */
  readonly smallOrder: number
}

interface Described {
  readonly key: string
  readonly group: RecipeGroup
  readonly title: Told
  /** What it does for who gets it, and for the shop. */
  readonly does: Told
  /** When its messages leave. */
  readonly when: Told
}

/** A ready-made journey with its messages. */
export interface Recipe extends Described {
  readonly templates: Readonly<Record<string, TemplateDefinition>>
  readonly segments?: Readonly<Record<string, SegmentInput>>
  readonly asks?: Asks
  /** Its words have to be the shop's own first: it is made as a draft. */
  readonly isDraft?: boolean
  graph(parts: Parts): JourneyGraph
}

/** What was chosen for the cards in parcels. */
export interface CardChoices {
  readonly promotion: string
  readonly products: readonly string[]
  readonly collections: readonly string[]
  readonly orders: 'all' | 'first'
  readonly validDays: number
  readonly heldBackPercent: number
}

/** A ready-made packing rule: what happens in the parcel instead of in the mail. */
export interface PackedRecipe extends Described {
  readonly asks: Asks
  rule(choices: CardChoices, name: string): RuleToSave
}

/** What the shop does already, elsewhere: the admin's page where it is set. */
export interface Pointer extends Described {
  readonly pointsTo: string
}
