import type { FileStore, PreparedFile } from '../../modules/media/index.ts'
import { paint } from '../paint.ts'
import { demoProducts } from '../products/all.ts'

/** Goods that customers of the demo take pictures of, most of them once. */
const pictured = [
  'court-sneaker',
  'camellia-face-oil',
  'jeju-green-tea',
  'round-teapot',
  'flow-leggings',
  'salmon-bowl-for-dogs',
] as const

/** As light falls at other people's homes: on a table, at a window, in the evening. */
const lights = [
  { table: '#c9a67c', wall: '#efe6d8', tilt: -4, glow: '#ffd9a0' },
  { table: '#7d8c83', wall: '#dfe6e3', tilt: 3, glow: '#dff1ff' },
  { table: '#6b4a3a', wall: '#3f332e', tilt: -2, glow: '#ffb36b' },
] as const

/** A customer's photo of a drawn thing: held askew, in her own light, at home. */
const atHome = (drawing: string, at: number): string => {
  const { table, wall, tilt, glow } = lights[at % lights.length]!
  const bare = drawing.replace(/^<svg[^>]*>/, (tag) => tag.replace(/ (?:width|height)="[^"]*"/g, ''))
  const inner = bare.replace('<svg', '<svg x="90" y="130" width="720" height="900"')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200" viewBox="0 0 900 1200">
    <defs><radialGradient id="home-glow" cx="${at % 2 ? 25 : 75}%" cy="15%" r="90%"><stop offset="0" stop-color="${glow}" stop-opacity=".55"/><stop offset=".6" stop-color="${glow}" stop-opacity=".08"/><stop offset="1" stop-color="#20140c" stop-opacity=".35"/></radialGradient></defs>
    <rect width="900" height="1200" fill="${wall}"/><rect y="900" width="900" height="300" fill="${table}"/>
    <g transform="rotate(${tilt} 450 600)"><rect x="74" y="118" width="752" height="932" rx="10" fill="#000" opacity=".16"/>${inner}</g>
    <rect width="900" height="1200" fill="url(#home-glow)"/></svg>`
}

/** Pictures that are waiting for somebody to write about what is on them, by the product's handle. */
export type Photos = Map<string, PreparedFile[]>

/** @param scale of their full size: tests do with small ones */
export async function takePhotos(files: FileStore, scale: number): Promise<Photos> {
  const taken = demoProducts
    .filter(({ handle }) => (pictured as readonly string[]).includes(handle))
    .flatMap(({ handle, pictures }) => pictures.slice(0, 2).map(({ draw }) => ({ handle, draw })))
  const drawings = taken.map(
    ({ draw }, at) =>
      () =>
        atHome(draw(), at),
  )
  const painted = await paint(drawings, { files, scale, onPicture: () => undefined })
  const photos: Photos = new Map()
  for (const [at, { handle }] of taken.entries()) {
    photos.set(handle, [...(photos.get(handle) ?? []), painted[at]!])
  }
  return photos
}
