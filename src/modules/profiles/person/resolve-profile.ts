import type { Tx } from '../../../kernel/transaction.ts'
import { type Identity, inOrder, isStrong, normalIdentity } from '../identity.ts'
import { IdentitiesMissing } from '../refusals.ts'
import { connect } from './connect.ts'
import { type KnownIdentity, knownIdentities, makeProfiles, prove, seenEarlier } from './know-identities.ts'
import { noteSighting, standAlone } from './sightings.ts'

/** By so many identities somebody can be met at once. */
export const mostIdentities = 10

/** Somebody was met: by what, when and where. */
export interface Observation {
  readonly identities: readonly Identity[]
  /** When she was met, which may be long before it is told. */
  readonly observedAt: Date
  /** Where, in a word: `page`, `checkout`, `sign-in`, `counter`, `import`, a channel's name. */
  readonly source: string
  /**
   * Whether what is told of her was proven there: she followed a link in her mail, wrote from her own account, stood at
   * the counter. Left out, it was only said, as by anybody who fills in a form.
   */
  readonly isProven?: boolean
}

export interface Resolved {
  /** The profile of the surest identity: what happens now is hers, and stays so whatever is merged or unmerged. */
  readonly profileId: string
  /** Who answers for the whole person now; the same as `profileId` as long as she is one profile. */
  readonly personId: string
}

/**
 * Finds who was met, or makes her a profile, or finds that several are one person: the rules stand in docs/profiles.md.
 *
 * Repeating an observation changes nothing, and the order in which observations are told makes no difference.
 *
 * @throws {IdentitiesMissing} without any, or above ten
 * @throws {IdentityMalformed} naming the field of one that cannot be an identity
 */
export async function resolveProfile(tx: Tx, observation: Observation): Promise<Resolved> {
  const identities = distinct(observation.identities)
  const { observedAt, source, isProven = false } = observation
  let known = await knownIdentities(tx, identities)
  if (known.length < identities.length) {
    const isNew = (one: Identity) => !known.some(({ kind, value }) => kind === one.kind && value === one.value)
    await makeProfiles(tx, identities.filter(isNew), { source, observedAt })
    known = await knownIdentities(tx, identities)
  }
  await seenEarlier(tx, known, observedAt)
  const isNews = [isProven && (await bindProven(tx, known, observation)), await noteWeak(tx, known, observation)]
  const [first] = isNews.some(Boolean) ? await knownIdentities(tx, identities.slice(0, 1)) : known
  return { profileId: first!.profileId, personId: first!.personId }
}

function distinct(identities: readonly Identity[]): Identity[] {
  if (identities.length === 0 || identities.length > mostIdentities) throw new IdentitiesMissing(mostIdentities)
  const normal = identities.map((identity, at) => normalIdentity(identity, `identities.${at}.value`))
  const byKey = new Map(normal.map((identity) => [`${identity.kind} ${identity.value}`, identity]))
  return [...byKey.values()].sort(inOrder)
}

/** What was proven together is one person, whoever it was before. Answers whether this was news. */
async function bindProven(tx: Tx, known: readonly KnownIdentity[], observation: Observation): Promise<boolean> {
  const { observedAt, source } = observation
  const news = await prove(tx, known)
  const [surest, ...others] = known.filter(isStrong)
  for (const identity of news) await standAlone(tx, identity, { withProfileId: surest!.profileId, source, observedAt })
  const unbound = others.filter(({ personId }) => news.length > 0 || personId !== surest!.personId)
  for (const { profileId, kind } of unbound) {
    await connect(tx, {
      profileId,
      withProfileId: surest!.profileId,
      rule: 'proof',
      source,
      evidence: { kinds: [surest!.kind, kind] },
      observedAt,
    })
  }
  return news.length + unbound.length > 0
}

/** What was only seen or said beside the surest identity is noted, and may come to belong to it. */
async function noteWeak(tx: Tx, known: readonly KnownIdentity[], observation: Observation): Promise<boolean> {
  const { observedAt, source, isProven = false } = observation
  const [stronger, ...others] = known
  if (!isStrong(stronger!)) return false
  let isNews = false
  for (const weak of others) {
    if (weak.kind === 'email' || (isProven && isStrong(weak))) continue
    if (await noteSighting(tx, { weak, stronger: stronger!, observedAt, source })) isNews = true
  }
  return isNews
}
