interface Deciding {
  text: string
  value: number
}

/** A sentence cut where its deciding words stand, in their order; words that cannot be found as written stay unmarked. */
export function pieces(text: string, deciding: readonly Deciding[]): Deciding[] {
  const small = text.toLowerCase()
  const cut: Deciding[] = []
  let at = 0
  for (const { text: word, value } of deciding) {
    const found = small.indexOf(word.toLowerCase(), at)
    if (found < 0) continue
    if (found > at) cut.push({ text: text.slice(at, found), value: 0 })
    cut.push({ text: text.slice(found, found + word.length), value })
    at = found + word.length
  }
  return at < text.length ? [...cut, { text: text.slice(at), value: 0 }] : cut
}
