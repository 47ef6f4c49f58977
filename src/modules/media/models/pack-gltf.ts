import { FileDamaged } from '../refusals.ts'
import { checkGltf, readGltf } from './check-model.ts'

interface BufferView {
  buffer: number
  byteOffset?: number
  byteLength: number
}

/** Whether it may be a glTF as text, by its first bytes. */
export const isGltfText = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString())

/**
 * Makes a glTF of text, with its buffers and textures in it, one binary file: what is served is never what came.
 *
 * @throws {FileDamaged} when it is no glTF 2.0, or what lies in it cannot be read
 * @throws {ModelRefused} as `checkGlb`
 */
export function packGltf(content: Uint8Array): Buffer {
  const gltf = readGltf(content)
  checkGltf(gltf)
  const parts: Buffer[] = []
  let bytes = 0
  const put = (part: Buffer): number => {
    const at = bytes
    const padded = Buffer.alloc(Math.ceil(part.length / 4) * 4)
    part.copy(padded)
    parts.push(padded)
    bytes += padded.length
    return at
  }
  const starts = (gltf.buffers ?? []).map(({ uri }) => put(dataOf(uri)))
  const views = ((gltf['bufferViews'] ?? []) as BufferView[]).map((view) => {
    const start = starts[view.buffer]
    if (start === undefined) throw new FileDamaged()
    return { ...view, buffer: 0, byteOffset: start + (view.byteOffset ?? 0) }
  })
  const images = gltf.images?.map(({ uri, ...image }) => {
    if (uri === undefined) return image
    const data = dataOf(uri)
    views.push({ buffer: 0, byteOffset: put(data), byteLength: data.length })
    return { ...image, bufferView: views.length - 1, mimeType: /^data:([\w/+-]+)/.exec(uri)?.[1] }
  })
  const packed = {
    ...gltf,
    ...(bytes > 0 && { buffers: [{ byteLength: bytes }], bufferViews: views }),
    ...(images && { images }),
  }
  return glbOf(packed, Buffer.concat(parts))
}

function dataOf(uri: string | undefined): Buffer {
  const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(uri ?? '') ?? []
  if (data === undefined) throw new FileDamaged()
  return Buffer.from(data, 'base64')
}

/** A binary glTF of its description and its one buffer. */
export function glbOf(gltf: object, bin: Buffer): Buffer {
  const text = Buffer.from(JSON.stringify(gltf))
  const json = Buffer.alloc(Math.ceil(text.length / 4) * 4, ' ')
  text.copy(json)
  const chunks = [chunk('JSON', json), ...(bin.length > 0 ? [chunk('BIN\0', bin)] : [])]
  const header = Buffer.alloc(12)
  header.write('glTF', 'latin1')
  header.writeUInt32LE(2, 4)
  header.writeUInt32LE(
    chunks.reduce((sum, { length }) => sum + length, header.length),
    8,
  )
  return Buffer.concat([header, ...chunks])
}

function chunk(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(content.length)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, content])
}
