import { Refusal } from '../../../kernel/refusal.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { observeTrait, tagProfile, tagsOf } from '../../profiles/index.ts'
import type { At } from '../runs/world.ts'

/** Notes what a journey says of people; it counts like what the staff say. Answers why it could not be noted of some. */
export const changeTraits = (tx: Tx, at: readonly At<'set-trait'>[]): Promise<(string | undefined)[]> =>
  eachApart(at, ({ run, step }) =>
    observeTrait(tx, {
      ...{ profileId: run.personId, name: step.trait, value: step.value, source: 'staff', observedAt: tx.now },
      by: { kind: 'journey', id: run.journeyId },
    }),
  )

/** Gives and takes tags; whoever belongs to a segment made of a tag comes in or leaves by it. */
export const changeTags = (tx: Tx, at: readonly At<'tag'>[]): Promise<(string | undefined)[]> =>
  eachApart(at, async ({ run, step }) => {
    const before = await tagsOf(tx, run.personId)
    const remove = new Set(step.remove)
    const tags = [...new Set([...before, ...(step.add ?? [])])].filter((tag) => !remove.has(tag))
    await tagProfile(tx, { profileId: run.personId, tags })
  })

/** A no to one is no no to the others; what is refused has written nothing. */
async function eachApart<One>(
  all: readonly One[],
  work: (one: One) => Promise<unknown>,
): Promise<(string | undefined)[]> {
  const failed: (string | undefined)[] = []
  for (const one of all) {
    try {
      await work(one)
      failed.push(undefined)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      failed.push(error.message)
    }
  }
  return failed
}
