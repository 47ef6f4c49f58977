import { later, minutes } from '../../kernel/clock.ts'
import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { developPhoto, finishPhoto, makeRenditions } from './jobs.ts'
import { keepRenditions } from './keep-renditions.ts'
import type { PersonShown } from './person.ts'
import type { PreparedFile } from './prepare-drawing.ts'
import type { ReceivedFile } from './receive-file.ts'

/** Keeps what is known of a received file once per content, and has its sizes for the web made if they are not yet. */
export async function keepOriginal(
  tx: Tx,
  file: ReceivedFile | PreparedFile,
  finerFrom: Date = later(tx.now, patienceMs),
): Promise<void> {
  const { contentHash, type, bytes } = file
  const rows = await query<{ state: string }>(
    tx,
    `insert into media.original (content_hash, media_type, bytes, state, created_at) values ($1, $2, $3, $4, $5)
     on conflict (content_hash) do update set media_type = excluded.media_type returning state`,
    [contentHash, type.mediaType, bytes, type.kind === 'image' ? 'stored' : 'ready', tx.now],
  )
  if (rows[0]!.state !== 'stored') return
  const isShown = 'prepared' in file
  if (isShown) await keepRenditions(tx, contentHash, file.prepared)
  const startAfter = isShown ? { startAfter: finerFrom } : {}
  await tx.enqueue(furtherWork(file), { key: contentHash, ...startAfter })
}

function furtherWork(file: ReceivedFile | PreparedFile) {
  const { contentHash, type } = file
  if ('prepared' in file && file.isPhoto) return finishPhoto({ contentHash })
  return type.mediaType === 'image/heic' ? developPhoto({ contentHash }) : makeRenditions({ contentHash })
}

/**
 * What can be shown already waits with its finer sizes, so that the shop's first minute belongs to its visitors, and who
 * sends twenty photos waits for nothing but what she sees.
 */
const patienceMs = minutes(2)

export interface UploadedMedia {
  file: ReceivedFile | PreparedFile
  /** What it shows, in words; a use of it may have words of its own. */
  alt?: Translated
  /** Who is to be named beside it. */
  credit?: string
  /** Who wears or uses what it shows. */
  person?: PersonShown | undefined
  /** Of a file that can be shown already: when its finer sizes may be made; in two minutes when left out. */
  finerFrom?: Date | undefined
}

/**
 * Makes a received file an asset: an image, or a 3D model.
 *
 * The same content uploaded again is the same asset, with the words it already has.
 *
 * @returns the id of the asset
 */
export async function addMedia(tx: Tx, { file, alt, credit, person, finerFrom }: UploadedMedia): Promise<string> {
  await keepOriginal(tx, file, finerFrom)
  const rows = await query<{ id: string }>(
    tx,
    `insert into media.asset (id, kind, content_hash, state, alt, credit, created_at, changed_at, person)
     values ($1, $2, $3, 'fetched', $4, $5, $6, $6, $7)
     on conflict (content_hash) where source_url is null do update set changed_at = asset.changed_at returning id`,
    [
      ...[tx.newId(), file.type.kind, file.contentHash, JSON.stringify(alt ?? {}), credit ?? null, tx.now],
      person ? JSON.stringify(person) : null,
    ],
  )
  return rows[0]!.id
}
