import type { Edge } from '../../kernel/module.ts'
import type { Incoming } from './incoming.ts'
import { batchAt, takeEach } from './in-batches.ts'
import type { IncomingFile } from './read-file.ts'
import { take } from './take.ts'
import type { Taken, Taking } from './take-products.ts'

/** What would become of these products: it happens, is looked at and undone. */
export async function rehearseProducts(edge: Edge, taking: Taking, batch: readonly Incoming[]): Promise<Taken> {
  const undo = new Error('rolled back on purpose')
  let taken: Taken
  try {
    await edge.inTransaction(async (tx) => {
      taken = await take(tx, taking, batch)
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return taken!
}

/**
 * What would become of a whole file. Leaves no trace, not even of having been asked.
 *
 * @param tell called now and then with how many products are behind it
 */
export async function rehearseFile(
  edge: Edge,
  taking: Taking,
  file: IncomingFile,
  tell: (done: number) => void = () => undefined,
): Promise<Taken> {
  let all: Taken = { created: 0, changed: 0, unchanged: 0, refused: 0, findings: file.findings }
  for (let place = 0; place < file.count;) {
    const batch = batchAt(file, place)
    await takeEach(batch, async (part) => {
      all = sumOf(all, await rehearseProducts(edge, taking, part))
    })
    tell((place += batch.length))
  }
  return { ...all, findings: all.findings.toSorted((a, b) => a.row - b.row) }
}

const sumOf = (a: Taken, b: Taken): Taken => ({
  created: a.created + b.created,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
  findings: [...a.findings, ...b.findings],
})
