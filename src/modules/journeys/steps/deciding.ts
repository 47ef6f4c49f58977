import { createHash } from 'node:crypto'
import type { Outcome } from '../runs/run.ts'
import type { At, World } from '../runs/world.ts'

/** The first path whose condition holds, else the other way. */
export async function takeBranches(world: World, at: readonly At<'branch'>[]): Promise<Outcome[]> {
  const asked = at.flatMap(({ run, step }) => step.paths.map((path) => ({ run, condition: path.if })))
  const holds = await world.judge(asked)
  let place = 0
  return at.map(({ step }) => {
    const hers = step.paths.map(() => holds[place++])
    const taken = hers.indexOf(true)
    if (taken < 0) return { goTo: step.otherwise, outcome: 'took:otherwise', counts: ['path:otherwise'] }
    return { goTo: step.paths[taken]!.then, outcome: `took:${taken}`, counts: [`path:${taken}`] }
  })
}

/** A number from 0 up to 100 that is always the same for the same words, and evenly spread over all. */
export const lotFrom = (...words: readonly string[]): number =>
  (createHash('sha256').update(words.join('\0')).digest().readUInt32BE(0) / 2 ** 32) * 100

/** By lot of her person, journey and step, so that playing it again, or coming again, decides the same. */
export const takeSplits = (_world: World, at: readonly At<'split'>[]): Promise<Outcome[]> =>
  Promise.resolve(
    at.map(({ run, step }) => {
      const lot = lotFrom(run.journeyId, run.personId, run.step)
      let upTo = 0
      const path = step.paths.find(({ share }) => lot < (upTo += share)) ?? step.paths.at(-1)!
      return { goTo: path.then, outcome: `took:${path.name}`, counts: [`path:${path.name}`] }
    }),
  )
