import type { Edge } from '../../../kernel/module.ts'
import { digest } from '../../../kernel/digest.ts'
import { newId, newToken } from '../../../kernel/id.ts'
import { query } from '../../../kernel/query.ts'
import type { FileStore } from '../file-store.ts'
import { FileTooLarge } from '../refusals.ts'
import { videoLimitBytes } from '../video-workshop.ts'
import { inParts } from './receive-part.ts'
import { partKey, type UploadDoor } from './upload.ts'

/**
 * Keeps a file that comes in one go, as a plain form sends it, as an upload that is here whole. For edges.
 *
 * @returns the secret that names the upload
 * @throws {FileTooLarge} above 100 MB, after all of it was read; what was kept of it is taken away
 */
export async function keepWholeFile(
  { edge, files }: { edge: Edge; files: FileStore },
  { door, network }: { door: UploadDoor; network?: Buffer | undefined },
  body: AsyncIterable<Uint8Array>,
): Promise<string> {
  const [id, token] = [newId(), newToken()]
  const ends: number[] = []
  let isTooLarge = false
  try {
    for await (const part of inParts(body)) {
      const at = ends.at(-1) ?? 0
      isTooLarge ||= at + part.length > videoLimitBytes
      // The rest of the form comes after it, so that it is read to its end.
      if (isTooLarge) continue
      await files.put(partKey(id, at, at + part.length), part)
      ends.push(at + part.length)
    }
    if (isTooLarge) throw new FileTooLarge(videoLimitBytes)
  } catch (error) {
    for (const [index, end] of ends.entries()) await files.remove(partKey(id, ends[index - 1] ?? 0, end))
    throw error
  }
  await edge.inTransaction((tx) =>
    query(
      tx,
      `insert into media.upload (id, secret, door, bytes, received, part_ends, network, created_at, changed_at)
       values ($1, $2, $3, $4, $4, $5, $6, $7, $7)`,
      [id, digest(token), door, ends.at(-1) ?? 0, ends, network ?? null, tx.now],
    ),
  )
  return token
}
