import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { PasswordEasilyGuessed } from '../../modules/staff/index.ts'

let judge: Promise<ZxcvbnFactory> | undefined

/** NOTE: the list of common passwords takes 20 MB, which a process in which nobody chooses one does without. */
const loaded = (): Promise<ZxcvbnFactory> =>
  (judge ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs: graphs }]) => new Factory({ dictionary, graphs }),
  ))

/** A million guesses: what tries over weeks could reach (Wheeler, zxcvbn, USENIX Security 2016, section 5.3). */
const easiest = 6

/**
 * Refuses what is tried first: passwords that many people have, rows of keys, repeated letters, her own name and address
 * (NIST SP 800-63B section 5.1.1.2). Nothing leaves the shop for that.
 *
 * @param about what somebody who guesses hers would try: her email, her name
 * @throws {PasswordEasilyGuessed} when fewer than a million tries find it
 */
export async function refuseEasilyGuessed(password: string, about: readonly string[]): Promise<void> {
  const parts = about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((part) => part.length > 2)
  const { guessesLog10 } = (await loaded()).check(password.slice(0, 128), parts)
  if (guessesLog10 < easiest) throw new PasswordEasilyGuessed()
}
