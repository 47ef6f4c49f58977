import type { BodyOf, Schemas } from '../../api.ts'
import { writtenTexts } from '../markets/shop-markets.ts'

export type Article = Schemas['Article']
export type ListedArticle = Schemas['ListedArticle']
export type LinkedProduct = Article['products'][number]
export type Patch = BodyOf<'changeArticle'>

export interface Values {
  title: Record<string, string>
  lead: Record<string, string>
  body: Record<string, string>
  handle: string
  topic: Article['topic']
  status: Article['status']
  products: LinkedProduct[]
}

export const valuesOf = (kept?: Article): Values => ({
  title: { ...kept?.title },
  lead: { ...kept?.lead },
  body: { ...kept?.body },
  handle: kept?.handle ?? '',
  topic: kept?.topic ?? 'use',
  status: kept?.status ?? 'draft',
  products: [...(kept?.products ?? [])],
})

/** All that is written. */
export const bodyOf = ({ title, lead, body, handle, products, ...rest }: Values) => ({
  ...rest,
  title: writtenTexts(title),
  lead: writtenTexts(lead),
  body: writtenTexts(body),
  ...(handle.trim() ? { handle: handle.trim() } : {}),
  productIds: products.map(({ id }) => id),
})

/** Only what differs, so that what others change meanwhile stays. */
export function patchOf(values: Values, before: Values): Patch {
  const was = bodyOf(before) as Record<string, unknown>
  const differing = Object.entries(bodyOf(values)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
  )
  return Object.fromEntries(differing)
}
