import { Readable } from 'node:stream'
import type { FileStore } from '../modules/media/index.ts'

/** A file store in memory. */
export function filesInMemory(): FileStore & { readonly kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>()
  return {
    kept,
    put: (key, content) => Promise.resolve(void kept.set(key, Buffer.from(content))),
    open: (key) => {
      const content = kept.get(key)
      return Promise.resolve(content && { stream: Readable.from([content]), bytes: content.byteLength })
    },
    read: (key) => Promise.resolve(kept.get(key)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  }
}
