import { fileNamed } from './file-name.ts'
import type { FileStore } from './file-store.ts'

/**
 * The JPEG of a picture, to make something of it.
 *
 * @param path as `Picture.fallback` has it; undefined is answered for any other text, and where there is no such file
 */
export async function readFallback(files: FileStore, path: string): Promise<Buffer | undefined> {
  const named = fileNamed(path.replace(/^\/media\//, ''))
  return named?.mediaType === 'image/jpeg' ? files.read(named.key) : undefined
}
