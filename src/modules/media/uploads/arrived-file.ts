import type { Edge } from '../../../kernel/module.ts'
import type { FileStore } from '../file-store.ts'
import { UploadUnfinished } from '../refusals.ts'
import { checkBeginning } from './kind-of-upload.ts'
import { getUpload, partsOf, type UploadNamed } from './upload.ts'

/** A file that is here whole. */
export type ArrivedFile =
  /** It was made something of before. */
  { readonly mediaId: string } | { readonly video: string } | { readonly content: Buffer }

/**
 * What to make of an upload that is here: a video by its upload's id, anything else by its content.
 *
 * @throws {UploadUnknown} when there is none
 * @throws {UploadUnfinished} while something of it is still to come
 * @throws {FileTypeRefused} @throws {SentTypeRefused} @throws {FileTooLarge} when this door has nothing for such a file
 */
export async function arrivedFile(
  { edge, files }: { edge: Edge; files: FileStore },
  named: UploadNamed,
): Promise<ArrivedFile> {
  const upload = await edge.reading((read) => getUpload(read, named))
  if (upload.mediaId) return { mediaId: upload.mediaId }
  if (upload.received < upload.bytes) throw new UploadUnfinished(upload.received, upload.bytes)
  const first = (await partsOf(files, upload).next()).value as Buffer
  const kind = checkBeginning(first, upload.bytes, named.door)
  if (kind === 'video') return { video: upload.id }
  const parts: Buffer[] = []
  for await (const part of partsOf(files, upload)) parts.push(part)
  return { content: Buffer.concat(parts) }
}
