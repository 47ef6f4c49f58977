import type { Edge } from '../../../kernel/module.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { keepOriginal } from '../add-media.ts'
import { mediaReady } from '../events.ts'
import { originalKey } from '../file-name.ts'
import type { FileStore } from '../file-store.ts'
import type { PreparedFile } from '../prepare-drawing.ts'
import { keepDeveloped } from '../receive-photo.ts'
import { removeParts } from '../uploads/settle-upload.ts'
import { partsOf } from '../uploads/upload.ts'
import { faultWords, type MadeVideo, type VideoFault, VideoUnreadable, type VideoWorkshop } from '../video-workshop.ts'

interface Waiting {
  readonly id: string
  readonly partEnds: readonly number[]
}

/**
 * Makes a video anew and puts it into the store, with a picture to look at before it plays. Safe to repeat: one that is
 * made is left alone, and a try that was cut off leaves nothing that another would see.
 *
 * One of which nothing can be made is marked `unreadable` with the reason, and not tried again.
 */
export async function makeVideoOf(
  edge: Edge,
  { files, videos }: { files: FileStore; videos: VideoWorkshop },
  contentHash: string,
): Promise<void> {
  const waiting = await edge.reading((read) =>
    query<Waiting>(
      read,
      `select upload.id, part_ends as "partEnds" from media.video
       join media.original using (content_hash) join media.upload on upload.id = upload_id
       where content_hash = $1 and original.state = 'stored'`,
      [contentHash],
    ),
  )
  if (!waiting[0]) return
  const upload = { ...waiting[0], partEnds: waiting[0].partEnds.map(Number) }
  const made = await videos
    .make(partsOf(files, upload), (percent) => {
      // Lost is only how far it is said to be.
      edge.inTransaction((tx) => notePercent(tx, contentHash, percent)).catch(() => undefined)
    })
    .catch((no: unknown) => {
      if (no instanceof VideoUnreadable) return no.because
      throw no
    })
  if (typeof made === 'string')
    return edge.inTransaction((tx) => noteUnreadable(tx, { contentHash, upload, fault: made }))
  await files.put(originalKey(contentHash, 'mp4'), made.content)
  const poster = await keepDeveloped(files, made.poster, Buffer.from(contentHash, 'hex').subarray(0, 16))
  await edge.inTransaction((tx) => keepMade(tx, { contentHash, upload, made, poster }))
}

const notePercent = (tx: Tx, contentHash: string, percent: number) =>
  query(tx, 'update media.video set percent = $2 where content_hash = $1 and percent < $2', [contentHash, percent])

interface Made {
  contentHash: string
  upload: Waiting
  made: MadeVideo
  poster: PreparedFile
}

async function keepMade(tx: Tx, { contentHash, upload, made, poster }: Made): Promise<void> {
  const changed = await query(
    tx,
    `update media.original set state = 'ready', bytes = $2 where content_hash = $1 and state = 'stored' returning 1`,
    [contentHash, made.content.length],
  )
  if (changed.length === 0) return
  await keepOriginal(tx, poster)
  await query(
    tx,
    `update media.video set upload_id = null, percent = 100, poster_hash = $2, width = $3, height = $4, duration_ms = $5,
       has_sound = $6 where content_hash = $1`,
    [contentHash, poster.contentHash, made.width, made.height, made.durationMs, made.hasSound],
  )
  await removeParts(tx, upload)
  const assets = await query<{ id: string }>(tx, 'select id from media.asset where content_hash = $1', [contentHash])
  for (const { id } of assets) await tx.publish(mediaReady({ mediaId: id }))
}

interface Unreadable {
  contentHash: string
  upload: Waiting
  fault: VideoFault
}

async function noteUnreadable(tx: Tx, { contentHash, upload, fault }: Unreadable): Promise<void> {
  await query(
    tx,
    `update media.original set state = 'unreadable', problem = $2 where content_hash = $1 and state = 'stored'`,
    [contentHash, faultWords[fault]],
  )
  await query(tx, 'update media.video set upload_id = null, fault = $2 where content_hash = $1', [contentHash, fault])
  await removeParts(tx, upload)
}
