import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { FileStore } from '../file-store.ts'
import { UploadElsewhere, UploadTooLong } from '../refusals.ts'
import { checkBeginning } from './kind-of-upload.ts'
import { getUpload, partKey, type UploadNamed } from './upload.ts'

/** A part of this size is kept before the next is read: so much is in memory, and at most so much is sent again. */
const partBytes = 4_000_000

/** As many bytes as tell every kind of file. */
const tellingBytes = 64

/**
 * Keeps what arrives of an upload, part by part, each with its place noted at once. What came before the connection
 * broke or the process died is kept, and the next goes on there. For edges; no transaction is open while it waits.
 *
 * @param offset where the sender believes to be
 * @returns how many bytes are kept now
 * @throws {UploadElsewhere} when another place is next: the sender asks, and goes on from there
 * @throws {UploadTooLong} when more comes than was said; what was said is kept
 * @throws {FileTypeRefused} @throws {FileTooLarge} after the first bytes, when they are of nothing that comes in here
 */
export async function receivePart(
  { edge, files }: { edge: Edge; files: FileStore },
  { offset, ...named }: UploadNamed & { offset: number },
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  const upload = await edge.reading((read) => getUpload(read, named))
  if (upload.received !== offset) throw new UploadElsewhere(upload.received)
  let at = offset
  for await (const part of inParts(body)) {
    if (at + part.length > upload.bytes) throw new UploadTooLong()
    if (at === 0 && part.length >= tellingBytes) checkBeginning(part, upload.bytes, named.door)
    await files.put(partKey(upload.id, at, at + part.length), part)
    await note(edge, upload.id, at, at + part.length)
    at += part.length
  }
  return at
}

/** NOTE: two who send the same upload at once meet here, and the later learns where it stands. */
async function note(edge: Edge, uploadId: string, from: number, to: number): Promise<void> {
  const moved = await edge.inTransaction((tx) =>
    query(
      tx,
      `update media.upload set received = $3, part_ends = part_ends || $3::bigint, changed_at = $4
       where id = $1 and received = $2 returning 1`,
      [uploadId, from, to, tx.now],
    ),
  )
  if (moved.length === 0) throw new UploadElsewhere()
}

/** In parts of at most `partBytes`; what is there when the connection breaks is the last. */
export async function* inParts(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  const whole = () => {
    const part = Buffer.concat(waiting)
    waiting = []
    bytes = 0
    return part
  }
  let broken: unknown
  try {
    for await (const chunk of body) {
      waiting.push(chunk)
      bytes += chunk.length
      if (bytes >= partBytes) yield whole()
    }
  } catch (error) {
    broken = error
  }
  if (bytes > 0) yield whole()
  if (broken) throw broken as Error
}
