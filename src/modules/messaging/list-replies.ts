import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import { columnsOfReply, type Reply } from './reply.ts'

export interface ReplySearch {
  /** `waiting`: nobody has seen to it; both when left out. */
  readonly state?: 'waiting' | 'done' | undefined
  readonly profileId?: string | undefined
  /** The id of the last one of the page before. */
  readonly after?: string | undefined
  /** 1 to 100. */
  readonly limit: number
}

/** What people answered, newest first. */
export async function listReplies(read: Read, { state, profileId, after, limit }: ReplySearch): Promise<Reply[]> {
  return query<Reply>(
    read,
    `select ${columnsOfReply} from messaging.reply
     where ($1::text is null or (done_at is null) = ($1 = 'waiting'))
       and ($2::uuid[] is null or profile_id = any($2))
       and ($3::uuid is null or id < $3)
     order by id desc limit $4`,
    [state ?? null, profileId ? await personIds(read, profileId) : null, after ?? null, limit],
  )
}
