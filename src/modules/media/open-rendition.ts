import { fileNamed } from './file-name.ts'
import type { FilePart, FileStore, OpenFile } from './file-store.ts'

/** What `GET /media/:name` answers with; safe to keep for ever (`immutable`). */
export interface OpenRendition extends OpenFile {
  readonly mediaType: string
}

/** Opens the file with this public name without asking the database; undefined when there is none. */
export async function openRendition(
  files: FileStore,
  name: string,
  partOf?: (bytes: number) => FilePart | undefined,
): Promise<OpenRendition | undefined> {
  const named = fileNamed(name)
  if (!named) return undefined
  const file = await files.open(named.key, partOf)
  return file && { ...file, mediaType: named.mediaType }
}
