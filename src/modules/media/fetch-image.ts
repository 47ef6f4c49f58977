import { later, minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { keepOriginal } from './add-media.ts'
import { mediaReady, mediaUnreachable } from './events.ts'
import type { FileStore } from './file-store.ts'
import { type ImageSource, Unreachable } from './image-source.ts'
import { fetchImage } from './jobs.ts'
import { MediaUnknown, NothingToFetch } from './refusals.ts'
import { receiveFile, type ReceivedFile } from './receive-file.ts'

/** A source that does not answer is asked again after 1, 10 and 100 minutes before the image counts as unreachable. */
const mostTries = 4
const pauseMs = (tries: number): number => minutes(10 ** (tries - 1))

interface Awaited {
  sourceUrl: string
  state: string
  tries: number
}

/** Fetches one image from its address into the store. Safe to repeat: one that is here already is left alone. */
export async function fetchOne(
  edge: Edge,
  ports: { files: FileStore; images: ImageSource },
  mediaId: string,
): Promise<void> {
  const asset = await edge.reading(async (read) => (await load(read, mediaId, ''))[0])
  if (!asset || asset.state === 'fetched') return
  const outcome = await receiveFrom(ports, asset.sourceUrl)
  await edge.inTransaction((tx) =>
    'contentHash' in outcome ? keepFetched(tx, mediaId, outcome) : noteUnreachable(tx, mediaId, outcome),
  )
}

const load = (read: Read, mediaId: string, lock: '' | 'for update'): Promise<Awaited[]> =>
  query<Awaited>(
    read,
    `select source_url as "sourceUrl", state, tries from media.asset where id = $1 and source_url is not null ${lock}`,
    [mediaId],
  )

interface Failure {
  reason: string
  temporary: boolean
}

async function receiveFrom(
  { files, images }: { files: FileStore; images: ImageSource },
  url: string,
): Promise<ReceivedFile | Failure> {
  try {
    return await receiveFile(files, await images.fetch(url))
  } catch (error) {
    if (error instanceof Unreachable) return { reason: error.message, temporary: error.temporary }
    if (error instanceof Refusal) return { reason: error.message, temporary: false }
    throw error
  }
}

async function keepFetched(tx: Tx, mediaId: string, file: ReceivedFile): Promise<void> {
  await keepOriginal(tx, file)
  await query(
    tx,
    `update media.asset set state = 'fetched', content_hash = $2, kind = $3, problem = null, changed_at = $4
     where id = $1 and state <> 'fetched'`,
    [mediaId, file.contentHash, file.type.kind, tx.now],
  )
  const ready = await query(tx, `select from media.original where content_hash = $1 and state = 'ready'`, [
    file.contentHash,
  ])
  if (ready.length > 0) await tx.publish(mediaReady({ mediaId }))
}

async function noteUnreachable(tx: Tx, mediaId: string, { reason, temporary }: Failure): Promise<void> {
  const asset = (await load(tx, mediaId, 'for update'))[0]
  if (!asset || asset.state === 'fetched') return
  const tries = asset.tries + 1
  const again = temporary && tries < mostTries
  await query(tx, 'update media.asset set state = $2, problem = $3, tries = $4, changed_at = $5 where id = $1', [
    mediaId,
    again ? 'awaited' : 'unreachable',
    reason,
    tries,
    tx.now,
  ])
  if (again) await tx.enqueue(fetchImage({ mediaId }), { startAfter: later(tx.now, pauseMs(tries)) })
  else await tx.publish(mediaUnreachable({ mediaId }))
}

/**
 * Tries again to fetch an image whose source did not answer.
 *
 * @throws {MediaUnknown} when there is no such asset
 * @throws {NothingToFetch} when it is here, or was uploaded
 */
export async function retryFetch(tx: Tx, mediaId: string): Promise<void> {
  const rows = await query<{ state: string; sourceUrl: string | null }>(
    tx,
    'select state, source_url as "sourceUrl" from media.asset where id = $1 for update',
    [mediaId],
  )
  const asset = rows[0]
  if (!asset) throw new MediaUnknown()
  if (asset.state === 'fetched' || asset.sourceUrl === null) throw new NothingToFetch()
  if (asset.state === 'awaited') return
  await query(
    tx,
    `update media.asset set state = 'awaited', problem = null, tries = 0, changed_at = $2 where id = $1`,
    [mediaId, tx.now],
  )
  await tx.enqueue(fetchImage({ mediaId }), { key: mediaId })
}
