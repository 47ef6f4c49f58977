import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aRunningTrial, soldBefore, visitorsOf } from '../../testing/experiments.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { experimentResult, stopExperiment } from './index.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
const by = 'hana'

describe('what it has shown', () => {
  it(
    'X4 N10: says better once the whole interval is above zero, with what each number is made of',
    inTx(db, async (tx) => {
      await soldBefore(tx, shop)
      const experimentId = await aRunningTrial(tx, { guardrails: ['average-order-value', 'cancelled-orders'] })
      await visitorsOf(tx, { experimentId, variant: 'none', count: 1_000, buyers: 300 })
      await visitorsOf(tx, { experimentId, variant: 'seals', count: 1_020, buyers: 420 })
      const { visitors, sampleRatio, variants, comparisons } = await experimentResult(tx, experimentId)
      expect([visitors, sampleRatio.isMismatch]).toEqual([2_020, false])
      expect(variants.map(({ counts }) => [counts.visitors, counts.buyers, counts.orders, counts.revenue])).toEqual([
        [1_000, 300, 300, 300 * 11_800],
        [1_020, 420, 420, 420 * 11_800],
      ])
      expect(variants[0]!.metrics[0]).toEqual({ metric: 'order-placed', n: 1_000, mean: 0.3 })
      const [decides, value, cancelled] = comparisons
      expect(decides).toMatchObject({ variant: 'seals', metric: 'order-placed', isGuardrail: false, verdict: 'better' })
      expect(decides!.now!.low).toBeGreaterThan(0)
      expect(decides!.now!.p).toBeLessThan(0.05)
      expect(decides!.days).toHaveLength(1)
      expect(value).toMatchObject({ isGuardrail: true, verdict: 'no-difference' })
      expect(cancelled).toMatchObject({ metric: 'cancelled-orders', isGuardrail: true })
    }),
  )

  it(
    'X4: says nothing where visitors did not come in the planned shares',
    inTx(db, async (tx) => {
      await soldBefore(tx, shop)
      const experimentId = await aRunningTrial(tx)
      await visitorsOf(tx, { experimentId, variant: 'none', count: 1_000, buyers: 300 })
      await visitorsOf(tx, { experimentId, variant: 'seals', count: 800, buyers: 400 })
      const { sampleRatio, comparisons } = await experimentResult(tx, experimentId)
      expect(sampleRatio).toMatchObject({ isMismatch: true })
      expect(comparisons.map(({ verdict }) => verdict)).toEqual(['mismatch'])
    }),
  )

  it(
    'X4: says nothing of a handful, and shares the doubt among several variants',
    inTx(db, async (tx) => {
      await soldBefore(tx, shop)
      const looks = ['none', 'seals', 'seals-and-rating']
      const variants = looks.map((variant, at) => ({ variant, basisPoints: at === 0 ? 3_334 : 3_333 }))
      const experimentId = await aRunningTrial(tx, { variants })
      for (const variant of looks) await visitorsOf(tx, { experimentId, variant, count: 90, buyers: 20 })
      const few = await experimentResult(tx, experimentId)
      expect(few.comparisons.map(({ variant, verdict }) => [variant, verdict])).toEqual([
        ['seals', 'too-few'],
        ['seals-and-rating', 'too-few'],
      ])
      for (const variant of looks) await visitorsOf(tx, { experimentId, variant, count: 90, buyers: 20 })
      const more = await experimentResult(tx, experimentId)
      expect(more.comparisons.map(({ verdict }) => verdict)).toEqual(['undecided', 'undecided'])
    }),
  )

  it('X4: is drawn day by day', async () => {
    const experimentId = await inTransaction(db, async (tx) => {
      await soldBefore(tx, shop)
      const id = await aRunningTrial(tx)
      for (const variant of ['none', 'seals'])
        await visitorsOf(tx, { experimentId: id, variant, count: 150, buyers: 40 })
      return id
    })
    db.clock.forward(days(1))
    await inTransaction(db, async (tx) => {
      for (const variant of ['none', 'seals']) await visitorsOf(tx, { experimentId, variant, count: 150, buyers: 40 })
      const [{ days: drawn, now } = { days: [], now: undefined }] = (await experimentResult(tx, experimentId))
        .comparisons
      expect(drawn).toHaveLength(2)
      expect(drawn[1]!.high).toBeLessThan(drawn[0]!.high)
      expect(drawn[1]).toMatchObject({ ...now })
      await stopExperiment(tx, { experimentId, by })
    })
  })
})
