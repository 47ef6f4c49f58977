import type { Block } from '../block.ts'
import { columnsPart } from './columns-part.ts'
import type { Part } from './part.ts'
import { reviewPart } from './review-part.ts'
import { cartPart, productsPart } from './shop-parts.ts'
import { simplePart } from './simple-parts.ts'
import { codePart, footerNotePart, signaturePart, storyPart } from './told-parts.ts'

/** Reads a block once, so that it can be written to many. @throws {WordsBroken} */
export function partOf(block: Block): Part {
  switch (block.kind) {
    case 'columns':
      return columnsPart(block)
    case 'products':
      return productsPart(block)
    case 'review':
      return reviewPart(block)
    case 'cart':
      return cartPart(block)
    case 'story':
      return storyPart(block)
    case 'code':
      return codePart(block)
    case 'signature':
      return signaturePart(block)
    case 'footer-note':
      return footerNotePart(block)
    default:
      return simplePart(block)
  }
}
