import type { Schemas } from '../../api.ts'

export type Category = Schemas['Category']

export const categoryName = ({ title, handle }: Category, locale: string): string =>
  title[locale] || Object.values(title).find(Boolean) || handle

/** Every category with the way to it: `Clothing › Shirts`. */
export function categoryChoices(categories: readonly Category[], locale: string): { value: string; label: string }[] {
  const byId = new Map(categories.map((category) => [category.id, category]))
  return categories.map(({ id, path }) => ({
    value: id,
    label: path
      .flatMap((step) => byId.get(step) ?? [])
      .map((step) => categoryName(step, locale))
      .join(' › '),
  }))
}

/** As deep as the tree may grow. */
export const deepestLevel = 5
