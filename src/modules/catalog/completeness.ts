import { isEmpty, missingAttributes } from './attribute-check.ts'
import type { AttributeDefinition } from './attribute.ts'
import type { ProductDetail } from './product.ts'
import { plainText } from './sanitised-html.ts'

/** What is known around a product when its completeness is judged. */
export interface CompletenessFacts {
  readonly definitions: readonly AttributeDefinition[]
  /** The languages the shop speaks. */
  readonly locales: readonly string[]
  readonly hasPrice: boolean
  /** Of the pictures that are there or on their way: in which languages each is put into words. */
  readonly pictures: readonly { readonly altLocales: readonly string[] }[]
  /** Of its videos: how many captions each has. */
  readonly videos: readonly { readonly captions: number }[]
}

export interface MissingPart {
  /** `pictures`, `alt-texts`, `captions`, `sizes`, `material`, `care`, `attributes`, `description`, `seo`, `translations`, `price`. */
  readonly part: string
  /** What to do, for staff. */
  readonly advice: string
  /** Points it would bring. */
  readonly points: number
}

export interface Completeness {
  /** 0 to 100, rounded half up; parts that the product does not need do not count. */
  readonly score: number
  /** What brings most first. */
  readonly missing: readonly MissingPart[]
}

interface Part {
  part: string
  weight: number
  /** 0 to 1. */
  done: number
  advice: string
}

export const enoughPictures = 3
/** Shorter descriptions leave questions open. */
export const enoughWords = 300

/** How well a product is told: pictures, sizes, material, care, words, languages, price (D1 to D5). */
export function completeness(product: ProductDetail, facts: CompletenessFacts): Completeness {
  const parts = [...pictureParts(facts), ...factParts(product, facts), ...wordParts(product, facts)]
  const all = parts.reduce((sum, { weight }) => sum + weight, 0)
  const reached = parts.reduce((sum, { weight, done }) => sum + weight * done, 0)
  const missing = parts
    .filter(({ done }) => done < 1)
    .map(({ part, advice, weight, done }) => ({ part, advice, points: Math.round((weight * (1 - done) * 100) / all) }))
    .sort((a, b) => b.points - a.points)
  return { score: Math.round((reached * 100) / all), missing }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.min(part / whole, 1))

function pictureParts({ pictures, videos, locales }: CompletenessFacts): Part[] {
  const captioned = videos.filter(({ captions }) => captions > 0).length
  const told = pictures.filter(({ altLocales }) => altLocales.includes(locales[0]!)).length
  return [
    {
      ...{ part: 'pictures', weight: 15, done: share(pictures.length, enoughPictures) },
      advice: `Show it in at least ${enoughPictures} pictures; it has ${pictures.length}.`,
    },
    {
      ...{ part: 'alt-texts', weight: 10, done: pictures.length === 0 ? 0 : share(told, pictures.length) },
      advice: 'Say in words what each picture shows, for people who cannot see it.',
    },
    {
      ...{ part: 'captions', weight: videos.length > 0 ? 5 : 0, done: share(captioned, videos.length) },
      advice: 'Give each video captions, for people who cannot hear it, or have their sound off.',
    },
  ]
}

function factParts(product: ProductDetail, { definitions, hasPrice }: CompletenessFacts): Part[] {
  const told = (kind: AttributeDefinition['kind']) =>
    definitions.some((each) => each.kind === kind && !isEmpty(product.attributes[each.key]))
  const needsSizes = definitions.some(({ kind, required }) => kind === 'size-table' && required)
  const tangible = product.variants.some(({ requiresDelivery }) => requiresDelivery)
  const required = definitions.filter((each) => each.required)
  const open = missingAttributes(definitions, product.attributes)
  const part = (name: string, weight: number, isDone: boolean, advice: string): Part => ({
    ...{ part: name, weight, done: isDone ? 1 : 0, advice },
  })
  return [
    part('price', 10, hasPrice, 'Set a price.'),
    ...(needsSizes
      ? [part('sizes', 15, told('size-table'), 'Add a size table; sizes are what shoppers ask first.')]
      : []),
    ...(tangible ? [part('material', 10, told('material'), 'Say what it is made of.')] : []),
    ...(tangible
      ? [part('care', 10, told('care') || told('how-to'), 'Say how to use it and how to care for it.')]
      : []),
    ...(required.length > 0
      ? [
          {
            ...{ part: 'attributes', weight: 10, done: share(required.length - open.length, required.length) },
            advice: `Its category asks for ${open.map(({ key }) => key).join(', ')}.`,
          },
        ]
      : []),
  ]
}

function wordParts({ title, description, seo }: ProductDetail, { locales }: CompletenessFacts): Part[] {
  const main = locales[0]!
  const length = plainText(description[main] ?? '').length
  const others = locales.slice(1)
  const translatedTo = others.filter((locale) => !isEmpty(title[locale]) && !isEmpty(description[locale]))
  const seoDone = [seo.title?.[main], seo.description?.[main]].filter((text) => !isEmpty(text)).length
  return [
    {
      ...{ part: 'description', weight: 15, done: share(length, enoughWords) },
      advice: `Describe it in at least ${enoughWords} letters; there are ${length}.`,
    },
    {
      ...{ part: 'seo', weight: 5, done: share(seoDone, 2) },
      advice: 'Write a title and a description for search engines.',
    },
    {
      ...{ part: 'translations', weight: 10, done: share(translatedTo.length, others.length) },
      advice: `Translate title and description: ${others.filter((tag) => !translatedTo.includes(tag)).join(', ')}.`,
    },
  ]
}
