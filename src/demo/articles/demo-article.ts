import type { NewArticle } from '../../modules/help/index.ts'

/** An article of the demo; it names its products by their handles. */
export interface DemoArticle extends Omit<NewArticle, 'status' | 'productIds'> {
  readonly handle: string
  readonly title: { readonly en: string; readonly ko: string }
  readonly products: readonly string[]
  /** Left in the admin to be finished. */
  readonly isDraft?: boolean
}
