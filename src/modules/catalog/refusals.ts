import type { z } from 'zod'
import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class ProductUnknown extends NotFound {
  readonly code = 'catalog/product-unknown'
  constructor() {
    super('There is no such product. It may have been removed.')
  }
}

/** What was said of a product, collection or category does not fit; the field says where. */
export class CatalogInputInvalid extends Invalid {
  readonly code = 'catalog/input-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

/** @throws {CatalogInputInvalid} naming the first field that does not fit */
export function checked<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new CatalogInputInvalid(issue.path.join('.'), `${issue.message}.`.replace(/\.\.$/, '.'))
}

export class HandleTaken extends Conflict {
  readonly code = 'catalog/handle-taken'
  constructor(handle: string) {
    super(`Another page already has the address “${handle}”. Choose another one.`, { field: 'handle' })
  }
}

export class VariantsClash extends Invalid {
  readonly code = 'catalog/variants-clash'
  constructor(field: string, title: string) {
    super(`Two variants are both “${title}”. Each combination of options can exist once.`, { field })
  }
}

export class VariantUnknown extends Invalid {
  readonly code = 'catalog/variant-unknown'
  constructor(field: string) {
    super('This product has no variant with this id. Leave the id out to add a new one.', { field })
  }
}

export class VariantIncomplete extends Invalid {
  readonly code = 'catalog/variant-incomplete'
  constructor(field: string, options: readonly string[]) {
    super(
      options.length === 0
        ? 'This product has no options, so its variant has no option values.'
        : `A variant needs one value for each option: ${options.join(', ')}.`,
      { field },
    )
  }
}

export class CategoryUnknown extends Invalid {
  readonly code = 'catalog/category-unknown'
  constructor(field = 'categoryId') {
    super('There is no such category. It may have been removed.', { field })
  }
}

export class AttributeInvalid extends Invalid {
  readonly code = 'catalog/attribute-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class AttributesMissing extends Invalid {
  readonly code = 'catalog/attributes-missing'
  constructor(keys: readonly string[]) {
    super(`Its category asks for more before it can be sold: ${keys.join(', ')}.`, {
      field: `attributes.${keys[0]}`,
      details: { missing: keys },
    })
  }
}

/** It has a page elsewhere: `details.soldIn` names the markets in which it is sold. */
export class ProductNotSoldHere extends NotFound {
  readonly code = 'catalog/product-not-sold-here'
  constructor(soldIn: readonly string[]) {
    super(`This product is not sold in this market. It is in: ${soldIn.join(', ')}.`, { details: { soldIn } })
  }
}

/** Kept from everywhere: that is what drafts and archived products are for. */
export class SoldNowhere extends Invalid {
  readonly code = 'catalog/sold-nowhere'
  constructor() {
    super(
      'It would be sold nowhere. Leave at least one market and one sales channel, or make it a draft to take it out of the shop.',
      { field: 'notSoldIn' },
    )
  }
}

export class CollectionUnknown extends NotFound {
  readonly code = 'catalog/collection-unknown'
  constructor() {
    super('There is no such collection. It may have been removed.')
  }
}

export class RuleDecidesMembers extends Invalid {
  readonly code = 'catalog/rule-decides-members'
  constructor() {
    super('A rule decides which products are in this collection. Remove the rule to put them in by hand.', {
      field: 'productIds',
    })
  }
}

export class ProductsUnknown extends Invalid {
  readonly code = 'catalog/products-unknown'
  constructor(field: string) {
    super('There is no product with this id. It may have been removed.', { field })
  }
}

export class CategoryTooDeep extends Invalid {
  readonly code = 'catalog/category-too-deep'
  constructor(levels: number) {
    super(`Categories go ${levels} levels deep at most, so that shoppers find their way. Choose a higher parent.`, {
      field: 'parentId',
    })
  }
}

export class CategoryInsideItself extends Invalid {
  readonly code = 'catalog/category-inside-itself'
  constructor() {
    super('A category cannot be moved into itself or into one below it.', { field: 'parentId' })
  }
}

export class CategoryInUse extends Conflict {
  readonly code = 'catalog/category-in-use'
  constructor(details: { products: number; categories: number }) {
    super('This category still has products or categories in it. Move them elsewhere first.', { details })
  }
}

export class QuizUnanswered extends Invalid {
  readonly code = 'catalog/quiz-unanswered'
  constructor(field: string) {
    super('This leaves open which colour is meant. Answer this, or say which shade is worn and how it looks.', {
      field,
    })
  }
}
