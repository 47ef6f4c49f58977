import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { announcedIn, inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aRunningTrial, aTrustTrial, soldBefore } from '../../testing/experiments.ts'
import { aReadyCheckout, aTeaShop } from '../../testing/tea-shop.ts'
import { shopSettings } from '../shop/index.ts'
import {
  changeExperiment,
  createExperiment,
  decideExperiment,
  ExperimentBegun,
  ExperimentDecided,
  type ExperimentInput,
  ExperimentInvalid,
  ExperimentNotBegun,
  experimentResult,
  ExperimentStillRunning,
  ExperimentStopped,
  foreseeExperiment,
  getExperiment,
  KeyTaken,
  listExperiments,
  NotEnoughTraffic,
  NothingToCompareWith,
  startExperiment,
  stopExperiment,
  SurfaceTaken,
} from './index.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
const by = 'hana'

const draft = (tx: Tx, change: Partial<ExperimentInput> = {}) => createExperiment(tx, aTrustTrial(change), by)
const stateOf = async (tx: Tx, id: string) => (await getExperiment(tx, id)).state

/** What a statement comes to, without spoiling the transaction. */
async function refusedBy(tx: Tx, text: string, values: unknown[]): Promise<string> {
  await query(tx, 'savepoint before')
  const said = await query(tx, text, values).then(
    () => 'allowed',
    (no: Error) => no.message,
  )
  await query(tx, 'rollback to savepoint before')
  return said
}

describe('what is tried', () => {
  it.each<[Partial<ExperimentInput>, string]>([
    [{ key: 'Trust!' }, 'key'],
    [{ hypothesis: '' }, 'hypothesis'],
    [
      {
        variants: [
          { variant: 'none', basisPoints: 5_000 },
          { variant: 'slots', basisPoints: 5_000 },
        ],
      },
      'variants.1.variant',
    ],
    [
      {
        variants: [
          { variant: 'none', basisPoints: 5_000 },
          { variant: 'none', basisPoints: 5_000 },
        ],
      },
      'variants.1.variant',
    ],
    [
      {
        variants: [
          { variant: 'none', basisPoints: 5_000 },
          { variant: 'seals', basisPoints: 4_000 },
        ],
      },
      'variants',
    ],
    [{ markets: ['us', 'mars'] }, 'markets.1'],
    [{ markets: ['us', 'kr'], metric: 'revenue-per-visitor' }, 'markets'],
    [{ guardrails: ['order-placed'] }, 'guardrails'],
    [{ trafficBasisPoints: 20_000 }, 'trafficBasisPoints'],
  ])('is refused as %j, naming %s, and nothing is written down', (change, field) =>
    inTx(db, async (tx) => {
      const no = await draft(tx, change).catch((refusal: unknown) => refusal)
      expect(no).toBeInstanceOf(ExperimentInvalid)
      expect((no as ExperimentInvalid).field).toBe(field)
      expect(await listExperiments(tx, { limit: 10 })).toEqual([])
    })(),
  )

  it(
    'has a key of its own, and may change while it is a draft',
    inTx(db, async (tx) => {
      const id = await draft(tx, { key: 'one' })
      await expect(draft(tx, { key: 'one' })).rejects.toThrow(KeyTaken)
      const other = await draft(tx, { key: 'other' })
      await expect(changeExperiment(tx, other, aTrustTrial({ key: 'one' }))).rejects.toThrow(KeyTaken)
      await changeExperiment(tx, id, aTrustTrial({ key: 'one', trafficBasisPoints: 2_000 }))
      expect(await getExperiment(tx, id)).toMatchObject({ key: 'one', trafficBasisPoints: 2_000, state: 'draft' })
      expect((await listExperiments(tx, { limit: 1 })).map(({ key }) => key)).toEqual(['other'])
      expect(await listExperiments(tx, { limit: 9, after: id })).toEqual([])
    }),
  )
})

describe('starting', () => {
  it(
    'X4: is refused where nobody has ordered yet, even when one insists',
    inTx(db, async (tx) => {
      const experimentId = await draft(tx)
      await expect(startExperiment(tx, { experimentId, insist: true, by })).rejects.toThrow(NothingToCompareWith)
      expect(await stateOf(tx, experimentId)).toBe('draft')
    }),
  )

  it(
    'X4: is refused where it would take too many days, and says how many, unless one insists',
    inTx(db, async (tx) => {
      await soldBefore(tx, shop)
      const input = aTrustTrial()
      const foreseen = await foreseeExperiment(tx, input)
      expect(foreseen).toMatchObject({
        isEnough: false,
        mostDays: 56,
        traffic: { visitors: 3, orders: 1, currency: 'USD' },
      })
      const experimentId = await createExperiment(tx, input, by)
      const no = await startExperiment(tx, { experimentId, by }).catch((refusal: unknown) => refusal)
      expect(no).toBeInstanceOf(NotEnoughTraffic)
      expect((no as NotEnoughTraffic).details).toMatchObject({ days: foreseen.plan!.days })
      expect((no as Error).message).toContain(`${foreseen.plan!.days} days`)
      expect(await stateOf(tx, experimentId)).toBe('draft')

      await startExperiment(tx, { experimentId, insist: true, by })
      expect(await getExperiment(tx, experimentId)).toMatchObject({
        state: 'running',
        insisted: true,
        startedAt: tx.now,
      })
      expect(announcedIn(tx).map(({ type }) => type)).toContain('experiments.experiment-started')
      await startExperiment(tx, { experimentId, by })
    }),
  )

  it(
    'X4: needs nobody to insist where enough people come',
    inTx(db, async (tx) => {
      await soldBefore(tx, shop)
      await query(
        tx,
        `insert into checkout.checkout (id, token, market, currency, locale, source, email, email_basis, email_at, order_id,
           order_token, changed_at, created_at)
         select gen_random_uuid(), 'token ' || n, 'us', 'USD', 'en', '{"channel":"page"}', 'a@b.test', 'typed', $1,
           case when n % 2 = 0 then gen_random_uuid() end, case when n % 2 = 0 then 'order token ' || n end, $1, $1
         from generate_series(1, 20000) n`,
        [tx.now],
      )
      const experimentId = await draft(tx)
      await startExperiment(tx, { experimentId, by })
      const { insisted, plan } = await getExperiment(tx, experimentId)
      expect(insisted).toBe(false)
      expect(plan).toMatchObject({ visitorsPerDay: 20_003 / 28, currency: 'USD' })
      expect(plan!.days).toBe(Math.ceil(plan!.neededVisitors / plan!.visitorsPerDay))
      expect(plan!.today['order-placed'].effect).toBeCloseTo(0.05, 3)
    }),
  )

  it(
    'X4: one runs on a surface in a market, and another surface or market is free',
    inTx(db, async (tx) => {
      await soldBefore(tx, shop)
      const first = await aRunningTrial(tx)
      const second = await draft(tx, { markets: ['us', 'kr'] })
      const no = await startExperiment(tx, { experimentId: second, insist: true, by }).catch((one: unknown) => one)
      expect(no).toBeInstanceOf(SurfaceTaken)
      expect((no as SurfaceTaken).details).toEqual({ market: 'us' })
      expect(
        await refusedBy(tx, `insert into experiments.place values ('checkout-trust', 'us', $1)`, [second]),
      ).toContain('place_pkey')
      const looks = ['none', 'slots'].map((variant) => ({ variant, basisPoints: 5_000 }))
      await aRunningTrial(tx, { surface: 'checkout-usp', variants: looks })
      await stopExperiment(tx, { experimentId: first, by })
      await query(tx, 'delete from experiments.place where market = $1', ['kr'])
      await startExperiment(tx, { experimentId: second, insist: true, by })
      expect(await stateOf(tx, second)).toBe('running')
    }),
  )
})

describe('one that runs', () => {
  it(
    'X4: never changes what it tries, whoever asks',
    inTx(db, async (tx) => {
      await soldBefore(tx, shop)
      const id = await aRunningTrial(tx)
      await expect(changeExperiment(tx, id, aTrustTrial())).rejects.toThrow(ExperimentBegun)
      const skewed = JSON.stringify([
        { variant: 'none', basisPoints: 9_000 },
        { variant: 'seals', basisPoints: 1_000 },
      ])
      for (const [column, value] of [
        ['variants', skewed],
        ['traffic_basis_points', 500],
        ['metric', 'average-order-value'],
        ['seed', 'another'],
        ['markets', ['kr']],
      ]) {
        const said = await refusedBy(tx, `update experiments.experiment set ${String(column)} = $2 where id = $1`, [
          id,
          value,
        ])
        expect(said).toContain('fixed once it has begun')
      }
      expect(await refusedBy(tx, `update experiments.experiment set state = 'draft' where id = $1`, [id])).not.toBe(
        'allowed',
      )
      const lame = JSON.stringify([{ variant: 'none', basisPoints: 5_000 }])
      const other = await draft(tx)
      expect(
        await refusedBy(tx, 'update experiments.experiment set variants = $2 where id = $1', [other, lame]),
      ).toContain('check constraint')
    }),
  )

  it(
    'goes draft, running, stopped, decided, in this order and never back',
    inTx(db, async (tx) => {
      await soldBefore(tx, shop)
      const experimentId = await draft(tx)
      const decide = (variant: string) =>
        decideExperiment(tx, { experimentId, variant, apply: true, by, note: 'More calm' })
      await expect(stopExperiment(tx, { experimentId, by })).rejects.toThrow(ExperimentNotBegun)
      await expect(decide('seals')).rejects.toThrow(ExperimentNotBegun)
      await expect(experimentResult(tx, experimentId)).rejects.toThrow(ExperimentNotBegun)
      await startExperiment(tx, { experimentId, insist: true, by })
      await expect(decide('seals')).rejects.toThrow(ExperimentStillRunning)
      await stopExperiment(tx, { experimentId, by })
      await stopExperiment(tx, { experimentId, by })
      await expect(startExperiment(tx, { experimentId, by })).rejects.toThrow(ExperimentStopped)
      await expect(decide('seals-and-rating')).rejects.toThrow(ExperimentInvalid)
      await decide('seals')
      await decide('seals')
      await expect(decide('none')).rejects.toThrow(ExperimentDecided)
      expect(await getExperiment(tx, experimentId)).toMatchObject({
        state: 'decided',
        decision: 'seals',
        decisionNote: 'More calm',
      })
      expect((await shopSettings(tx)).checkout).toEqual({ trust: 'seals', usp: 'slots' })
    }),
  )
})

it(
  'X4: traffic is what came to the checkout in the markets in question',
  inTx(db, async (tx) => {
    await soldBefore(tx, shop)
    await aReadyCheckout(tx, shop, { email: undefined })
    const { traffic } = await foreseeExperiment(tx, aTrustTrial())
    const { traffic: elsewhere } = await foreseeExperiment(tx, aTrustTrial({ markets: ['kr'] }))
    expect([traffic.visitors, elsewhere.visitors]).toEqual([3, 0])
  }),
)
