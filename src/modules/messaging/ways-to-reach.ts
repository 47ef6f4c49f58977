import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import { judgeMany } from './admit.ts'
import type { Candidate } from './candidate.ts'
import { channelsOn } from './channels/channels-on.ts'
import { channelSettings } from './channels/channel-settings.ts'
import { platformAddress } from './channels/reach-by-messenger.ts'
import { ownChat } from './channels/platforms/own-chat.ts'
import { contactRules } from './contact-settings.ts'
import type { WithheldReason } from './message-order.ts'

/** One way by which somebody of the staff may write to a person, for her alone. */
export interface WayToReach {
  readonly channel: 'email' | 'sms' | 'messenger'
  /** Of a messenger: `telegram`. */
  readonly platform: string | null
  /** A mailbox, a number in E.164, or her id on the platform; null where none is known. */
  readonly address: string | null
  /** Why nothing may go there; null where it may. */
  readonly because: WithheldReason | null
}

/**
 * By which ways beside the shop's own chat a person can be written to now, and why not by the others: what the law, her
 * own word and a platform's window say of a message that is no advertising. Platforms on which she never wrote are absent,
 * as are texts while the shop sends none.
 */
export async function waysToReach(read: Read, profileId: string): Promise<WayToReach[]> {
  const { texts } = await channelsOn(read)
  const there = await platformsOfHers(read, profileId)
  const asked: Pick<Candidate, 'channel' | 'to'>[] = [
    { channel: 'email' },
    ...(texts ? [{ channel: 'sms' as const }] : []),
    ...there.map(({ address }) => ({ channel: 'messenger' as const, to: address })),
  ]
  const candidates = asked.map((one): Candidate => ({
    ...{ key: '', profileId, purpose: 'order', country: undefined, boughtAt: undefined, priority: 1 },
    ...{ automation: undefined, digest: undefined, isAskedFor: false, isTest: false, ...one },
  }))
  const { known, verdicts } = await judgeMany(read, candidates, { rules: await contactRules(read), at: () => read.now })
  return verdicts.map((verdict, at) => {
    const { candidate, address } = known[at]!
    const withheld = 'withheld' in verdict ? verdict.withheld : null
    const of = { channel: candidate.channel as WayToReach['channel'], because: withheld }
    if (candidate.channel !== 'messenger') return { ...of, platform: null, address }
    const { platform, id } = platformAddress(candidate.to!)
    const ended = there.find((each) => each.address === candidate.to)!.ended
    return { ...of, platform, address: id, because: ended ?? withheld }
  })
}

/** Where she wrote to the shop on platforms that are on. */
async function platformsOfHers(
  read: Read,
  profileId: string,
): Promise<{ address: string; ended: WithheldReason | null }[]> {
  const on = (await channelSettings(read)).filter(({ isOn, adapter }) => isOn && adapter !== ownChat.name)
  const rows = await query<{ address: string; ended: 'stopped' | 'gone' | null }>(
    read,
    `select adapter || ':' || address as address, ended_because as ended from messaging.platform_address
     where profile_id = any($1::uuid[]) and adapter = any($2::text[]) order by heard_at desc limit 10`,
    [await personIds(read, profileId), on.map(({ adapter }) => adapter)],
  )
  return rows.map(({ address, ended }) => ({
    address,
    ended: ended && (ended === 'stopped' ? 'withdrawn' : 'unreachable'),
  }))
}
