import type { z } from 'zod'
import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class ArticleUnknown extends NotFound {
  readonly code = 'help/article-unknown'
  constructor() {
    super('There is no such article. It may have been removed.')
  }
}

/** What was said of an article does not fit; the field says where. */
export class ArticleInvalid extends Invalid {
  readonly code = 'help/article-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

/** @throws {ArticleInvalid} naming the first field that does not fit */
export function checked<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new ArticleInvalid(issue.path.join('.'), `${issue.message}.`.replace(/\.\.$/, '.'))
}

export class ArticleHandleTaken extends Conflict {
  readonly code = 'help/handle-taken'
  constructor(handle: string) {
    super(`Another article already has the address “${handle}”. Choose another one.`, { field: 'handle' })
  }
}

export class ArticlesFull extends Conflict {
  readonly code = 'help/articles-full'
  constructor(most: number) {
    super(`A shop has at most ${most} articles, so that people find their way. Remove one that nobody needs.`)
  }
}

export class ArticleProductsUnknown extends Invalid {
  readonly code = 'help/products-unknown'
  constructor(field: string) {
    super('There is no product with this id. It may have been removed.', { field })
  }
}

export class ArticlesUnknown extends Invalid {
  readonly code = 'help/articles-unknown'
  constructor(field: string) {
    super('There is no article with this id. It may have been removed.', { field })
  }
}

export class ProductHasEnough extends Conflict {
  readonly code = 'help/product-has-enough'
  constructor(field: string, most: number) {
    super(`A product shows at most ${most} articles. Take one away from it first.`, { field })
  }
}
