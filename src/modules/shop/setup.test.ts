import { describe, expect, it } from 'vitest'
import { hours, later } from '../../kernel/clock.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { answerSetupStep, dismissSetup, findSetup, resumeSetup, setupSteps } from './index.ts'

const db = await testDatabase()
const by = 'hana'

describe('the guided set-up', () => {
  it(
    'N14: begins with how the shop looks, and nothing is answered for anybody',
    inTx(db, async (tx) => {
      const setup = await findSetup(tx)
      expect(setup).toMatchObject({ next: 'look', dismissedAt: null })
      expect(setup.steps.map(({ step, answer }) => [step, answer])).toEqual(setupSteps.map((step) => [step, null]))
    }),
  )

  it('N14: goes on where it was left, whoever looks next', async () => {
    await inTransaction(db, (tx) => answerSetupStep(tx, { step: 'look', answer: 'done', by }))
    await inTransaction(db, (tx) => answerSetupStep(tx, { step: 'goods', answer: 'skipped', by }))
    const setup = await reading(db, findSetup)
    expect(setup.next).toBe('markets')
    expect(setup.steps.filter(({ answer }) => answer).map(({ step, answer }) => [step, answer])).toEqual([
      ['look', 'done'],
      ['goods', 'skipped'],
    ])
  })

  it(
    'can do later what was skipped, and is at its end when each step has an answer',
    inTx(db, async (tx) => {
      for (const step of setupSteps) await answerSetupStep(tx, { step, answer: 'skipped', by })
      const setup = await answerSetupStep(tx, { step: 'staff', answer: 'done', by })
      expect(setup.next).toBeNull()
      expect(setup.steps.at(-1)).toMatchObject({ step: 'staff', answer: 'done' })
    }),
  )

  it('keeps when a step was first done, however often that is said', async () => {
    const { steps } = await reading(db, findSetup)
    db.clock.set(later(db.clock.now(), hours(1)))
    const again = await inTransaction(db, (tx) => answerSetupStep(tx, { step: 'look', answer: 'done', by: 'sora' }))
    expect(again.steps).toEqual(steps)
  })

  it(
    'can be put away and brought back with what was answered',
    inTx(db, async (tx) => {
      await answerSetupStep(tx, { step: 'look', answer: 'done', by })
      const away = await dismissSetup(tx, { by })
      expect(away.dismissedAt).toEqual(tx.now)
      expect(await dismissSetup(tx, { by: 'sora' })).toEqual(away)
      expect(await resumeSetup(tx)).toMatchObject({ dismissedAt: null, next: 'markets' })
      expect(await resumeSetup(tx)).toMatchObject({ dismissedAt: null, next: 'markets' })
    }),
  )
})
