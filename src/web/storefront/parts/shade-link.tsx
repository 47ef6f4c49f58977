import type { VNode } from 'preact'
import { fewestShades, type ProductCard, type ProductPage, shadesOf } from '../../../modules/catalog/index.ts'
import { href, type Visit } from '../visit.ts'

/** To the shade finder, where a product has so many colours that one is hard to choose (D6). */
export function ShadeLink({ visit, product }: { visit: Visit; product: ProductPage }): VNode | null {
  const shades = shadesOf(product)
  if (!shades) return null
  const words = visit.words.finding.shade
  return (
    <p>
      <a class="onward" href={href(visit, `/products/${product.handle}/shade`)}>
        {shades.kind === 'skin' ? words.title : words.titleColour}
      </a>
    </p>
  )
}

/** The same above a list whose products have many colours together, as far as its first page shows them. */
export function ShadeLinkOfList({
  visit,
  cards,
  path,
}: {
  visit: Visit
  cards: readonly ProductCard[]
  path: string
}): VNode | null {
  const colourful = cards.filter(({ swatches }) => swatches.length > 0)
  const colours = colourful.reduce((sum, { swatches }) => sum + swatches.length, 0)
  if (colourful.length < 2 || colours < fewestShades) return null
  return (
    <p>
      <a class="onward" href={href(visit, `${path}/shade`)}>
        {visit.words.finding.shade.amongAll}
      </a>
    </p>
  )
}
