import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { darkroom } from '../../adapters/darkroom/darkroom.ts'
import { enqueuedIn } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { mediaAtHand } from '../../testing/media.ts'
import { aHeic, aPhoto, aTiledHeic } from '../../testing/photos.ts'
import {
  addMedia,
  FileDamaged,
  FileTooLarge,
  PhotoTypeRefused,
  pictureOf,
  receivePhoto,
  removeMedia,
  sentPhotoLimitBytes,
  TooManyPixels,
} from './index.ts'

const db = await testDatabase()
const ports = () => ({ files: filesInMemory(), darkroom: darkroom() })
const no = (work: Promise<unknown>) => work.catch((refusal: unknown) => refusal)

describe('a photo that a customer sends', () => {
  it('T5: is made anew upright, and nobody learns where and with what it was taken', async () => {
    const { files, darkroom } = ports()
    const file = await receivePhoto({ files, darkroom }, await aPhoto(400, 300))
    expect(file.prepared).toMatchObject({ width: 300, height: 400 })
    expect(files.kept.size).toBeGreaterThan(2)
    for (const kept of files.kept.values()) {
      const about = await sharp(kept).metadata()
      expect([about.exif, about.orientation ?? 1, about.width < about.height]).toEqual([undefined, 1, true])
      expect(kept.includes('Minji')).toBe(false)
    }
  })

  it('T5: as HEIC of an iPhone shows like any other, without its place', async () => {
    const { files, darkroom } = ports()
    expect(aHeic.includes('Minji')).toBe(true)
    const file = await receivePhoto({ files, darkroom }, aHeic)
    expect(file.prepared).toMatchObject({ width: 96, height: 64 })
    const [original] = [...files.kept].find(([key]) => key.startsWith('originals/'))!.slice(1)
    const { data } = await sharp(original as Buffer)
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [...data.subarray((y * 96 + x) * 3, (y * 96 + x) * 3 + 3)]
    expect(at(24, 20).every((value) => value > 220)).toBe(true)
    expect(at(80, 50)[0]).toBeGreaterThan(150)
    expect(at(80, 50)[2]).toBeLessThan(90)
    for (const kept of files.kept.values()) expect(kept.includes('Minji')).toBe(false)
  })

  it('T5: as HEIC in tiles is turned once, whoever says so twice, and brought from the colours of the telephone to those of pages', async () => {
    const { files, darkroom } = ports()
    const file = await receivePhoto({ files, darkroom }, aTiledHeic)
    expect(file.prepared).toMatchObject({ width: 100, height: 120 })
    const [original] = [...files.kept].find(([key]) => key.startsWith('originals/'))!.slice(1)
    const data = await sharp(original as Buffer)
      .raw()
      .toBuffer()
    const off = (x: number, y: number, wanted: readonly number[]) =>
      Math.max(...wanted.map((value, channel) => Math.abs(data[(y * 100 + x) * 3 + channel]! - value)))
    // By the matrices of Display P3 and sRGB: 60 81 200, 200 100 50, 220 220 210, 41 160 80.
    expect(off(20, 20, [54, 82, 207])).toBeLessThan(6)
    expect(off(80, 20, [216, 93, 33])).toBeLessThan(6)
    expect(off(20, 100, [220, 220, 208])).toBeLessThan(6)
    expect(off(80, 100, [0, 163, 70])).toBeLessThan(6)
  })

  it('T5: is of its own, also when the same was sent before, and goes with its files', () =>
    inTx(db, async (tx) => {
      const { files, darkroom } = ports()
      const { module } = mediaAtHand(db)
      const photo = await aPhoto()
      const send = async () => addMedia(tx, { file: await receivePhoto({ files, darkroom }, photo) })
      const [first, second] = [await send(), await send()]
      expect(first).not.toBe(second)
      expect((await pictureOf(tx, [first, second])).size).toBe(2)

      const before = files.kept.size
      await removeMedia(tx, [first])
      await removeMedia(tx, [first])
      expect([...(await pictureOf(tx, [first, second])).keys()]).toEqual([second])
      const jobs = enqueuedIn(tx).filter(({ order }) => order.job === 'media.remove-files')
      expect(jobs).toHaveLength(1)
      const { keys } = jobs[0]!.order.payload as { keys: string[] }
      for (const key of keys) await files.remove(key)
      expect(files.kept.size).toBe(before / 2)
      expect(module.jobs!.map(({ definition }) => definition.job)).toContain('media.remove-files')
    })())

  it('T5: whatever hides in the file behind the picture is gone', async () => {
    const { files, darkroom } = ports()
    const script = '<script>alert(1)</script>'
    const zip = Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(Buffer.alloc(100_000))])
    await receivePhoto({ files, darkroom }, Buffer.concat([await aPhoto(), Buffer.from(script), zip]))
    for (const kept of files.kept.values()) {
      expect(kept.includes('script')).toBe(false)
      expect(kept.includes('PK\x03\x04')).toBe(false)
    }
  })

  it('T5: is refused when it is none, is a bomb or is broken, and keeps nothing', async () => {
    const { files, darkroom } = ports()
    const receive = (content: Uint8Array) => no(receivePhoto({ files, darkroom }, content))
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    for (const other of [
      svg,
      Buffer.from('<html>'),
      Buffer.from('GIF89a'),
      Buffer.from('PK\x03\x04'),
      Buffer.alloc(0),
    ]) {
      expect(await receive(other)).toBeInstanceOf(PhotoTypeRefused)
    }
    const large = Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.alloc(sentPhotoLimitBytes)])
    expect(await receive(large)).toBeInstanceOf(FileTooLarge)
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(500_000)
    expect(await receive(bomb)).toBeInstanceOf(TooManyPixels)
    const heicBomb = Buffer.from(aHeic)
    // Says in its box `ispe` to be 65,000 pixels wide and high.
    const size = heicBomb.indexOf('ispe') + 8
    heicBomb.writeUInt32BE(65_000, size)
    heicBomb.writeUInt32BE(65_000, size + 4)
    expect([FileDamaged, TooManyPixels]).toContain(((await receive(heicBomb)) as Error).constructor)
    expect(await receive((await aPhoto()).subarray(0, 300))).toBeInstanceOf(FileDamaged)
    expect(await receive(aHeic.subarray(0, 500))).toBeInstanceOf(FileDamaged)
    const tilesBomb = Buffer.from(aTiledHeic)
    // Says in its grid to be 65,000 pixels wide and high, of four tiles.
    tilesBomb.writeUInt32BE(0xfde8fde8, tilesBomb.indexOf('mdat') + 8)
    expect([FileDamaged, TooManyPixels]).toContain(((await receive(tilesBomb)) as Error).constructor)
    expect(files.kept.size).toBe(0)
    expect((await receivePhoto({ files, darkroom }, await aPhoto())).prepared.width).toBe(300)
  })
})
