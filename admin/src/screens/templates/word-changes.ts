export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Beyond so many words a text is shown as replaced as a whole: who compares that much reads both. */
const mostWords = 600

/** What became of a text, word by word (longest common subsequence). */
export function wordChanges(before: string, after: string): Stretch[] {
  const old = wordsOf(before)
  const now = wordsOf(after)
  if (old.length > mostWords || now.length > mostWords) {
    return [...(before ? [gone(before)] : []), ...(after ? [added(after)] : [])]
  }
  return joined(stretches(old, now, lengths(old, now)))
}

const wordsOf = (text: string): string[] => text.match(/\s+|\{\{.*?\}\}|[^\s{]+|\{/g) ?? []
const gone = (text: string): Stretch => ({ kind: 'gone', text })
const added = (text: string): Stretch => ({ kind: 'new', text })

/** How many words the rests from each place on have in common. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let at = old.length - 1; at >= 0; at--) {
    for (let to = now.length - 1; to >= 0; to--) {
      table[at]![to] =
        old[at] === now[to] ? table[at + 1]![to + 1]! + 1 : Math.max(table[at + 1]![to]!, table[at]![to + 1]!)
    }
  }
  return table
}

function stretches(old: readonly string[], now: readonly string[], table: readonly number[][]): Stretch[] {
  const found: Stretch[] = []
  let at = 0
  let to = 0
  while (at < old.length || to < now.length) {
    if (at < old.length && old[at] === now[to]) {
      found.push({ kind: 'same', text: old[at]! })
      at++
      to++
    } else if (to >= now.length || (at < old.length && table[at + 1]![to]! >= table[at]![to + 1]!)) {
      found.push(gone(old[at++]!))
    } else found.push(added(now[to++]!))
  }
  return found
}

/** Stretches of one kind in one; a space between two changes belongs to both, so that changed phrases stay whole. */
function joined(all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  let was = ''
  let is = ''
  const settle = () => {
    if (was) found.push(gone(was))
    if (is) found.push(added(is))
    was = ''
    is = ''
  }
  for (const [at, { kind, text }] of all.entries()) {
    const isBetween = !text.trim() && (was || is) && all[at + 1] && all[at + 1]!.kind !== 'same'
    if (kind === 'gone' || (kind === 'same' && isBetween)) was += text
    if (kind === 'new' || (kind === 'same' && isBetween)) is += text
    if (kind !== 'same' || isBetween) continue
    settle()
    const last = found.at(-1)
    if (last?.kind === 'same') found[found.length - 1] = { kind, text: last.text + text }
    else found.push({ kind, text })
  }
  settle()
  return found
}
