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
function lengths(old: readonly string[], now: readonly string[]): (at: number, to: number) => number {
  const width = now.length + 1
  const table = new Int32Array((old.length + 1) * width)
  const common = (at: number, to: number): number => table[at * width + to] ?? 0
  for (let at = old.length - 1; at >= 0; at--) {
    for (let to = now.length - 1; to >= 0; to--) {
      table[at * width + to] =
        old[at] === now[to] ? common(at + 1, to + 1) + 1 : Math.max(common(at + 1, to), common(at, to + 1))
    }
  }
  return common
}

function stretches(
  old: readonly string[],
  now: readonly string[],
  common: (at: number, to: number) => number,
): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0, to = 0; at < old.length || to < now.length;) {
    const [was, is] = [old[at], now[to]]
    if (was !== undefined && was === is) found.push({ kind: 'same', text: was })
    else if (was !== undefined && (is === undefined || common(at + 1, to) >= common(at, to + 1))) found.push(gone(was))
    else if (is !== undefined) found.push(added(is))
    const { kind } = found.at(-1) ?? { kind: 'same' }
    if (kind !== 'new') at++
    if (kind !== 'gone') to++
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
    const next = all[at + 1]
    const isBetween = !text.trim() && (was || is) && next !== undefined && next.kind !== 'same'
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
