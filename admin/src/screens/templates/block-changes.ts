import type { Block, SimpleBlock } from './draft.ts'

/** Where a block stands: `blocks.3`, or `blocks.3.left.0` in a column; findings name places the same way. */
export type Place = string
export type Side = 'left' | 'right'

interface Steps {
  readonly at: number
  readonly side?: Side
  readonly inner?: number
}

export function stepsOf(place: Place): Steps | undefined {
  const found = /^blocks\.(\d+)(?:\.(left|right)\.(\d+))?/.exec(place)
  if (!found) return undefined
  const at = Number(found[1])
  return found[2] ? { at, side: found[2] as Side, inner: Number(found[3]) } : { at }
}

export const placeOf = (at: number): Place => `blocks.${at}`
export const innerPlace = (at: number, side: Side, inner: number): Place => `blocks.${at}.${side}.${inner}`

export function blockAt(blocks: readonly Block[], place: Place): Block | undefined {
  const steps = stepsOf(place)
  const outer = steps && blocks[steps.at]
  if (!outer || steps.side === undefined) return outer
  return outer.kind === 'columns' ? outer[steps.side][steps.inner ?? 0] : undefined
}

export function changedAt(blocks: readonly Block[], place: Place, change: (block: Block) => Block): Block[] {
  const steps = stepsOf(place)
  if (!steps) return [...blocks]
  return blocks.map((block, at) => {
    if (at !== steps.at) return block
    const { side, inner } = steps
    if (side === undefined) return change(block)
    if (block.kind !== 'columns') return block
    const next = block[side].map((one, within) => (within === inner ? (change(one) as SimpleBlock) : one))
    return { ...block, [side]: next }
  })
}

export const insertedAt = <One>(blocks: readonly One[], before: number, block: One): One[] => [
  ...blocks.slice(0, before),
  block,
  ...blocks.slice(before),
]

/** Takes the block at a place out and puts it before another, both counted as they stood. */
export function movedBefore<One>(blocks: readonly One[], from: number, before: number): One[] {
  const moved = blocks[from]
  if (moved === undefined) return [...blocks]
  const rest = blocks.filter((_, at) => at !== from)
  return insertedAt(rest, before > from ? before - 1 : before, moved)
}

/** Another column's block list put in the place of what it was. */
export const withColumn = (
  blocks: readonly Block[],
  at: number,
  side: Side,
  change: (inner: readonly SimpleBlock[]) => SimpleBlock[],
): Block[] =>
  blocks.map((block, place) =>
    place === at && block.kind === 'columns' ? { ...block, [side]: change(block[side]) } : block,
  )

export const newId = (): string => crypto.randomUUID().slice(0, 8)

/** The same once more, known by a name of its own. */
export const twinOf = <One extends Block>(block: One): One => ({ ...structuredClone(block), id: newId() })
