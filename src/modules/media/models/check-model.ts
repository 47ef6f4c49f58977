import { z } from 'zod'
import { FileDamaged, ModelRefused } from '../refusals.ts'

/** What a browser would have to load or compile more for; the shop's pages let it do neither. */
const unreadable: Readonly<Record<string, string>> = {
  KHR_draco_mesh_compression: 'Draco',
  EXT_meshopt_compression: 'meshopt',
  KHR_texture_basisu: 'Basis (KTX2)',
}

const withUri = z.array(z.looseObject({ uri: z.string().optional() })).optional()
export const gltfSchema = z.looseObject({
  asset: z.looseObject({ version: z.string() }),
  extensionsUsed: z.array(z.string()).optional(),
  extensionsRequired: z.array(z.string()).optional(),
  buffers: withUri,
  images: withUri,
})
export type Gltf = z.infer<typeof gltfSchema>

const headerBytes = 12
const chunkHeaderBytes = 8
const jsonChunk = 0x4e4f534a

/**
 * Looks whether a binary glTF is whole by itself (Khronos, glTF 2.0, 4.4): all it needs lies in it, and nothing that a
 * page of the shop could not read.
 *
 * @throws {FileDamaged} when its parts do not fit together
 * @throws {ModelRefused} when it points to other files, or is packed with Draco, meshopt or Basis
 */
export function checkGlb(content: Uint8Array): void {
  const glb = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const isWhole = glb.length > headerBytes + chunkHeaderBytes && glb.readUInt32LE(8) === glb.length
  if (!isWhole || glb.readUInt32LE(16) !== jsonChunk) throw new FileDamaged()
  const end = headerBytes + chunkHeaderBytes + glb.readUInt32LE(12)
  if (end > glb.length) throw new FileDamaged()
  checkGltf(readGltf(glb.subarray(headerBytes + chunkHeaderBytes, end)), [])
}

/** @throws {FileDamaged} when it is no glTF 2.0 */
export function readGltf(json: Uint8Array): Gltf {
  try {
    const gltf = gltfSchema.parse(JSON.parse(Buffer.from(json).toString()))
    if (gltf.asset.version.startsWith('2.')) return gltf
  } catch {
    // Said below.
  }
  throw new FileDamaged()
}

/** @param inside addresses that are of the file itself */
export function checkGltf({ buffers = [], images = [], ...gltf }: Gltf, inside: readonly string[] = ['data:']): void {
  const outside = [...buffers, ...images].find(
    ({ uri }) => uri !== undefined && !inside.some((own) => uri.startsWith(own)),
  )
  if (outside) {
    throw new ModelRefused('This model points to other files. Export it as one GLB with its textures in it.')
  }
  const packed = [...(gltf.extensionsUsed ?? []), ...(gltf.extensionsRequired ?? [])].find((name) => unreadable[name])
  if (packed) {
    throw new ModelRefused(`This model is packed with ${unreadable[packed]}. Export it without that compression.`)
  }
}
