import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useMay } from '../../session.ts'

type Product = Schemas['Product']

/** As many ids as the API takes at once. */
const mostAtOnce = 100

/** The price that holds for everybody, and for as long as nobody changes it. */
export const isLasting = (price: Schemas['Price']): boolean => isLastingOf('standard', price)

/** The price of one list that holds for as long as nobody changes it. */
export const isLastingOf = (code: string, { list, from, to }: Schemas['Price']): boolean =>
  list === code && !from && !to

/** Every price of its variants. */
export function usePrices({ id, variants }: Product) {
  return useQuery({
    queryKey: ['prices', id, variants.length],
    queryFn: async () => {
      const answers = inParts(variants).map((variantIds) =>
        orThrow(dangol.GET('/api/admin/v1/prices', { params: { query: { variantIds } } })),
      )
      return (await Promise.all(answers)).flatMap(({ items }) => items)
    },
  })
}

/** The stock of its variants, by their ids. */
export function useStock({ id, variants }: Product) {
  const may = useMay()
  return useQuery({
    queryKey: ['stock', id, variants.length],
    enabled: may('inventory:read'),
    queryFn: async () => {
      const answers = inParts(variants).map((variantIds) =>
        orThrow(dangol.GET('/api/admin/v1/stock', { params: { query: { variantIds, limit: mostAtOnce } } })),
      )
      const items = (await Promise.all(answers)).flatMap((answer) => answer.items)
      return new Map(items.map((stock) => [stock.variantId, stock]))
    },
  })
}

const inParts = (variants: readonly Schemas['Variant'][]): string[] =>
  Array.from({ length: Math.ceil(variants.length / mostAtOnce) }, (_, part) =>
    variants
      .slice(part * mostAtOnce, (part + 1) * mostAtOnce)
      .map(({ id }) => id)
      .join(','),
  )
