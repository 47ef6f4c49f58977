import type { UseFormReturnType } from '@mantine/form'
import type { BodyOf, Schemas } from '../../api.ts'
import { writtenTexts } from '../markets/shop-markets.ts'
import { writtenAttributes, type Definition } from './attributes/attribute-values.ts'

type Product = Schemas['Product']
export type Patch = BodyOf<'changeProduct'>

export const valuesOf = ({ title, description, seo, tags, attributes, ...product }: Product) => ({
  title: { ...title },
  description: { ...description },
  handle: product.handle,
  vendor: product.vendor ?? '',
  type: product.type ?? '',
  tags: [...tags],
  status: product.status,
  categoryId: product.categoryId,
  notSoldIn: [...product.notSoldIn],
  seo: { title: { ...seo.title }, description: { ...seo.description } },
  attributes: structuredClone(attributes),
})

export type Values = ReturnType<typeof valuesOf>
export type ProductFields = UseFormReturnType<Values>

/** All that is written. */
const bodyOf = (values: Values, definitions: readonly Definition[]) => ({
  ...values,
  title: writtenTexts(values.title),
  description: writtenTexts(values.description),
  seo: { title: writtenTexts(values.seo.title), description: writtenTexts(values.seo.description) },
  attributes: writtenAttributes(values.attributes, definitions),
})

/** Only what differs, so that what others change meanwhile stays. */
export function patchOf(values: Values, before: Values, definitions: readonly Definition[]): Patch {
  const [next, was] = [bodyOf(values, definitions), bodyOf(before, definitions)]
  const names = Object.keys(next) as (keyof Values)[]
  const differing = names.filter((name) => JSON.stringify(next[name]) !== JSON.stringify(was[name]))
  return Object.fromEntries(
    // An address cannot be taken away, only changed
    differing.flatMap((name) => (next[name] === '' ? (name === 'handle' ? [] : [[name, null]]) : [[name, next[name]]])),
  )
}
