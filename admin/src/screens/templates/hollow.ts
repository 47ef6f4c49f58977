import type { Block, MailWords } from './draft.ts'

const lacks = (...words: readonly (string | undefined)[]): boolean => words.some((one) => !one?.trim())

/** Whether a part lacks what it cannot stand without; the preview leaves it out until it is there. */
export function isHollow(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'footer-note':
      return lacks(block.text)
    case 'picture':
      return !block.mediaId
    case 'button':
      return lacks(block.text, block.link)
    case 'columns':
      return [block.left, block.right].some((side) => side.length === 0 || side.every(isHollow))
    case 'products':
      return (
        (block.source.from === 'chosen' && block.source.productIds.length === 0) ||
        (block.source.from === 'collection' && !block.source.collectionId)
      )
    case 'review':
      return (
        (block.source.from === 'chosen' && block.source.reviewIds.length === 0) ||
        (block.source.from === 'products' && block.source.productIds.length === 0)
      )
    case 'cart':
      return lacks(block.button)
    case 'story':
      return lacks(block.title, block.text)
    case 'signature':
      return lacks(block.name)
    default:
      return false
  }
}

/** The words without what is not finished, and where each part that is left stood. */
export function finishedOf(words: MailWords): { words: MailWords; places: readonly number[] } {
  const kept = words.blocks.map((block, at) => ({ block, at })).filter(({ block }) => !isHollow(block))
  const blocks = kept.map(({ block }) => (block.kind === 'columns' ? finishedColumns(block) : block))
  return { words: { ...words, blocks }, places: kept.map(({ at }) => at) }
}

const finishedColumns = (block: Extract<Block, { kind: 'columns' }>): Block => ({
  ...block,
  left: block.left.filter((one) => !isHollow(one)),
  right: block.right.filter((one) => !isHollow(one)),
})
