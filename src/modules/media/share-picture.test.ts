import sharp from 'sharp'
import { expect, it } from 'vitest'
import { filesInMemory } from '../../testing/files.ts'
import { openSharePicture, prepareDrawing } from './index.ts'

const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#1f6f5c"/></svg>`

it.each([
  ['upright', 400, 500],
  ['wide', 960, 540],
  ['square', 300, 300],
])('a link to a page with an %s picture is shown in the format of link previews', async (_shape, width, height) => {
  const files = filesInMemory()
  const { prepared } = await prepareDrawing(files, drawing(width, height))
  const { name } = prepared.renditions.find(({ mediaType }) => mediaType === 'image/jpeg')!
  const made = (await openSharePicture(files, name))!
  expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 1_200, height: 630 })
  expect(await openSharePicture(files, name)).toEqual(made)
})

it('nothing but a public JPEG can be asked for as a link’s picture', async () => {
  const files = filesInMemory()
  const { prepared } = await prepareDrawing(files, drawing(400, 500))
  const webp = prepared.renditions.find(({ mediaType }) => mediaType === 'image/webp')!
  for (const name of [webp.name, `${'0'.repeat(64)}-1-400.jpg`, '../../etc/passwd', `${webp.name}.share.jpg`]) {
    expect(await openSharePicture(files, name)).toBeUndefined()
  }
})
