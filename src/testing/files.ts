import { Readable } from 'node:stream'
import type { FileStore } from '../modules/media/index.ts'

/** A file store in memory. */
export function filesInMemory(): FileStore & { readonly kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>()
  return {
    kept,
    put: (key, content) => Promise.resolve(void kept.set(key, Buffer.from(content))),
    open: (key, partOf) => {
      const content = kept.get(key)
      const part = content && partOf?.(content.byteLength)
      const asked = part ? content.subarray(part.from, part.to + 1) : content
      return Promise.resolve(content && { stream: Readable.from([asked]), bytes: content.byteLength, part })
    },
    read: (key) => Promise.resolve(kept.get(key)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  }
}
