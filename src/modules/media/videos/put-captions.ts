import { createHash } from 'node:crypto'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { captionsKey } from '../file-name.ts'
import type { FileStore } from '../file-store.ts'
import { removeFiles } from '../jobs.ts'
import { CaptionsInvalid, MediaUnknown, NotAVideo } from '../refusals.ts'
import { readCaptions, writeCaptions } from './web-vtt.ts'

/** Captions that were read and are in the store, so that a transaction can give them to their video. */
export interface ReceivedCaptions {
  readonly mediaId: string
  readonly locale: string
  readonly fileHash: string
  readonly cues: number
}

/**
 * Reads captions and stores them written anew. For edges, before their transaction; again is harmless.
 *
 * @param locale BCP 47 tag of their language
 * @throws {CaptionsInvalid} for what is no WebVTT or SubRip, or no language
 */
export async function receiveCaptions(
  files: FileStore,
  { mediaId, locale, text }: { mediaId: string; locale: string; text: string },
): Promise<ReceivedCaptions> {
  const tag = languageOf(locale)
  const cues = readCaptions(text)
  const content = writeCaptions(cues)
  // Of this video and language alone, so that taking them away takes away nobody else's.
  const fileHash = createHash('sha256').update(`${mediaId} ${tag}\n${content}`).digest('hex')
  await files.put(captionsKey(fileHash), Buffer.from(content))
  return { mediaId, locale: tag, fileHash, cues: cues.length }
}

function languageOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? ''
  } catch {
    throw new CaptionsInvalid('Say the language as its tag, like en or ko.', 'locale')
  }
}

/**
 * Gives a video its captions in one language, in place of those that were there.
 *
 * @throws {MediaUnknown} when there is no such asset
 * @throws {NotAVideo} when it is a picture or model
 */
export async function putCaptions(tx: Tx, { mediaId, locale, fileHash, cues }: ReceivedCaptions): Promise<void> {
  const before = await lockCaptions(tx, mediaId)
  await query(
    tx,
    `insert into media.captions (media_id, locale, file_hash, cues, changed_at) values ($1, $2, $3, $4, $5)
     on conflict (media_id, locale) do update set file_hash = excluded.file_hash, cues = excluded.cues,
       changed_at = excluded.changed_at`,
    [mediaId, locale, fileHash, cues, tx.now],
  )
  const old = before.get(locale)
  if (old && old !== fileHash) await tx.enqueue(removeFiles({ keys: [captionsKey(old)] }))
}

/** Takes the captions of one language away; harmless when there are none. @throws {MediaUnknown} @throws {NotAVideo} */
export async function removeCaptions(tx: Tx, { mediaId, locale }: { mediaId: string; locale: string }): Promise<void> {
  const before = await lockCaptions(tx, mediaId)
  const old = before.get(locale)
  if (!old) return
  await query(tx, 'delete from media.captions where media_id = $1 and locale = $2', [mediaId, locale])
  await tx.enqueue(removeFiles({ keys: [captionsKey(old)] }))
}

/** The files of a video's captions, by language. */
async function lockCaptions(tx: Tx, mediaId: string): Promise<Map<string, string>> {
  const assets = await query<{ kind: string }>(tx, 'select kind from media.asset where id = $1 for update', [mediaId])
  if (!assets[0]) throw new MediaUnknown()
  if (assets[0].kind !== 'video') throw new NotAVideo()
  const rows = await query<{ locale: string; hash: string }>(
    tx,
    'select locale, file_hash as hash from media.captions where media_id = $1',
    [mediaId],
  )
  return new Map(rows.map(({ locale, hash }) => [locale, hash]))
}
