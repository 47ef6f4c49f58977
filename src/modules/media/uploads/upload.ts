import { digest } from '../../../kernel/digest.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { FileStore } from '../file-store.ts'
import { UploadUnknown } from '../refusals.ts'

/** Where a file comes in: staff's has more kinds and no daily limit, shoppers' is open to everybody. */
export type UploadDoor = 'staff' | 'shopper'

/** A file that arrives in parts, and may go on after a broken connection or another process. */
export interface Upload {
  readonly id: string
  /** How large it will be; said before the first byte. */
  readonly bytes: number
  /** So many are kept. */
  readonly received: number
  /** Where each kept part ends, in order. */
  readonly partEnds: readonly number[]
  /** What was made of it. */
  readonly mediaId: string | null
  readonly changedAt: Date
}

/** Which upload, and through which door: neither reaches the other's. */
export interface UploadNamed {
  readonly token: string
  readonly door: UploadDoor
}

/** @throws {UploadUnknown} when there is none, or it has gone after a day without a new part */
export async function getUpload(
  read: Read,
  { token, door }: UploadNamed,
  lock: '' | 'for update' = '',
): Promise<Upload> {
  const rows = await query<Upload>(
    read,
    `select id, bytes, received, part_ends as "partEnds", media_id as "mediaId", changed_at as "changedAt"
     from media.upload where secret = $1 and door = $2 ${lock}`,
    [digest(token), door],
  )
  const found = rows[0]
  if (!found) throw new UploadUnknown()
  return {
    ...found,
    bytes: Number(found.bytes),
    received: Number(found.received),
    partEnds: found.partEnds.map(Number),
  }
}

/** Named by both ends, so that a part that was cut short and one that came whole are two files. */
export const partKey = (uploadId: string, from: number, to: number): string =>
  `uploads/${uploadId.slice(-2)}/${uploadId}-${from}-${to}`

export const partKeys = ({ id, partEnds }: Pick<Upload, 'id' | 'partEnds'>): string[] =>
  partEnds.map((to, at) => partKey(id, partEnds[at - 1] ?? 0, to))

/** The file as it came, part by part. */
export async function* partsOf(files: FileStore, upload: Pick<Upload, 'id' | 'partEnds'>): AsyncGenerator<Buffer> {
  for (const key of partKeys(upload)) {
    const part = await files.read(key)
    if (!part) throw new Error(`The part ${key} is not in the store`)
    yield part
  }
}
