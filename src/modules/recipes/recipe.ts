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

/** What the shop does already, elsewhere: the admin's page where it is set. */
export interface Pointer extends Described {
  readonly pointsTo: string
}
