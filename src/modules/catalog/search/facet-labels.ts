import { translated, type Translated } from '../../../kernel/locale.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { optionGroup, type Searchable } from './document.ts'
import type { Facet } from './listing.ts'

/** What the filters of this product are called in other languages, by facet; its groups among them. */
export function facetLabelsOf(product: Named): Map<string, Translated> {
  const options = product.options.flatMap(({ name, names, labels = {} }) => {
    const group = `option:${optionGroup(name)}`
    return [[group, names], ...Object.entries(labels).map(([value, label]) => [`${group}:${value}`, label])] as Label[]
  })
  const attributes = product.categories.flatMap((category) =>
    category.attributes.flatMap(({ key, kind, label, labels = {} }) => {
      if (kind !== 'list' && kind !== 'boolean') return []
      const group = `attribute:${key}`
      const values = Object.entries(labels).map(([value, words]) => [`${group}:${value}`, words] as const)
      return [[group, label], ...values] as Label[]
    }),
  )
  return new Map([...options, ...attributes].flatMap(([facet, label]) => (isTold(label) ? [[facet, label]] : [])))
}

type Named = Pick<Searchable, 'options'> & {
  readonly categories: readonly Pick<Searchable['categories'][number], 'attributes'>[]
}
type Label = readonly [facet: string, label: Translated | undefined]

const isTold = (label: Translated | undefined): label is Translated => Object.values(label ?? {}).some(Boolean)

/** Where products of one shop name the same value differently, the one said last is shown. Writes what is new alone. */
export async function keepFacetLabels(tx: Tx, products: readonly Named[]): Promise<void> {
  const labels = new Map(products.flatMap((product) => [...facetLabelsOf(product)]))
  if (labels.size === 0) return
  await query(
    tx,
    `insert into catalog.facet_label (facet, label)
     select facet, label from jsonb_to_recordset($1::jsonb) as given (facet text, label jsonb)
     where not exists (select from catalog.facet_label known where known.facet = given.facet and known.label = given.label)
     order by facet
     on conflict (facet) do update set label = excluded.label`,
    [JSON.stringify([...labels].map(([facet, label]) => ({ facet, label })))],
  )
}

/** The facets with what they are called in this language, where somebody has said so; one query. */
export async function labelled(read: Read, facets: readonly Facet[], locale: string): Promise<Facet[]> {
  const names = facets.flatMap(({ group, values }) => [group, ...values.map(({ value }) => `${group}:${value}`)])
  if (names.length === 0) return [...facets]
  const rows = await query<{ facet: string; label: Translated }>(
    read,
    'select facet, label from catalog.facet_label where facet = any($1::text[])',
    [names],
  )
  const labels = new Map(rows.map(({ facet, label }) => [facet, translated(label, locale)]))
  const called = (facet: string) => (labels.get(facet) ? { label: labels.get(facet)! } : {})
  return facets.map(({ group, values }) => ({
    group,
    ...called(group),
    values: values.map((one) => ({ ...one, ...called(`${group}:${one.value}`) })),
  }))
}
