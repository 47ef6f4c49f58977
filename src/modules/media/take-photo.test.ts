import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { darkroom } from '../../adapters/darkroom/darkroom.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { jobSchema } from '../../kernel/job-queue.ts'
import { query } from '../../kernel/query.ts'
import { enqueuedIn, inTransaction, reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { mediaAtHand } from '../../testing/media.ts'
import { aHeic, aPhoto, aTiledHeic, heavy } from '../../testing/photos.ts'
import { addMedia, FileTooLarge, findProgress, pictureOf, removeMedia, takePhoto } from './index.ts'
import { rouseLateMedia } from './rouse-late-media.ts'

const db = await testDatabase()
const room = darkroom()

/** A photo that was sent. */
async function sent(content: Buffer) {
  const media = mediaAtHand(db)
  const file = await takePhoto(edgeOf(db), { files: media.files, darkroom: room }, content)
  const { contentHash } = file
  const { id, job } = await inTransaction(db, async (tx) => ({
    id: await addMedia(tx, { file }),
    job: enqueuedIn(tx)[0]!.order.job,
  }))
  const picture = async () => (await reading(db, (read) => pictureOf(read, [id]))).get(id)
  const progress = async () => (await reading(db, (read) => findProgress(read, [id]))).get(id)
  return { ...media, id, job, contentHash, picture, progress, develop: () => media.run(job, { contentHash }) }
}

/** What is ordered to be taken out of the store, and in how many days. */
const takenOut = (contentHash: string) =>
  reading(db, (read) =>
    query<{ keys: string[]; afterDays: number }>(
      read,
      `select data -> 'keys' as keys, extract(epoch from start_after - $2::timestamptz)::int / 86400 as "afterDays"
       from ${jobSchema}.job where name = 'media.remove-files' and data::text like '%' || $1 || '%' order by start_after`,
      [contentHash, read.now],
    ),
  )

describe('a heavy photo of an iPhone', () => {
  it('T5: is kept at once and made anew after, without its place; again, it is made', async () => {
    const { files, job, contentHash, picture, progress, develop } = await sent(heavy(aTiledHeic))
    expect(job).toBe('media.develop-photo')
    expect([await picture(), await progress()]).toMatchObject([undefined, { kind: 'picture', percent: 0, fault: null }])
    await develop()
    expect(await progress()).toBeUndefined()
    expect(await picture()).toMatchObject({ width: 100, height: 120 })
    const kept = new Map(files.kept)
    await develop()
    expect(files.kept).toEqual(kept)
    const keys = [[...kept.keys()].find((key) => key.endsWith('.heic'))]
    expect(await takenOut(contentHash)).toEqual([
      { keys, afterDays: 0 },
      { keys, afterDays: 8 },
    ])
    for (const [key, content] of kept)
      if (!key.endsWith('.heic')) expect((await sharp(content).metadata()).exif).toBeUndefined()
  })

  it('T5: says when nothing can be made of it, and keeps nothing of what came', async () => {
    const { contentHash, picture, progress, develop } = await sent(heavy(aHeic.subarray(0, 100)))
    await develop()
    await develop()
    expect([await picture(), await progress()]).toMatchObject([undefined, { kind: 'picture', fault: 'damaged' }])
    expect((await takenOut(contentHash)).map(({ afterDays }) => afterDays)).toEqual([0, 8])
  })

  it('T5: leaves nothing when it is taken back before or while it is made', async () => {
    const before = await sent(heavy(aTiledHeic))
    const remove = (id: string) =>
      inTransaction(db, async (tx) => {
        await removeMedia(tx, [id])
        return (enqueuedIn(tx)[0]!.order.payload as { keys: string[] }).keys
      })
    expect(await remove(before.id)).toEqual([...before.files.kept.keys()])
    await before.develop()
    expect(before.files.kept.size).toBe(1)

    const meanwhile = await sent(heavy(aTiledHeic))
    const { files, id } = meanwhile
    const put = files.put.bind(files)
    let keys: readonly string[] = []
    files.put = async (key, content) => {
      if (keys.length === 0) keys = await remove(id)
      await put(key, content)
    }
    await meanwhile.develop()
    for (const key of keys) await files.remove(key)
    expect([...files.kept.keys()]).toEqual([])
  })

  it('T5: is asked for again where its job was lost, and refused at once above 15 MB', async () => {
    const { contentHash } = await sent(heavy(aTiledHeic))
    await inTransaction(db, async (tx) => {
      await query(
        tx,
        `update media.original set created_at = created_at - interval '3 hours' where content_hash = $1`,
        [contentHash],
      )
      await rouseLateMedia(tx)
      expect(enqueuedIn(tx).map(({ order }) => order)).toContainEqual(
        expect.objectContaining({ job: 'media.develop-photo', payload: { contentHash } }),
      )
    })
    const { files } = mediaAtHand(db)
    const refused = takePhoto(edgeOf(db), { files, darkroom: room }, heavy(aHeic, 15_000_001))
    await expect(refused).rejects.toBeInstanceOf(FileTooLarge)
    expect(files.kept.size).toBe(0)
  })

  it('T5: that is light, or a JPEG, can be shown at once', async () => {
    for (const content of [aHeic, await aPhoto()]) {
      const { job, picture, progress } = await sent(content)
      expect([job, await progress(), (await picture())?.mediaId]).toEqual([
        'media.finish-photo',
        undefined,
        expect.any(String),
      ])
    }
  })
})
