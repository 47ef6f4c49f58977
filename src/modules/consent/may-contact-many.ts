import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type Standing, wantsNoReviews } from './consent.ts'
import { type Answer, decide } from './decide.ts'
import type { ContactQuestion } from './may-contact.ts'
import { addressHash, type SuppressionReason } from './suppression.ts'

/** A question of many: whoever asks has looked up already where she is reached, and who she is. */
export interface OneOfMany extends ContactQuestion {
  /** Null where she cannot be reached on this channel. */
  readonly address: string | null
  /** All her profiles. */
  readonly profileIds: readonly string[]
}

type Said = Standing & { readonly profileId: string }

/** What `mayContact` answers to each of these, in two statements for all. */
export async function mayContactMany(read: Read, questions: readonly OneOfMany[]): Promise<Answer[]> {
  if (questions.length === 0) return []
  const [said, suppressed] = await Promise.all([saidBy(read, questions), suppressedOf(read, questions)])
  return questions.map((question): Answer => {
    const { channel, address } = question
    if (!address) return { may: false, because: 'unreachable' }
    const hers = question.profileIds.flatMap((id) => said.get(id) ?? [])
    const on = (purpose: Standing['purpose']) => lastWord(hers, question, purpose)
    return decide({
      ...question,
      boughtAt: question.boughtAt,
      marketing: on('marketing'),
      night: on('night-marketing'),
      reviews: on('reviews') ?? wantsNoReviews(hers),
      suppressed: suppressed.get(`${channel} ${addressHash(address).toString('hex')}`),
    })
  })
}

/**
 * What she agreed to holds for the profile with which she said it; what she wants no more of, for all that she is. The
 * later word counts, and her profile's own where two are as late.
 *
 * Beside mail it is found by what she agreed to where she is reached, see `addressesFor` in `messaging`: there her yes
 * stands at the profile of her number or device.
 */
function lastWord(
  hers: readonly Said[],
  { profileId, channel }: OneOfMany,
  purpose: Standing['purpose'],
): Said | undefined {
  return hers
    .filter((one) => one.channel === channel && one.purpose === purpose)
    .filter((one) => one.profileId === profileId || one.state === 'withdrawn' || channel !== 'email')
    .toSorted(
      (a, b) =>
        b.since.getTime() - a.since.getTime() || Number(b.profileId === profileId) - Number(a.profileId === profileId),
    )[0]
}

async function saidBy(read: Read, questions: readonly OneOfMany[]): Promise<Map<string, Said[]>> {
  const rows = await query<Said>(
    read,
    `select s.profile_id as "profileId", s.channel, s.purpose, s.state, e.source, s.entry_id as "entryId", s.since
     from consent.standing s join consent.entry e on e.id = s.entry_id
     where s.profile_id = any($1::uuid[]) and (s.channel = any($2::text[]) or s.purpose = 'reviews')`,
    [questions.flatMap(({ profileIds }) => profileIds), [...new Set(questions.map(({ channel }) => channel))]],
  )
  return Map.groupBy(rows, ({ profileId }) => profileId) as Map<string, Said[]>
}

/** By channel and digest of the address. */
async function suppressedOf(read: Read, questions: readonly OneOfMany[]): Promise<Map<string, SuppressionReason>> {
  const addresses = questions.flatMap(({ address }) => (address ? [addressHash(address)] : []))
  const rows = await query<{ channel: string; hash: string; reason: SuppressionReason }>(
    read,
    `select channel, encode(address_hash, 'hex') as hash, reason from consent.suppression
     where address_hash = any($1::bytea[])`,
    [addresses],
  )
  return new Map(rows.map(({ channel, hash, reason }) => [`${channel} ${hash}`, reason]))
}
