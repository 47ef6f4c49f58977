import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { enqueuedIn, inTransaction, reading, type Tx } from '../../kernel/transaction.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { query } from '../../kernel/query.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { mediaAtHand } from '../../testing/media.ts'
import {
  addImagesFromUrls,
  addMedia,
  AddressRefused,
  describeMedia,
  FileDamaged,
  FileTooLarge,
  FileTypeRefused,
  findMedia,
  glbOf,
  listMedia,
  MediaUnknown,
  NothingToFetch,
  openRendition,
  pictureOf,
  prepareDrawing,
  receiveDrawing,
  receiveFile,
  retryFetch,
  TooManyPixels,
  Unreachable,
} from './index.ts'

const db = await testDatabase()
const no = (work: Promise<unknown>) => work.catch((refusal: unknown) => refusal)
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)

/** A photograph as a phone makes it: lying on its side, with the place it was taken at. */
const photograph = (width: number, height: number, colour = '#c04020') =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({ IFD0: { Copyright: 'minji' }, IFD3: { GPSLatitude: '37/1 33/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const nameIn = (url: string) => url.replace('/media/', '')
const contentHash = async (mediaId: string) =>
  (
    await reading(db, (read) =>
      query<{ hash: string }>(read, 'select content_hash as hash from media.asset where id = $1', [mediaId]),
    )
  )[0]!.hash

describe('an image', () => {
  it('D1: drawn by ourselves can be shown at once; AVIF follows, and no size that was shown changes', async () => {
    const { files, run } = mediaAtHand(db)
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000"><rect width="800" height="1000" fill="#c04020"/></svg>'
    const file = await prepareDrawing(files, svg)
    const mediaId = await within((tx) => addMedia(tx, { file, alt: { en: 'A wall', ko: '벽' } }))
    const shown = async () => (await reading(db, (read) => pictureOf(read, [mediaId]))).get(mediaId)!
    const first = await shown()
    expect(first).toMatchObject({ width: 800, height: 1_000 })
    expect(first.sources.map(({ type }) => type)).toEqual(['image/webp'])
    const before = await files.read(`renditions/${file.contentHash.slice(0, 2)}/${file.contentHash}-1-640.webp`)

    await run('media.make-renditions', { contentHash: file.contentHash })
    expect((await shown()).sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
    expect((await shown()).sources[1]!.srcset.match(/w/g)!.length).toBeGreaterThan(2)
    expect(await files.read(`renditions/${file.contentHash.slice(0, 2)}/${file.contentHash}-1-640.webp`)).toEqual(
      before,
    )
  })

  it('D1: is offered as AVIF and WebP in several widths, upright, never larger than it was', async () => {
    const { files, run } = mediaAtHand(db)
    const file = await receiveFile(files, await photograph(900, 1_000))
    const mediaId = await within((tx) => addMedia(tx, { file, alt: { en: 'A cup', ko: '찻잔' } }))
    expect((await reading(db, (read) => pictureOf(read, [mediaId]))).size).toBe(0)
    await run('media.make-renditions', { contentHash: file.contentHash })
    await run('media.make-renditions', { contentHash: file.contentHash })

    const picture = (await reading(db, (read) => pictureOf(read, [mediaId]))).get(mediaId)!
    expect(picture).toMatchObject({ mediaId, width: 1_000, height: 900, alt: { en: 'A cup', ko: '찻잔' } })
    expect(picture.placeholder).toMatch(/^data:image\/webp;base64,/)
    expect(picture.placeholder.length).toBeLessThan(400)
    expect(picture.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp'])
    for (const { srcset } of picture.sources) expect(srcset.match(/\d+w/g)).toEqual(['320w', '640w', '960w', '1000w'])
    const urls = [...picture.sources.flatMap(({ srcset }) => srcset.split(', ')), picture.fallback]
    for (const url of urls) {
      const name = nameIn(url.split(' ')[0]!)
      const about = await sharp(files.kept.get(`renditions/${name.slice(0, 2)}/${name}`)).metadata()
      expect(about.exif).toBeUndefined()
      expect(about.orientation ?? 1).toBe(1)
      expect(about.width).toBeGreaterThan(about.height)
    }
    expect(await reading(db, (read) => findMedia(read, [mediaId]))).toMatchObject(
      new Map([[mediaId, { state: 'ready', url: null, mediaType: 'image/jpeg' }]]),
    )
  })

  it('is kept once however often it is uploaded, and shares its sizes with one that was fetched', async () => {
    const bytes = await photograph(40, 30, '#00aa00')
    const { files, run, asked } = mediaAtHand(db, { 'https://images.test/same.jpg': bytes })
    const file = await receiveFile(files, bytes)
    const first = await within((tx) => addMedia(tx, { file, alt: { en: 'Green' } }))
    const second = await within(async (tx) => addMedia(tx, { file: await receiveFile(files, bytes) }))
    expect(second).toBe(first)
    await run('media.make-renditions', { contentHash: file.contentHash })

    const url = 'https://images.test/same.jpg'
    const fetched = (await within((tx) => addImagesFromUrls(tx, [{ url }]))).get(url)!
    await run('media.fetch-image', { mediaId: fetched })
    await run('media.fetch-image', { mediaId: fetched })
    expect(asked).toEqual([url])
    expect(await contentHash(fetched)).toBe(file.contentHash)
    expect([...(await reading(db, (read) => pictureOf(read, [first, fetched]))).keys()].sort()).toEqual(
      [first, fetched].sort(),
    )
    const originals = [...files.kept.keys()].filter((key) => key.startsWith('originals/'))
    expect(originals).toHaveLength(1)
  })

  it('that turns out to be damaged is marked so, and does not come back', async () => {
    const { files, run } = mediaAtHand(db)
    const whole = await photograph(400, 300, '#123456')
    const file = await receiveFile(files, whole)
    const mediaId = await within((tx) => addMedia(tx, { file }))
    files.kept.set([...files.kept.keys()][0]!, Buffer.from('not an image'))
    await run('media.make-renditions', { contentHash: file.contentHash })
    const found = (await reading(db, (read) => findMedia(read, [mediaId]))).get(mediaId)!
    expect(found.state).toBe('unreadable')
    expect(found.problem).toMatch(/damaged/)
  })

  it('our own drawing is shown as pixels, and never as SVG', async () => {
    const { files } = mediaAtHand(db)
    const file = await receiveDrawing(files, '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"/>', 200)
    expect(file.type.mediaType).toBe('image/png')
    expect((await sharp(files.kept.values().next().value).metadata()).width).toBe(200)
  })
})

describe('a file from outside', () => {
  it.each([
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), FileTypeRefused],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), FileTypeRefused],
    ['nothing', () => Buffer.alloc(0), FileTypeRefused],
    ['a PNG that is none', () => Buffer.from('\x89PNG\r\n\x1a\nrubbish', 'latin1'), FileDamaged],
    ['21 MB', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(21_000_000)]), FileTooLarge],
    [
      'an image bomb',
      () =>
        sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      TooManyPixels,
    ],
  ])('is refused when it is %s, and not kept', async (_, content, Refusal) => {
    const { files } = mediaAtHand(db)
    expect(await no(receiveFile(files, await content()))).toBeInstanceOf(Refusal)
    expect(files.kept.size).toBe(0)
  })

  it('T6: may be a 3D model, which is served as it is', async () => {
    const { files } = mediaAtHand(db)
    const glb = glbOf({ asset: { version: '2.0' } }, Buffer.alloc(4))
    const file = await receiveFile(files, glb)
    const mediaId = await within((tx) => addMedia(tx, { file, alt: { en: 'Turn the cup' } }))
    const model = (await reading(db, (read) => findMedia(read, [mediaId]))).get(mediaId)!
    expect(model).toMatchObject({ kind: 'model', state: 'ready', mediaType: 'model/gltf-binary' })
    const open = await openRendition(files, nameIn(model.url!))
    expect(open).toMatchObject({ mediaType: 'model/gltf-binary', bytes: glb.byteLength })
    expect((await reading(db, (read) => pictureOf(read, [mediaId]))).size).toBe(0)
  })

  it.each(['../../etc/passwd', 'a.jpg', `${'a'.repeat(64)}.jpg`, `${'a'.repeat(64)}-1-320.avif`, ''])(
    'is not found by the name %j',
    async (name) => {
      expect(await openRendition(mediaAtHand(db).files, name)).toBeUndefined()
    },
  )
})

describe('an image at an address', () => {
  it('that does not answer leaves a reason, never a failed import, and can be tried again', async () => {
    const url = 'https://images.test/gone.jpg'
    const { run } = mediaAtHand(db)
    const mediaId = (await within((tx) => addImagesFromUrls(tx, [{ url }]))).get(url)!
    await run('media.fetch-image', { mediaId })
    const find = async () => (await reading(db, (read) => findMedia(read, [mediaId]))).get(mediaId)
    expect(await find()).toMatchObject({ state: 'unreachable', problem: 'The address answered 404.', sourceUrl: url })
    expect(await reading(db, (read) => listMedia(read, { state: 'unreachable', limit: 10 }))).toMatchObject([
      { id: mediaId },
    ])
    await within(async (tx) => {
      await retryFetch(tx, mediaId)
      await retryFetch(tx, mediaId)
      expect(enqueuedIn(tx).map(({ order }) => order.job)).toEqual(['media.fetch-image'])
    })
    expect(await find()).toMatchObject({ state: 'awaited', problem: null })
    const later = mediaAtHand(db, { [url]: await photograph(20, 20, '#0000ff') })
    await later.run('media.fetch-image', { mediaId })
    expect(await find()).toMatchObject({ state: 'stored' })
    expect(await no(within((tx) => retryFetch(tx, mediaId)))).toBeInstanceOf(NothingToFetch)
  })

  it('is asked again three times with growing pauses when the fault may pass', async () => {
    const url = 'https://images.test/slow.jpg'
    const { run } = mediaAtHand(db, { [url]: new Unreachable('The address took too long to answer.', true) })
    const mediaId = (await within((tx) => addImagesFromUrls(tx, [{ url }]))).get(url)!
    const states = []
    for (let attempt = 1; attempt <= 4; attempt++) {
      await run('media.fetch-image', { mediaId })
      states.push((await reading(db, (read) => findMedia(read, [mediaId]))).get(mediaId)!.state)
    }
    expect(states).toEqual(['awaited', 'awaited', 'awaited', 'unreachable'])
  })

  it('that gives a page instead of an image is unreachable, with the reason', async () => {
    const url = 'https://images.test/page.jpg'
    const { run } = mediaAtHand(db, { [url]: Buffer.from('<html>') })
    const mediaId = (await within((tx) => addImagesFromUrls(tx, [{ url }]))).get(url)!
    await run('media.fetch-image', { mediaId })
    const found = (await reading(db, (read) => findMedia(read, [mediaId]))).get(mediaId)!
    expect(found).toMatchObject({ state: 'unreachable', problem: expect.stringContaining('not a JPEG') as string })
  })

  it(
    'is one asset and one job however often it is named',
    inTx(db, async (tx) => {
      const images = [{ url: 'https://images.test/1.jpg' }, { url: 'https://images.test/1.jpg' }]
      const first = await addImagesFromUrls(tx, images)
      const again = await addImagesFromUrls(tx, images)
      expect(again).toEqual(first)
      expect(enqueuedIn(tx)).toHaveLength(1)
      for (const url of [
        'file:///etc/passwd',
        'javascript:x',
        'images.test/1.jpg',
        `https://x.test/${'a'.repeat(2_000)}`,
      ]) {
        expect(await no(addImagesFromUrls(tx, [{ url }]))).toBeInstanceOf(AddressRefused)
      }
    }),
  )

  it('is ordered again by a sweep when its job was lost', async () => {
    const url = 'https://images.test/lost.jpg'
    const mediaId = (await within((tx) => addImagesFromUrls(tx, [{ url }]))).get(url)!
    const ordered: unknown[] = []
    const sweep = mediaAtHand(db).module.recurring![0]!
    const watched = {
      ...edgeOf(db),
      clock: db.clock,
      reading: <T>(work: Parameters<typeof reading<T>>[1]) => reading(db, work),
      inTransaction: <T>(work: (tx: Tx) => Promise<T>) =>
        within(async (tx) => {
          const answer = await work(tx)
          ordered.push(...enqueuedIn(tx).map(({ order }) => order.payload['mediaId']))
          return answer
        }),
    }
    await sweep.run(watched)
    expect(ordered).not.toContain(mediaId)
    db.clock.forward(3 * 3_600_000)
    await sweep.run(watched)
    expect(ordered).toContain(mediaId)
  })
})

describe('the words of an asset', () => {
  it(
    'can be changed, and an unknown one is refused',
    inTx(db, async (tx) => {
      const url = 'https://images.test/words.jpg'
      const mediaId = (await addImagesFromUrls(tx, [{ url, alt: { en: 'Cup' } }])).get(url)!
      await describeMedia(tx, { mediaId, credit: 'Alex' })
      expect((await findMedia(tx, [mediaId])).get(mediaId)).toMatchObject({ alt: { en: 'Cup' }, credit: 'Alex' })
      await describeMedia(tx, { mediaId, alt: { ko: '찻잔' } })
      expect((await findMedia(tx, [mediaId])).get(mediaId)).toMatchObject({ alt: { ko: '찻잔' }, credit: 'Alex' })
      const nobody = tx.newId()
      expect(await no(describeMedia(tx, { mediaId: nobody, alt: {} }))).toBeInstanceOf(MediaUnknown)
      expect(await no(retryFetch(tx, nobody))).toBeInstanceOf(MediaUnknown)
    }),
  )
})
