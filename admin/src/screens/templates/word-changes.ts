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

function joined(all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const one of all) {
    const last = found.at(-1)
    if (last?.kind === one.kind) found[found.length - 1] = { kind: one.kind, text: last.text + one.text }
    else found.push(one)
  }
  return found
}
