import { Invalid, NotFound } from '../../kernel/refusal.ts'

export class RecipeUnknown extends NotFound {
  readonly code = 'recipes/recipe-unknown'
  constructor() {
    super('There is no such recipe.')
  }
}

const sentences = {
  promotion: 'Choose the promotion of which codes are made.',
  products: 'Choose the products that this recipe is about.',
  guide: 'Say what people get, and where it lies.',
} as const

/** A recipe cannot do without something that was not chosen; `field` says which. */
export class ChoiceNeeded extends Invalid {
  readonly code = 'recipes/choice-needed'
  constructor(field: 'promotion' | 'products' | 'guide') {
    super(sentences[field], { field })
  }
}
