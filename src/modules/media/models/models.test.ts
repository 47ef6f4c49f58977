import { expect, it } from 'vitest'
import { filesInMemory } from '../../../testing/files.ts'
import { glbOf, receiveFile } from '../index.ts'

const files = filesInMemory()
const triangle = Buffer.from(new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]).buffer)
const gltf = (more: object = {}) => ({
  asset: { version: '2.0' },
  meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
  accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3' }],
  bufferViews: [{ buffer: 0, byteLength: triangle.length }],
  buffers: [{ byteLength: triangle.length }],
  ...more,
})
const asText = (more: object) => Buffer.from(JSON.stringify(gltf(more)))
const inline = {
  buffers: [{ byteLength: 36, uri: `data:application/octet-stream;base64,${triangle.toString('base64')}` }],
}
const no = (content: Buffer) => receiveFile(files, content).catch((refusal: unknown) => refusal)

it('D9: a glTF of text with all it needs in it becomes one binary file; a GLB stays as it is', async () => {
  const image = { images: [{ uri: `data:image/png;base64,${Buffer.from('pixel').toString('base64')}` }] }
  const packed = await receiveFile(files, asText({ ...inline, ...image }))
  expect(packed.type.mediaType).toBe('model/gltf-binary')
  const glb = files.kept.get(`originals/${packed.contentHash.slice(0, 2)}/${packed.contentHash}.glb`)!
  const json = JSON.parse(glb.subarray(20, 20 + glb.readUInt32LE(12)).toString()) as object
  expect(json).toMatchObject({
    buffers: [{ byteLength: 44 }],
    bufferViews: [{ byteOffset: 0 }, { byteOffset: 36, byteLength: 5 }],
    images: [{ bufferView: 1, mimeType: 'image/png' }],
  })
  expect(glb.subarray(-44, -8)).toEqual(triangle)
  expect((await receiveFile(files, glb)).contentHash).toBe(packed.contentHash)
})

it.each([
  [
    'points to another file',
    glbOf(gltf({ images: [{ uri: 'https://elsewhere.example/seen.png' }] }), triangle),
    'points to other files',
  ],
  [
    'as text points to another file',
    asText({ buffers: [{ byteLength: 36, uri: 'cup.bin' }] }),
    'points to other files',
  ],
  [
    'is packed with Draco',
    glbOf(gltf({ extensionsRequired: ['KHR_draco_mesh_compression'] }), triangle),
    'packed with Draco',
  ],
  [
    'is packed with meshopt',
    glbOf(gltf({ extensionsUsed: ['EXT_meshopt_compression'] }), triangle),
    'packed with meshopt',
  ],
  ['is cut short', glbOf(gltf(), triangle).subarray(0, 100), 'damaged'],
  ['is of glTF 1', glbOf({ asset: { version: '1.0' } }, triangle), 'damaged'],
  ['is no glTF', Buffer.from('{"not": "a model"}'), 'damaged'],
])('D9: a model that %s is refused with the reason', async (_, content, words) => {
  expect(await no(content)).toMatchObject({ field: 'file', message: expect.stringContaining(words) as string })
})
