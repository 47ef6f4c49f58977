import { translated } from '../../kernel/locale.ts'
import type { Media, Picture } from '../media/index.ts'
import type { AttributeDefinition } from './attribute.ts'
import { optionLabel, valueLabel } from './option-label.ts'
import type { ProductDetail, ProductMedia, ProductOption } from './product.ts'
import type { Crumb, ProductPage, ShownAttribute, ShownModel, ShownOption, ShownPicture } from './product-page.ts'
import { valueIn } from './attribute-in.ts'
import { snippetOf } from './sanitised-html.ts'

interface Around {
  locale: string
  pictures: ReadonlyMap<string, Picture>
  others: ReadonlyMap<string, Media>
  crumbs: readonly Crumb[]
  definitions: readonly AttributeDefinition[]
}

/** What search engines show of a description before they cut it. */
const snippetLength = 160

/** A product as its page shows it in one language. */
export function shownProduct(product: ProductDetail, around: Around): ProductPage {
  const { locale, crumbs } = around
  const title = translated(product.title, locale)
  const descriptionHtml = translated(product.description, locale)
  const categories = crumbs.filter(({ kind }) => kind === 'category')
  const collections = crumbs.filter(({ kind }) => kind === 'collection')
  const { id, handle, status, vendor, type, tags, publishedAt, changedAt, options, notSoldIn } = product
  return {
    ...{ id, handle, status, vendor, type, tags, publishedAt, changedAt, title, descriptionHtml, notSoldIn },
    breadcrumbs: categories.length > 0 ? categories : collections.slice(0, 1),
    collections,
    options: options.map((option) => shownOption(option, around)),
    variants: product.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      title: variant.optionValues.map((value, index) => valueLabel(options[index], value, locale)).join(' / '),
      optionValues: variant.optionValues,
      mediaIds: variant.mediaIds,
    })),
    pictures: product.media.flatMap((media) => shownPicture(media, title, around)),
    models: product.media.flatMap((media) => shownModel(media, title, around)),
    attributes: around.definitions.flatMap((definition) => shownAttribute(definition, product, locale)),
    seo: {
      title: translated(product.seo.title ?? {}, locale) || title,
      description: translated(product.seo.description ?? {}, locale) || snippetOf(descriptionHtml, snippetLength),
    },
  }
}

function shownOption(option: ProductOption, { locale, pictures }: Around): ShownOption {
  const values = option.values.map((value) => {
    const { colour, mediaId, text } = option.swatches?.[value] ?? {}
    const near = mediaId && pictures.get(mediaId)
    return {
      value,
      label: valueLabel(option, value, locale),
      ...(near && { picture: { ...near, alt: translated(near.alt, locale) || valueLabel(option, value, locale) } }),
      ...(colour && { colour }),
      ...(mediaId && { mediaId }),
      ...(text && { text: translated(text, locale) }),
    }
  })
  return { name: option.name, label: optionLabel(option, locale), values }
}

function shownPicture({ mediaId, alt }: ProductMedia, title: string, { locale, pictures }: Around): ShownPicture[] {
  const picture = pictures.get(mediaId)
  if (!picture) return []
  return [{ ...picture, alt: translated(alt, locale) || translated(picture.alt, locale) || title }]
}

function shownModel({ mediaId, alt }: ProductMedia, title: string, { locale, others }: Around): ShownModel[] {
  const media = others.get(mediaId)
  if (!media?.url || !media.mediaType) return []
  const words = translated(alt, locale) || translated(media.alt, locale) || title
  return [{ mediaId, mediaType: media.mediaType, url: media.url, alt: words }]
}

function shownAttribute(definition: AttributeDefinition, product: ProductDetail, locale: string): ShownAttribute[] {
  const value = product.attributes[definition.key]
  if (value === undefined) return []
  const { key, kind, label, unit } = definition
  return [
    { key, kind, label: translated(label, locale), ...(unit && { unit }), value: valueIn(locale, definition, value) },
  ]
}
