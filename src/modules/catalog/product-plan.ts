import type { Translated } from '../../kernel/locale.ts'
import type { CheckedPatch } from './product-input.ts'
import { tidyPlaces } from './outlet.ts'
import type { ProductDetail, ProductMedia } from './product.ts'
import { sanitisedHtml } from './sanitised-html.ts'
import { completedOptions, plannedVariants } from './variant-plan.ts'

/** A product of which nothing is known yet. */
export const blankProduct = (id: string, now: Date): ProductDetail => ({
  id,
  handle: '',
  title: {},
  description: {},
  categoryId: null,
  vendor: null,
  type: null,
  tags: [],
  status: 'draft',
  options: [],
  attributes: {},
  seo: {},
  notSoldIn: [],
  publishedAt: null,
  createdAt: now,
  changedAt: now,
  variants: [],
  media: [],
})

/**
 * The product as it shall be; what the patch leaves out stays.
 *
 * A variant keeps only media that the product has. Refuses as `plannedVariants` does.
 */
export function plannedProduct(
  before: ProductDetail,
  patch: CheckedPatch,
  { newId, now }: { newId: () => string; now: Date },
): ProductDetail {
  const options = completedOptions(patch.options ?? before.options, patch.variants ?? [])
  const variants = plannedVariants(before, options, patch.variants, newId)
  const media = patch.media ? onceEach(patch.media) : before.media
  const shown = new Set(media.map(({ mediaId }) => mediaId))
  const status = patch.status ?? before.status
  return {
    ...before,
    title: patch.title ?? before.title,
    description: patch.description ? sanitised(patch.description) : before.description,
    categoryId: patch.categoryId === undefined ? before.categoryId : patch.categoryId,
    vendor: patch.vendor === undefined ? before.vendor : patch.vendor || null,
    type: patch.type === undefined ? before.type : patch.type || null,
    tags: patch.tags ? [...new Set(patch.tags.filter(Boolean))] : before.tags,
    status,
    options,
    attributes: patch.attributes ? withoutEmpty(patch.attributes) : before.attributes,
    seo: patch.seo ?? before.seo,
    notSoldIn: patch.notSoldIn ? tidyPlaces(patch.notSoldIn) : before.notSoldIn,
    publishedAt: before.publishedAt ?? (status === 'active' ? now : null),
    variants: variants.map((variant) => withMediaOf(variant, shown)),
    media,
  }
}

const sanitised = (description: Translated): Translated =>
  Object.fromEntries(Object.entries(description).map(([locale, html]) => [locale, sanitisedHtml(html)]))

const withoutEmpty = (attributes: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined))

const onceEach = (media: readonly ProductMedia[]): ProductMedia[] => [
  ...new Map(media.map(({ mediaId, alt }) => [mediaId, { mediaId, alt }])).values(),
]

function withMediaOf(variant: ProductDetail['variants'][number], shown: ReadonlySet<string>) {
  const mediaIds = variant.mediaIds.filter((id) => shown.has(id))
  return { ...variant, mediaIds, mediaId: mediaIds[0] }
}
