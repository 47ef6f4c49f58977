import { hours, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'
import type { ChannelAdapter } from './channel-adapter.ts'

/** Whether an adapter may speak to somebody now: some platforms let the shop only answer, for so many hours. */
export async function isWindowOpen(
  read: Read,
  { name, windowHours }: Pick<ChannelAdapter, 'name' | 'windowHours'>,
  profileId: string | null | undefined,
): Promise<boolean> {
  if (windowHours === undefined) return true
  if (!profileId) return false
  const heard = await query(
    read,
    'select id from messaging.heard where adapter = $1 and profile_id = any($2::uuid[]) and at > $3 limit 1',
    [name, await personIds(read, profileId), later(read.now, -hours(windowHours))],
  )
  return heard.length > 0
}
