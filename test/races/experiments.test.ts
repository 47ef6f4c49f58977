import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { inOneStatement, inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  createExperiment,
  listExperiments,
  listVisitors,
  recordExposures,
  startExperiment,
  SurfaceTaken,
  variantsFor,
} from '../../src/modules/experiments/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { aTrustTrial, soldBefore } from '../../src/testing/experiments.ts'
import { aTeaShop } from '../../src/testing/tea-shop.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
await inTransaction(db, (tx) => soldBefore(tx, shop))

describe('experiments at the same moment', () => {
  it('X4: of five that are started on one place, one runs', async () => {
    const ids = await inTransaction(db, async (tx) => {
      const made: string[] = []
      for (let n = 0; n < 5; n++) made.push(await createExperiment(tx, aTrustTrial({ markets: ['us', 'kr'] }), 'hana'))
      return made
    })
    const tries = await Promise.allSettled(
      ids.map((experimentId) =>
        inTransaction(db, (tx) => startExperiment(tx, { experimentId, insist: true, by: 'hana' })),
      ),
    )
    const lost = tries.filter((each) => each.status === 'rejected')
    expect(lost).toHaveLength(4)
    for (const { reason } of lost) expect(reason).toBeInstanceOf(SurfaceTaken)
    expect(await reading(db, (read) => listExperiments(read, { state: 'running', limit: 9 }))).toHaveLength(1)
  })

  it('X4: a visitor who opens the checkout in ten tabs is shown one variant and counts once', async () => {
    const [running] = await reading(db, (read) => listExperiments(read, { state: 'running', limit: 1 }))
    const who = { checkoutId: newId(), market: 'us', profileId: undefined }
    const shown = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const seen = await reading(db, (read) => variantsFor(read, who, ['checkout-trust']))
        await inOneStatement(db, (tx) => recordExposures(tx, seen.exposures))
        return seen.variants['checkout-trust']
      }),
    )
    expect(new Set(shown).size).toBe(1)
    const visitors = await reading(db, (read) => listVisitors(read, { experimentId: running!.id, limit: 20 }))
    expect(visitors).toMatchObject([{ visitorId: who.checkoutId, variant: shown[0] }])
  })
})
