import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../../kernel/edge.ts'
import { inTransaction } from '../../../kernel/transaction.ts'
import { testDatabase } from '../../../testing/database.ts'
import { mediaAtHand } from '../../../testing/media.ts'
import { aVideo, heldUpright, takenAt } from '../../../testing/videos.ts'
import { addVideo, arrivedFile, findMedia, findVideos, keepWholeFile, pictureOf, removeMedia } from '../index.ts'

const db = await testDatabase()
const { files, run } = mediaAtHand(db)
const at = { edge: edgeOf(db), files }

async function send(content: Uint8Array): Promise<string> {
  const token = await keepWholeFile(at, { door: 'staff' }, Readable.from([content]))
  const arrived = await arrivedFile(at, { token, door: 'staff' })
  if (!('video' in arrived)) throw new Error('It is no video')
  return inTransaction(db, (tx) => addVideo(tx, arrived.video))
}

const make = async (mediaId: string) => {
  const rows = await db.pool.query<{ hash: string }>('select content_hash as hash from media.asset where id = $1', [
    mediaId,
  ])
  await run('media.make-video', { contentHash: rows.rows[0]!.hash })
}
const found = (mediaId: string) =>
  inTransaction(db, async (tx) => ({
    asset: (await findMedia(tx, [mediaId])).get(mediaId)!,
    picture: (await pictureOf(tx, [mediaId])).get(mediaId),
    video: (await findVideos(tx, [mediaId])).get(mediaId)!,
  }))

describe('a video', () => {
  it('T5 D9: of a telephone is made anew for every browser and upright, with a picture before it and without its place', async () => {
    const sent = heldUpright(await aVideo({ size: '1920x1080', seconds: 1 }))
    expect(sent.includes(takenAt)).toBe(true)
    const id = await send(sent)
    expect(await found(id)).toMatchObject({
      asset: { kind: 'video', state: 'stored', url: null },
      picture: undefined,
      video: { percent: 0, fault: null },
    })
    await make(id)
    const { asset, picture, video } = await found(id)
    expect([asset.state, asset.mediaType, video.percent]).toEqual(['ready', 'video/mp4', 100])
    expect(picture).toMatchObject({
      ...{ width: 720, height: 1280, fallback: expect.stringMatching(/\.jpg$/) as string },
      video: { url: asset.url, width: 720, height: 1280, hasSound: true, captions: [] },
    })
    expect(picture!.video!.durationMs).toBeGreaterThan(900)
    const kept = [...files.kept.entries()]
    const made = kept.find(([key]) => key.endsWith('.mp4'))![1]
    // Its index comes before its pictures, so that it plays before it is here.
    expect(made.indexOf('moov')).toBeLessThan(made.indexOf('mdat'))
    for (const [, content] of kept.filter(([key]) => !key.startsWith('uploads/'))) {
      expect([content.includes(takenAt), content.includes('Minji')]).toEqual([false, false])
    }
    const before = kept.length
    await make(id)
    expect(files.kept.size).toBe(before)

    const jobs = await inTransaction(db, async (tx) => {
      await removeMedia(tx, [id])
      return (await findMedia(tx, [id])).size
    })
    expect(jobs).toBe(0)
  })

  it('T5: says why nothing can be made of it, and is not tried again', async () => {
    const [tooLong, damaged, noPicture] = [
      await aVideo({ seconds: 62, size: '32x32', encoding: ['-c:v', 'libx264', '-preset', 'ultrafast', '-r', '1'] }),
      (await aVideo()).subarray(0, 3_000),
      await aVideo({ encoding: ['-map', '1:a', '-c:a', 'aac'] }),
    ]
    const states = []
    for (const content of [tooLong, damaged, noPicture]) {
      const id = await send(content)
      await make(id)
      const { asset, video } = await found(id)
      states.push([asset.state, video.fault, asset.problem!.split('.')[0]])
    }
    expect(states).toEqual([
      ['unreadable', 'too-long', 'The video is longer than 60 seconds'],
      ['unreadable', 'damaged', expect.any(String)],
      ['unreadable', 'no-picture', 'There is no picture in this file, only sound'],
    ])
  })
})
