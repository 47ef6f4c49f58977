import { type FileStore, type PreparedFile, prepareDrawing } from '../modules/media/index.ts'

export interface Painting {
  readonly files: FileStore
  /** Of the pictures' full size. */
  readonly scale: number
  /** Told after each picture. */
  readonly onPicture: (done: number, all: number) => void
}

/** So many at a time: while one waits for the disk, another is drawn. */
const brushes = 4

/** Draws pictures and puts them into the store, outside of any transaction. Answers in the order asked. */
export async function paint(drawings: readonly (() => string)[], painting: Painting): Promise<PreparedFile[]> {
  const painted: PreparedFile[] = []
  let [next, done] = [0, 0]
  const work = async () => {
    while (next < drawings.length) {
      const at = next++
      painted[at] = await prepareDrawing(painting.files, drawings[at]!(), painting.scale)
      painting.onPicture(++done, drawings.length)
    }
  }
  await Promise.all(Array.from({ length: brushes }, work))
  return painted
}
