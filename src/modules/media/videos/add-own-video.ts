import { createHash } from 'node:crypto'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { Translated } from '../../../kernel/locale.ts'
import { keepOriginal } from '../add-media.ts'
import { originalKey } from '../file-name.ts'
import type { FileStore } from '../file-store.ts'
import type { PreparedFile } from '../prepare-drawing.ts'

/** A film of our own, as every browser plays it. */
export interface OwnFilm {
  readonly content: Uint8Array
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly hasSound: boolean
}

/** A film of our own that is in the store, with the picture before it. */
export interface StoredFilm extends OwnFilm {
  readonly contentHash: string
  readonly poster: PreparedFile
}

/** Stores a film of our own (H.264 in MP4, trusted). For edges, before their transaction; again is harmless. */
export async function storeOwnFilm(files: FileStore, film: OwnFilm, poster: PreparedFile): Promise<StoredFilm> {
  const contentHash = createHash('sha256').update(film.content).digest('hex')
  await files.put(originalKey(contentHash, 'mp4'), film.content)
  return { ...film, contentHash, poster }
}

/** Makes it an asset that can be shown at once. @returns the id of the asset */
export async function addOwnVideo(tx: Tx, film: StoredFilm, alt: Translated): Promise<string> {
  const { contentHash, poster, content, width, height, durationMs, hasSound } = film
  await keepOriginal(tx, poster)
  const rows = await query<{ id: string }>(
    tx,
    `with original as (
       insert into media.original (content_hash, media_type, bytes, state, created_at)
       values ($1, 'video/mp4', $2, 'ready', $3) returning content_hash
     ), video as (
       insert into media.video (content_hash, percent, poster_hash, width, height, duration_ms, has_sound)
       select content_hash, 100, $4, $5, $6, $7, $8 from original
     )
     insert into media.asset (id, kind, content_hash, state, alt, created_at, changed_at)
     select $9, 'video', content_hash, 'fetched', $10, $3, $3 from original returning id`,
    [
      contentHash,
      content.length,
      tx.now,
      poster.contentHash,
      width,
      height,
      durationMs,
      hasSound,
      tx.newId(),
      JSON.stringify(alt),
    ],
  )
  return rows[0]!.id
}
