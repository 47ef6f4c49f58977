import type { Edge } from '../../kernel/module.ts'
import {
  arrivedFile,
  FileTooLarge,
  isVideo,
  keepWholeFile,
  type PhotoPorts,
  sentPhotoLimitBytes,
} from '../../modules/media/index.ts'
import { type Asker, keepSentVideo, networkOf } from '../../modules/reviews/index.ts'
import { keepPhoto } from '../keep-photo.ts'

const tellingBytes = 16

/**
 * Keeps a picture or video as a plain form sends it, while it arrives: no more than a photo's bytes are ever in memory.
 * The whole is read, whatever becomes of it, so that the rest of the form can be.
 *
 * @returns nothing for a field that nothing was chosen in, which arrives as an empty file
 * @throws what `keepPhoto` and `keepWholeFile` refuse with
 */
export async function keepStreamed(
  edge: Edge,
  photos: PhotoPorts | undefined,
  file: AsyncIterable<Buffer>,
  asker: Asker,
): Promise<{ mediaId: string } | undefined> {
  const chunks = file[Symbol.asyncIterator]()
  const beginning = await beginningOf(chunks)
  const all = following(beginning, chunks)
  if (beginning.length === 0 || !photos) return collect(all, 0).then(() => undefined)
  if (isVideo(beginning)) return keepVideo(edge, photos, all, asker)
  const content = await collect(all, sentPhotoLimitBytes)
  if (!content) throw new FileTooLarge(sentPhotoLimitBytes)
  return { mediaId: await keepPhoto(edge, photos, { content, asker }) }
}

async function keepVideo(edge: Edge, { files }: PhotoPorts, all: AsyncIterable<Buffer>, asker: Asker) {
  const network = await edge.reading((read) => networkOf(read, asker))
  const token = await keepWholeFile({ edge, files }, { door: 'shopper', network }, all)
  const arrived = await arrivedFile({ edge, files }, { token, door: 'shopper' })
  if (!('video' in arrived)) throw new Error('What began as a video arrived as something else')
  return { mediaId: await edge.inTransaction((tx) => keepSentVideo(tx, { uploadId: arrived.video, asker })) }
}

async function beginningOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let beginning = Buffer.alloc(0)
  while (beginning.length < tellingBytes) {
    const next = await chunks.next()
    if (next.done) break
    beginning = Buffer.concat([beginning, next.value])
  }
  return beginning
}

async function* following(beginning: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield beginning
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}

/** Nothing when there is more than `most`; then it is read and forgotten. */
async function collect(all: AsyncIterable<Buffer>, most: number): Promise<Buffer | undefined> {
  let kept: Buffer[] = []
  let bytes = 0
  for await (const chunk of all) {
    bytes += chunk.length
    if (bytes > most) kept = []
    else kept.push(chunk)
  }
  return bytes > most ? undefined : Buffer.concat(kept)
}
