import type pg from 'pg'

/** The version under which each kept thing is to be found, by its name. */
export type KeptVersions = ReadonlyMap<string, string>

/** How long a reading goes by versions that this process has asked for before. */
export const trustMs = 200

interface Trust {
  readonly versions: Promise<KeptVersions>
  readonly seenAt: number
}

const trusts = new WeakMap<pg.Pool, Trust>()
const distrustedAt = new WeakMap<pg.Pool, number>()

/**
 * What was asked for lately, else asks; those who ask meanwhile are given the same answer.
 *
 * @param seenAt when the one who asks began to look at the database, in the time of `performance.now()`: what she is
 *   answered was so then
 */
export function trustedVersions(
  pool: pg.Pool,
  seenAt: number,
  ask: () => Promise<KeptVersions>,
): Promise<KeptVersions> {
  const trust = trusts.get(pool)
  if (trust && performance.now() - trust.seenAt < trustMs) return trust.versions
  const versions = ask()
  if (seenAt > (distrustedAt.get(pool) ?? -Infinity)) {
    const fresh = { versions, seenAt }
    trusts.set(pool, fresh)
    versions.catch(() => trusts.get(pool) === fresh && trusts.delete(pool))
  }
  return versions
}

/** Called when this process has committed a change: what anybody saw before is no longer believed. */
export function distrust(pool: pg.Pool): void {
  distrustedAt.set(pool, performance.now())
  trusts.delete(pool)
}
