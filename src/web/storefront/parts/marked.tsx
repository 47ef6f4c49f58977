import type { VNode } from 'preact'

/** A text in which these sentences are marked, each where it first stands; one that does not stand in it is left out. */
export function Marked({ text, sentences }: { text: string; sentences: readonly string[] }): VNode {
  return (
    <>
      {piecesOf(text.normalize('NFC'), sentences).map(({ said, isMarked }, at) =>
        isMarked ? <mark key={at}>{said}</mark> : said,
      )}
    </>
  )
}

interface Piece {
  readonly said: string
  readonly isMarked: boolean
}

export function piecesOf(text: string, sentences: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let rest = text
  for (const sentence of sentences) {
    const at = rest.indexOf(sentence)
    if (at < 0) continue
    if (at > 0) pieces.push({ said: rest.slice(0, at), isMarked: false })
    pieces.push({ said: sentence, isMarked: true })
    rest = rest.slice(at + sentence.length)
  }
  return rest ? [...pieces, { said: rest, isMarked: false }] : pieces
}
