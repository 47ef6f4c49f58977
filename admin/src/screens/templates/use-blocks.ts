import { blockAt, insertedAt, innerPlace, movedBefore, newId, placeOf, stepsOf, twinOf, type Place, type Side } from './block-changes.ts'
import { changedAt, withColumn } from './block-changes.ts'
import { blankBlock } from './block-kinds.ts'
import { blockWords } from './block-words.ts'
import type { Block, BlockKind, SimpleBlock, SimpleKind } from './draft.ts'
import { editorWords as said } from './editor-words.ts'

interface BlocksOptions {
  blocks: readonly Block[]
  locale: string
  /** Told what a change is about, so that typing is one step to undo. */
  set: (blocks: Block[], about?: string) => void
  chosen: Place | undefined
  choose: (place: Place | undefined) => void
  say: (words: string) => void
}

export type BlocksDoing = ReturnType<typeof blocksDoing>

const nameOf = (block: Block | undefined): string => (block ? blockWords.names[block.kind] : '')

/** What can be done with the parts of a mail; each is one step to undo, and said to who cannot see it. */
export function blocksDoing({ blocks, locale, set, chosen, choose, say }: BlocksOptions) {
  const insert = (block: Block, before: number) => {
    set(insertedAt(blocks, before, block))
    choose(placeOf(before))
    say(said.added(nameOf(block), before + 1))
  }
  const afterChosen = (): number => {
    const steps = chosen === undefined ? undefined : stepsOf(chosen)
    return steps && steps.at < blocks.length ? steps.at + 1 : blocks.length
  }
  const move = (from: number, before: number) => {
    const next = movedBefore(blocks, from, Math.min(Math.max(before, 0), blocks.length))
    const to = next.findIndex((block) => block === blocks[from])
    if (to === from || to < 0) return
    set(next)
    choose(placeOf(to))
    say(said.moved(nameOf(blocks[from]), to + 1, blocks.length))
  }
  const inColumn = (at: number, side: Side, change: (inner: readonly SimpleBlock[]) => SimpleBlock[], about?: string) =>
    set(withColumn(blocks, at, side, change), about)
  return {
    /** Below what is chosen where no place is given. */
    add: (kind: BlockKind, before = afterChosen()) => insert(blankBlock(kind, locale), before),
    move,
    step: (from: number, steps: number) => move(from, steps > 0 ? from + steps + 1 : from + steps),
    change: (place: Place, block: Block) => set(changedAt(blocks, place, () => block), `change ${place}`),
    double: (at: number) => {
      const block = blocks[at]
      if (!block) return
      set(insertedAt(blocks, at + 1, twinOf(block)))
      choose(placeOf(at + 1))
      say(said.doubled(nameOf(block)))
    },
    remove: (place: Place) => {
      const steps = stepsOf(place)
      if (!steps) return
      const { at, side, inner } = steps
      say(said.removed(nameOf(blockAt(blocks, place))))
      choose(undefined)
      if (side === undefined) set(blocks.filter((_, one) => one !== at))
      else inColumn(at, side, (all) => all.filter((_, one) => one !== inner))
    },
    addInner: (at: number, side: Side, kind: SimpleKind) => {
      const made = { ...(blankBlock(kind, locale) as SimpleBlock), id: newId() }
      const outer = blocks[at]
      inColumn(at, side, (all) => [...all, made])
      choose(innerPlace(at, side, outer?.kind === 'columns' ? outer[side].length : 0))
      say(said.added(nameOf(made), 1))
    },
    moveInner: (at: number, side: Side, from: number, to: number) => {
      inColumn(at, side, (all) => movedBefore(all, from, to > from ? to + 1 : to))
      choose(innerPlace(at, side, to))
    },
  }
}
