import type { Tx } from '../../../kernel/transaction.ts'
import { type Identity, inOrder, isStrong, normalIdentity } from '../identity.ts'
import { IdentitiesMissing } from '../refusals.ts'
import { connect } from './connect.ts'
import {
  type KnownIdentity,
  knownIdentities,
  makeProfiles,
  type MetIdentity,
  prove,
  seenEarlier,
} from './know-identities.ts'
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
  const [resolved] = await resolveProfiles(tx, [observation])
  return resolved!
}

/**
 * The same for many observations, in their order: whoever is met by one identity alone costs no statement of her own.
 *
 * Safe to repeat and to run twice at once.
 */
export async function resolveProfiles(tx: Tx, observations: readonly Observation[]): Promise<Resolved[]> {
  const asked = observations.map((each) => ({ ...each, identities: distinct(each.identities) }))
  const met = earliest(asked)
  let known = byName(await knownIdentities(tx, met))
  const missing = met.filter((identity) => !known.has(nameOf(identity)))
  if (missing.length > 0) {
    await makeProfiles(tx, missing)
    known = byName(await knownIdentities(tx, met))
  }
  await seenEarlier(tx, [...known.values()], met)
  let isNews = false
  for (const observation of asked) {
    const hers = observation.identities.map((identity) => known.get(nameOf(identity))!)
    if (observation.isProven && (await bindProven(tx, hers, observation))) isNews = true
    if (await noteWeak(tx, hers, observation)) isNews = true
  }
  const surest = asked.map(({ identities }) => identities[0]!)
  if (isNews) known = byName(await knownIdentities(tx, surest))
  return surest.map((identity) => {
    const { profileId, personId } = known.get(nameOf(identity))!
    return { profileId, personId }
  })
}

const nameOf = ({ kind, value }: Identity): string => `${kind} ${value}`

const byName = (known: readonly KnownIdentity[]): Map<string, KnownIdentity> =>
  new Map(known.map((identity) => [nameOf(identity), identity]))

/** Each identity once, with when it was met first. */
function earliest(observations: readonly Observation[]): MetIdentity[] {
  const met = new Map<string, MetIdentity>()
  for (const { identities, observedAt, source } of observations) {
    for (const identity of identities) {
      const before = met.get(nameOf(identity))
      if (!before || observedAt < before.observedAt) met.set(nameOf(identity), { ...identity, observedAt, source })
    }
  }
  return [...met.values()]
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
  for (const identity of news) await standAlone(tx, identity)
  const [surest, ...others] = known.filter(isStrong)
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
