import { newProductSchema } from '../catalog/index.ts'
import { isWebAddress } from '../media/index.ts'
import { catalogInput } from './catalog-input.ts'
import type { Notes } from './finding.ts'
import type { IncomingProduct } from './incoming.ts'

/**
 * The product without what the catalogue would refuse: a bad variant is left out, the rest stays.
 *
 * @returns nothing when the product itself cannot be taken, or no variant is left; the problems are noted
 */
export function checkedProduct(row: number, told: IncomingProduct, notes: Notes): IncomingProduct | undefined {
  const product = withGoodImages(row, told, notes)
  const variants = withoutTwins(product, notes)
  const { product: input } = catalogInput({
    source: '',
    sourceKey: '',
    locale: 'en',
    product: { ...product, variants },
  })
  const bad = new Set<number>()
  for (const issue of newProductSchema.safeParse(input).error?.issues ?? []) {
    const [part, index] = issue.path
    const variant = part === 'variants' && typeof index === 'number' ? variants[index] : undefined
    if (variant) bad.add(variant.row)
    notes.problem(variant?.row ?? row, fieldOf(issue.path), `${issue.message}.`.replace(/\.\.$/, '.'))
    if (!variant) return undefined
  }
  const good = variants.filter((variant) => !bad.has(variant.row))
  if (good.length === 0) return undefined
  return { ...product, variants: good }
}

const fieldOf = (path: readonly PropertyKey[]): string => {
  const named = path[0] === 'variants' ? path[2] : path[0]
  return named === undefined ? '' : String(named)
}

function withGoodImages(row: number, product: IncomingProduct, notes: Notes): IncomingProduct {
  const isGood = (url: string) => {
    if (isWebAddress(url)) return true
    notes.warning(row, 'image', `“${url.slice(0, 200)}” is no address of a picture, so it is left out.`)
    return false
  }
  const images = product.images.filter(({ url }) => isGood(url))
  const variants = product.variants.map(({ imageUrl, ...variant }) =>
    imageUrl && isWebAddress(imageUrl) ? { ...variant, imageUrl } : variant,
  )
  return { ...product, images, variants }
}

function withoutTwins(product: IncomingProduct, notes: Notes): IncomingProduct['variants'] {
  const rows = new Map<string, number>()
  return product.variants.filter(({ row, optionValues }) => {
    const key = JSON.stringify(optionValues)
    const first = rows.get(key)
    if (first === undefined) rows.set(key, row)
    else notes.problem(row, 'option1Value', `This repeats row ${first}: each combination of options can exist once.`)
    return first === undefined
  })
}
