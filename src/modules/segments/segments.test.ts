import { describe, expect, it } from 'vitest'
import { days, hours } from '../../kernel/clock.ts'
import { rewindConsumer } from '../../kernel/consumer-position.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { all, none, segmentScene } from '../../testing/segments.ts'
import { cancelOrder } from '../orders/index.ts'
import { tagProfile } from '../profiles/index.ts'
import { conditionSchema } from './condition.ts'
import {
  archiveSegment,
  changeSegment,
  chooseIdeal,
  createSegment,
  explainPerson,
  getSegment,
  idealShare,
  listSegments,
  previewSegment,
  SegmentInUse,
  SegmentLoop,
  SegmentNamedUnknown,
  SegmentReadyMade,
} from './index.ts'
import { countExactly, estimate } from './preview-segment.ts'
import { recheckDue } from './recheck-due.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const sneakers = newId()
const { inTx, person, follow, segment, membersOf, buy, announced, looks } = segmentScene(db)

describe('who belongs to a segment', () => {
  it('N12: who looked three times and bought none enters at once, leaves when she buys or a week went by', async () => {
    const [minji, alex] = [await person('minji'), await person('alex')]
    const keen = all(
      { if: 'event', event: 'reviewed', about: [sneakers], days: 7, atLeast: 3 },
      { if: 'event', event: 'bought', about: [sneakers], days: 7, atMost: 0 },
    )
    const id = await segment('Keen', keen)
    for (const who of [minji, alex]) for (let time = 0; time < 2; time++) await looks(who, sneakers)
    await looks(minji, newId())
    await follow()
    expect(await membersOf(id)).toEqual([])
    db.clock.forward(days(3))
    for (const who of [minji, alex]) await looks(who, sneakers)
    await follow()
    expect(await membersOf(id)).toEqual([minji, alex].sort())

    const order = await buy(minji, { productId: sneakers })
    await follow()
    expect(await membersOf(id)).toEqual([alex])
    const why = (await reading(db, (read) => explainPerson(read, minji))).find(({ segmentId }) => segmentId === id)
    expect(why).toMatchObject({
      isMember: false,
      judgement: {
        parts: [
          { holds: true, seen: 3 },
          { holds: false, seen: 1 },
        ],
      },
    })
    await inTx((tx) => cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: 'staff' }))
    await follow()
    expect(await membersOf(id)).toEqual([minji, alex].sort())

    // Nothing happens any more: the first two looks are a week old four days later.
    db.clock.forward(days(4) - hours(1))
    await recheckDue(edge)
    expect(await membersOf(id)).toHaveLength(2)
    db.clock.forward(hours(2))
    await recheckDue(edge)
    expect(await membersOf(id)).toEqual([])
    expect((await announced(id)).map(([type]) => type)).toEqual([
      'entered',
      'entered',
      'left',
      'entered',
      'left',
      'left',
    ])
    expect(await reading(db, (read) => getSegment(read, id))).toMatchObject({ members: 0, entered: 3, went: 3 })

    // Told once more, it is the same, and nothing is announced again.
    const before = await announced(id)
    await inTx((tx) => rewindConsumer(tx, 'segments'))
    await follow()
    expect(await announced(id)).toEqual(before)
  })

  it('P16: ready-made segments fit from the first order on, and the ideal customer has a share of the buyers', async () => {
    const [first, regular, bargain] = [await person('first'), await person('regular'), await person('bargain')]
    await buy(first)
    for (let order = 0; order < 5; order++) await buy(regular)
    for (let order = 0; order < 2; order++) await buy(bargain, { off: 500 })
    await follow()
    const keysOf = async (profileId: string) => {
      const segments = await reading(db, listSegments)
      const keys = new Map(segments.map(({ id, key }) => [id, key]))
      const explained = await reading(db, (read) => explainPerson(read, profileId))
      return explained.flatMap((one) => (one.isMember && keys.get(one.segmentId)) || [])
    }
    expect(await keysOf(first)).toEqual(['first-time'])
    expect(await keysOf(regular)).toEqual(['ideal-customer', 'repeat', 'vip'])
    expect(await keysOf(bargain)).toEqual(['repeat', 'discount-only'])
    const share = await reading(db, idealShare)
    expect(share).toMatchObject({ name: 'Ideal customer', matching: 1 })
    db.clock.forward(days(60))
    await recheckDue(edge)
    expect(await keysOf(regular)).toEqual(['ideal-customer', 'repeat', 'at-risk', 'vip'])
    db.clock.forward(days(120))
    await recheckDue(edge)
    expect(await keysOf(regular)).toEqual(['repeat', 'lapsed', 'vip'])
    expect(await keysOf(first)).toEqual(['first-time', 'lapsed'])
    db.clock.forward(days(185))
    await recheckDue(edge)
    expect(await keysOf(regular)).toEqual(['repeat', 'lapsed'])

    const own = await segment('Ours', all({ if: 'figure', figure: 'orders', atLeast: 1 }))
    await inTx((tx) => chooseIdeal(tx, own))
    const { buyers, matching } = await reading(db, idealShare)
    expect(matching).toBe(buyers)
    expect(buyers).toBeGreaterThanOrEqual(3)
  })

  it('N12: rules that lead back to themselves, ready-made ones and those in use are refused, and nothing changes', async () => {
    const one = await segment('One', all({ if: 'tag', tag: 'friend' }))
    const two = await segment('Two', none({ if: 'segment', segment: one }))
    const three = await segment('Three', all({ if: 'segment', segment: two }))
    const change = { name: 'One', about: '', condition: all({ if: 'segment', segment: three }) }
    const loop = await refusalOf(inTx((tx) => changeSegment(tx, one, change)))
    expect(loop).toBeInstanceOf(SegmentLoop)
    expect(loop.details).toEqual({ loop: ['One', 'Three', 'Two', 'One'] })
    const unknown = { ...change, name: 'Four', condition: all({ if: 'segment', segment: newId() }) }
    expect(await refusalOf(inTx((tx) => createSegment(tx, unknown, 'sora')))).toMatchObject({
      constructor: SegmentNamedUnknown,
      field: 'condition.conditions.0.segment',
    })
    expect(await refusalOf(inTx((tx) => archiveSegment(tx, one)))).toBeInstanceOf(SegmentInUse)
    const [ready] = (await reading(db, listSegments)).filter(({ key }) => key)
    expect(await refusalOf(inTx((tx) => changeSegment(tx, ready!.id, change)))).toBeInstanceOf(SegmentReadyMade)
    expect((await reading(db, (read) => getSegment(read, one))).condition).toEqual(all({ if: 'tag', tag: 'friend' }))

    // What one segment lets go, another that asks for it lets in, at the same moment.
    const friend = await person('friend')
    await follow()
    expect(await membersOf(three)).toContain(friend)
    await inTx((tx) => tagProfile(tx, { profileId: friend, tags: ['friend'] }))
    await follow()
    expect([await membersOf(one), await membersOf(three)]).toEqual([[friend], expect.not.arrayContaining([friend])])
    await inTx((tx) => archiveSegment(tx, three))
  })

  it('N12: bounds of conditions name their field', () => {
    const leaf = { if: 'tag', tag: 'x' }
    const deep = (depth: number): unknown => (depth === 0 ? leaf : { if: 'all', conditions: [deep(depth - 1)] })
    expect(conditionSchema.safeParse(deep(3)).success).toBe(true)
    for (const [wrong, path] of [
      [deep(4), 'conditions.0.conditions.0.conditions.0.if'],
      [{ if: 'all', conditions: [] }, 'conditions'],
      [
        { if: 'all', conditions: Array.from({ length: 21 }, () => ({ if: 'any', conditions: [leaf, leaf] })) },
        'conditions',
      ],
      [{ if: 'all', conditions: [{ if: 'event', event: 'viewed', days: 7 }] }, 'conditions.0.atLeast'],
      [{ if: 'all', conditions: [{ if: 'figure', figure: 'spend', atLeast: 1 }] }, 'conditions.0.currency'],
      [{ if: 'all', conditions: [{ if: 'trait', trait: 'size', is: 'one-of' }] }, 'conditions.0.values'],
    ] as const) {
      expect(conditionSchema.safeParse(wrong).error?.issues.map((issue) => issue.path.join('.'))).toContain(path)
    }
  })

  it('N12: a preview counts and shows ten, and says when it reckons from a part', async () => {
    const condition = all({ if: 'figure', figure: 'orders', atLeast: 1 })
    const preview = await previewSegment(edge, condition)
    expect(preview).toEqual(await reading(db, (read) => countExactly(read, condition)))
    expect(preview).toMatchObject({ count: (await reading(db, idealShare)).buyers, isEstimate: false })
    await db.pool.query('analyze segments.person')
    const about = await reading(db, (read) => estimate(read, condition))
    expect(about).toMatchObject({ count: preview.count, isEstimate: true })
  })
})
