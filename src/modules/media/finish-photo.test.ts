import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { darkroom } from '../../adapters/darkroom/darkroom.ts'
import { query } from '../../kernel/query.ts'
import { enqueuedIn, inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { mediaAtHand } from '../../testing/media.ts'
import { aPhoto } from '../../testing/photos.ts'
import { addMedia, pictureOf, receivePhoto, removeMedia } from './index.ts'

const db = await testDatabase()
const room = darkroom()

/** A photo that was sent, whose further sizes wait; each of its own. */
async function sent(width: number, height: number) {
  const media = mediaAtHand(db)
  const file = await receivePhoto({ files: media.files, darkroom: room }, await aPhoto(width, height))
  const { contentHash } = file
  const id = await inTransaction(db, async (tx) => {
    const added = await addMedia(tx, { file })
    const [job] = enqueuedIn(tx)
    expect(job!.order).toMatchObject({ job: 'media.finish-photo', payload: { contentHash } })
    expect(job!.options.startAfter!.getTime() - tx.now.getTime()).toBe(120_000)
    return added
  })
  const picture = async () => (await reading(db, (read) => pictureOf(read, [id]))).get(id)!
  const widths = async () => (await picture()).sources.map(({ type, srcset }) => [type, srcset.match(/\d+w/g)])
  return { ...media, id, contentHash, widths, finish: () => media.run('media.finish-photo', { contentHash }) }
}

describe('the further sizes of a photo that a customer sent', () => {
  it('T5: come two minutes later, for a thumbnail and a large screen; again, they are there', async () => {
    const { files, widths, finish } = await sent(3_000, 4_000)
    expect(await widths()).toEqual([['image/webp', ['800w']]])
    await finish()
    expect(await widths()).toEqual([['image/webp', ['320w', '800w', '1600w']]])
    const kept = new Map(files.kept)
    await finish()
    expect(files.kept).toEqual(kept)
    const large = await sharp([...kept].find(([key]) => key.endsWith('-1600.webp'))![1]).metadata()
    expect([large.format, large.width, large.height]).toEqual(['webp', 1_600, 1_200])
  })

  it.each([
    [300, ['300w']],
    [600, ['320w', '600w']],
    [800, ['320w', '800w']],
    [1_000, ['320w', '800w', '1000w']],
  ])('T5: are never wider than the photo itself: %s pixels', async (width, wanted) => {
    const { widths, finish } = await sent(200, width)
    await finish()
    expect(await widths()).toEqual([['image/webp', wanted]])
  })

  it('T5: leave nothing of a photo that was taken back before or meanwhile', async () => {
    const before = await sent(1_000, 2_000)
    await inTransaction(db, (tx) => removeMedia(tx, [before.id]))
    await before.finish()
    expect([...before.files.kept.keys()].filter((key) => key.includes('-1600'))).toEqual([])

    const meanwhile = await sent(1_000, 2_000)
    const { files, id } = meanwhile
    const put = files.put.bind(files)
    let keys: readonly string[] = []
    files.put = async (key, content) => {
      if (keys.length === 0)
        keys = await inTransaction(db, async (tx) => {
          await removeMedia(tx, [id])
          return (enqueuedIn(tx)[0]!.order.payload as { keys: string[] }).keys
        })
      await put(key, content)
    }
    await meanwhile.finish()
    for (const key of keys) await files.remove(key)
    expect([...files.kept.keys()]).toEqual([])
  })

  it('T5: that were made are taken away with the photo', async () => {
    const { files, id, finish } = await sent(1_000, 2_000)
    await finish()
    const keys = await inTransaction(db, async (tx) => {
      await removeMedia(tx, [id])
      return (enqueuedIn(tx)[0]!.order.payload as { keys: string[] }).keys
    })
    expect(new Set(keys)).toEqual(new Set(files.kept.keys()))
  })

  it('T5: are given up where the file is damaged, and asked for again where it is missing', async () => {
    const { files, contentHash, widths, finish } = await sent(1_000, 2_000)
    const original = `originals/${contentHash.slice(0, 2)}/${contentHash}.jpg`
    const whole = files.kept.get(original)!
    files.kept.delete(original)
    await expect(finish()).rejects.toThrow('is not in the store')
    files.kept.set(original, whole.subarray(0, 50))
    await finish()
    expect(await widths()).toEqual([['image/webp', ['800w']]])
    const rows = await reading(db, (read) =>
      query<{ state: string }>(read, 'select state from media.original where content_hash = $1', [contentHash]),
    )
    expect(rows).toEqual([{ state: 'ready' }])
  })
})
