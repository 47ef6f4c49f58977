import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type KeptPicture, pictureSchema } from './picture.ts'
import { PictureVersionUnknown } from './refusals.ts'

const columns = 'version, picture, at, by'

/** Who the ideal customer is, as it stands; an empty picture until somebody writes one. */
export async function pictureNow(read: Read): Promise<KeptPicture> {
  const [kept] = await query<KeptPicture>(
    read,
    `select ${columns} from ideal_customer.picture order by version desc limit 1`,
  )
  return kept ? parsed(kept) : { version: 0, picture: pictureSchema.parse({}), at: null, by: null }
}

/** The picture as it stood at a version. @throws {PictureVersionUnknown} */
export async function pictureAt(read: Read, version: number): Promise<KeptPicture> {
  const [kept] = await query<KeptPicture>(read, `select ${columns} from ideal_customer.picture where version = $1`, [
    version,
  ])
  if (!kept) throw new PictureVersionUnknown()
  return parsed(kept)
}

/** All that the picture was, the newest first; the last 200. */
export const versionsOfPicture = (read: Read): Promise<{ version: number; at: Date; by: string }[]> =>
  query(read, 'select version, at, by from ideal_customer.picture order by version desc limit 200')

const parsed = (kept: KeptPicture): KeptPicture => ({ ...kept, picture: pictureSchema.parse(kept.picture) })
