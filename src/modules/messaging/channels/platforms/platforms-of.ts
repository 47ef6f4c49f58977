import { query } from '../../../../kernel/query.ts'
import type { Read } from '../../../../kernel/transaction.ts'
import { type ConsentState, standingsOfPeople } from '../../../consent/index.ts'
import { personIds, platformIdsOf } from '../../../profiles/index.ts'
import { signingKey } from '../../send-token.ts'
import { channelSettings } from '../channel-settings.ts'
import { startToken } from './start-token.ts'

/** A platform on which people write to the shop, as one person sees it. */
export interface PlatformChoice {
  /** As in addresses: `telegram`. */
  readonly adapter: string
  /** As people call it: `Telegram`. */
  readonly title: string
  /** Leads to the shop there and joins her to her profile, once and within an hour. */
  readonly link: string
  /** Since when she may be written to there; null before she wrote, and after she stopped it or left. */
  readonly openSince: Date | null
  /** What she said about advertising there. */
  readonly news: ConsentState | null
}

/**
 * The platforms that are on and that people can come to by a link, and how she stands with each; three statements.
 *
 * NOTE The link is a key to her profile for an hour: it is shown to who is signed in, or came by a link in her mail.
 */
export async function platformsOf(read: Read, profileId: string): Promise<PlatformChoice[]> {
  const on = (await channelSettings(read)).filter(
    ({ isOn, settings }) => isOn && typeof settings['startUrl'] === 'string',
  )
  if (on.length === 0) return []
  const ids = await personIds(read, profileId)
  const said = await standingsOfPeople(
    read,
    ids.map((id) => ({ profileId: id, personId: ids[0]! })),
  )
  const news = said.find(({ channel, purpose }) => channel === 'messenger' && purpose === 'marketing')?.state ?? null
  const known = await platformIdsOf(read, [profileId])
  const open = await query<{ adapter: string; since: Date }>(
    read,
    `select a.adapter, min(a.opened_at) as since
     from unnest($1::text[], $2::text[]) as hers (adapter, address) join messaging.platform_address a using (adapter, address)
     where a.ended_at is null group by a.adapter`,
    [known.map(({ platform }) => platform), known.map(({ value }) => value)],
  )
  const key = await signingKey(read)
  return on.map(({ adapter, settings }) => ({
    ...{ adapter, title: (settings['title'] as string | undefined) ?? adapter, news },
    openSince: open.find((each) => each.adapter === adapter)?.since ?? null,
    link: (settings['startUrl'] as string) + startToken(key, { adapter, profileId, at: read.now }),
  }))
}
