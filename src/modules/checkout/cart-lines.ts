import { type CartLine, type CheckoutPatch, type LineToPut, mostLines, mostUnits } from './checkout.ts'
import { QuantityNotPossible, TooManyLines } from './refusals.ts'

/** How many taken-out lines are kept to be put back. */
export const mostRemoved = 50

export interface CartLines {
  /** In the order they were put in. */
  readonly lines: readonly CartLine[]
  /** Taken out, latest first. */
  readonly removed: readonly CartLine[]
}

type LinePatch = Pick<CheckoutPatch, 'lines' | 'addLines' | 'restoreLines'>

/**
 * What a cart holds after a change; first what is put back, then quantities that are set, then what is added.
 *
 * Adding beyond 999 units stays at 999. A line that is taken out is kept aside with its quantity.
 *
 * @throws {QuantityNotPossible} naming the line, for anything but whole numbers from 0 to 999
 * @throws {TooManyLines} above 200 different variants
 */
export function putLines(cart: CartLines, patch: LinePatch, now: Date): CartLines {
  const live = new Map(cart.lines.map((line) => [line.variantId, line]))
  const aside = new Map(cart.removed.map((line) => [line.variantId, line]))
  const put = (variantId: string, quantity: number): void => {
    const known = live.get(variantId) ?? aside.get(variantId)
    if (quantity === 0 && live.has(variantId)) {
      aside.delete(variantId)
      aside.set(variantId, live.get(variantId)!)
      live.delete(variantId)
    } else if (quantity > 0) {
      const stays = live.get(variantId)
      live.set(variantId, { variantId, quantity, addedAt: stays ? known!.addedAt : now })
      aside.delete(variantId)
    }
  }

  for (const variantId of patch.restoreLines ?? []) {
    const kept = aside.get(variantId)
    if (!kept || live.has(variantId)) continue
    live.set(variantId, kept)
    aside.delete(variantId)
  }
  checked('lines', patch.lines).forEach(({ variantId, quantity }) => put(variantId, quantity))
  checked('addLines', patch.addLines).forEach(({ variantId, quantity }) =>
    put(variantId, Math.min(mostUnits, (live.get(variantId)?.quantity ?? 0) + quantity)),
  )
  if (live.size > Math.max(mostLines, cart.lines.length)) throw new TooManyLines()
  return { lines: inOrder([...live.values()]), removed: latestFirst(cart, [...aside.values()]) }
}

function checked(field: string, lines: readonly LineToPut[] = []): readonly LineToPut[] {
  lines.forEach(({ quantity }, index) => {
    if (!Number.isInteger(quantity) || quantity < 0 || quantity > mostUnits) {
      throw new QuantityNotPossible(`${field}.${index}.quantity`)
    }
  })
  return lines
}

/** Lines that were put in together keep the order in which they were named. */
const inOrder = (lines: readonly CartLine[]): CartLine[] =>
  lines.toSorted((a, b) => a.addedAt.getTime() - b.addedAt.getTime())

/** Those that were set aside by this change come before those that were aside already. */
function latestFirst(cart: CartLines, aside: readonly CartLine[]): CartLine[] {
  const before = new Set(cart.removed.map((line) => line.variantId))
  const fresh = aside.filter((line) => !before.has(line.variantId)).toReversed()
  return [...fresh, ...aside.filter((line) => before.has(line.variantId))].slice(0, mostRemoved)
}

/**
 * Two carts in one: every variant of either is in it, quantities added up to 999, in the order of when each was first
 * put in. Which cart goes into which makes no difference. What was taken out of one but is in the other is in.
 */
export function mergeLines(a: CartLines, b: CartLines): CartLines {
  const lines = merged([...a.lines, ...b.lines])
  const live = new Set(lines.map((line) => line.variantId))
  const removed = merged([...a.removed, ...b.removed]).filter((line) => !live.has(line.variantId))
  return { lines, removed: removed.toReversed().slice(0, mostRemoved) }
}

function merged(lines: readonly CartLine[]): CartLine[] {
  const byVariant = new Map<string, CartLine>()
  for (const line of lines) {
    const other = byVariant.get(line.variantId)
    byVariant.set(line.variantId, other ? together(line, other) : line)
  }
  return [...byVariant.values()].sort(
    (a, b) => a.addedAt.getTime() - b.addedAt.getTime() || (a.variantId < b.variantId ? -1 : 1),
  )
}

const together = (a: CartLine, b: CartLine): CartLine => ({
  variantId: a.variantId,
  quantity: Math.min(mostUnits, a.quantity + b.quantity),
  addedAt: a.addedAt < b.addedAt ? a.addedAt : b.addedAt,
})
