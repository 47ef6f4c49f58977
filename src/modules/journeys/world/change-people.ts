import type { Tx } from '../../../kernel/transaction.ts'
import { observeTrait, tagProfile, tagsOf } from '../../profiles/index.ts'
import type { At } from '../runs/world.ts'

/** Notes what a journey says of people; it counts like what the staff say. */
export async function changeTraits(tx: Tx, at: readonly At<'set-trait'>[]): Promise<void> {
  for (const { run, step } of at) {
    await observeTrait(tx, {
      ...{ profileId: run.personId, name: step.trait, value: step.value, source: 'staff', observedAt: tx.now },
      by: { kind: 'journey', id: run.journeyId },
    })
  }
}

/** Gives and takes tags; whoever belongs to a segment made of a tag comes in or leaves by it. */
export async function changeTags(tx: Tx, at: readonly At<'tag'>[]): Promise<void> {
  for (const { run, step } of at) {
    const before = await tagsOf(tx, run.personId)
    const remove = new Set(step.remove)
    const tags = [...new Set([...before, ...(step.add ?? [])])].filter((tag) => !remove.has(tag))
    await tagProfile(tx, { profileId: run.personId, tags })
  }
}
