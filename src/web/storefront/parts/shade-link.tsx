import type { VNode } from 'preact'
import { type ProductPage, shadesOf } from '../../../modules/catalog/index.ts'
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
