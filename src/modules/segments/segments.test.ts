import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { days, hours } from '../../kernel/clock.ts'
import { rewindConsumer } from '../../kernel/consumer-position.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction, reading, type Tx } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { aLine, anOrder } from '../../testing/orders.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { recordConsent, withdrawConsent } from '../consent/index.ts'
import { cancelOrder, placeOrder } from '../orders/index.ts'
import {
  mergeProfiles,
  observeTrait,
  profileByEmail,
  requestSignIn,
  signIn,
  tagProfile,
  unmergeProfiles,
} from '../profiles/index.ts'
import { reviewSubmitted } from '../reviews/index.ts'
import { type Condition, conditionSchema, type Group } from './condition.ts'
import { fillSome } from './fill-segment.ts'
import {
  archiveSegment,
  changeSegment,
  chooseIdeal,
  createSegment,
  explainPerson,
  getSegment,
  idealShare,
  listMembers,
  listSegments,
  previewSegment,
  SegmentInUse,
  SegmentLoop,
  SegmentNamedUnknown,
  SegmentReadyMade,
  segmentsModule,
} from './index.ts'
import { predicateOf } from './predicate.ts'
import { countExactly, estimate } from './preview-segment.ts'
import { recheckDue } from './recheck-due.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const staff = { kind: 'staff', id: 'sora' }
const all = (...conditions: Condition[]): Group => ({ if: 'all', conditions })
const none = (...conditions: Condition[]): Group => ({ if: 'none', conditions })
const sneakers = newId()

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(db, work)
const person = (name: string) => inTx((tx) => profileByEmail(tx, `${name}@example.com`))
const follow = async () => expect(await runAllConsumers(db, [segmentsModule])).toEqual([])

/** A segment for which everybody was looked at. */
async function segment(name: string, condition: Group): Promise<string> {
  const id = await inTx((tx) => createSegment(tx, { name, about: '', condition }, 'sora'))
  await fill(id)
  return id
}

async function fill(id: string): Promise<void> {
  const { rows } = await db.pool.query<{ version: number }>('select version from segments.segment where id = $1', [id])
  while (!(await inTx((tx) => fillSome(tx, id, rows[0]!.version))));
}

const membersOf = async (segmentId: string) =>
  (await reading(db, (read) => listMembers(read, { segmentId, limit: 1_000 }))).map(({ personId }) => personId).sort()

/** Everybody who fits, asked of the database at once. */
async function fitting(condition: Group): Promise<string[]> {
  const rows = await reading(db, (read) => {
    const { text, values } = predicateOf(condition, read.now)
    return query<{ id: string }>(read, `select person_id as id from segments.person p where ${text}`, values)
  })
  return rows.map(({ id }) => id).sort()
}

const usd = (amount: number) => money(amount, 'USD')

const buy = (profileId: string, { productId = newId(), off = 0 } = {}) =>
  inTx((tx) => {
    const lines = [aLine({ productId, quantity: 1, unitPrice: usd(5_000) })]
    const { totals } = anOrder({ lines })
    const total = usd(totals.total.amount - off)
    return placeOrder(tx, anOrder({ profileId, lines, totals: { ...totals, discount: usd(off), total } }))
  })

const announced = async (segmentId: string) => {
  const { rows } = await db.pool.query<{ type: string; profile_id: string }>(
    `select type, profile_id from kernel.event where type in ('segments.entered', 'segments.left')
     and data ->> 'segmentId' = $1 order by seq`,
    [segmentId],
  )
  return rows.map(({ type, profile_id: id }) => [type.slice('segments.'.length), id])
}

const looks = (profileId: string, productId: string) =>
  inTx(async (tx) => tx.publish(reviewSubmitted({ reviewId: newId(), productId, profileId })))

const signsIn = (name: string) =>
  inTx(async (tx) => {
    const { token } = await requestSignIn(tx, { email: `${name}@example.com` })
    await signIn(tx, { token })
  })

const marketing = (profileId: string) => ({ profileId, channel: 'email', purpose: 'marketing' }) as const
const says = (profileId: string, yes: boolean) =>
  inTx(async (tx) => {
    const wording = { text: 'News by email', version: 'v1', locale: 'en' } as const
    if (yes) await recordConsent(tx, { ...marketing(profileId), state: 'granted', wording, source: 'preferences' })
    else await withdrawConsent(tx, { ...marketing(profileId), source: 'one-click' })
  })

const learns = (profileId: string, value: number | string) =>
  inTx((tx) => observeTrait(tx, { profileId, name: 'size', value, source: 'staff', observedAt: tx.now }))

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

  it('P10 N12: whatever happens in whatever order, live membership is what a recount from scratch finds', async () => {
    const names = ['p0', 'p1', 'p2', 'p3', 'p4']
    const people = await Promise.all(names.map(person))
    const conditions: Group[] = [
      all({ if: 'event', event: 'reviewed', about: [sneakers, newId()], days: 5, atLeast: 2, atMost: 3 }),
      none(
        { if: 'event', event: 'bought', days: 10, atLeast: 1 },
        { if: 'event', event: 'signed-in', days: 3, atMost: 1 },
      ),
      all({ if: 'figure', figure: 'days-since-order', atLeast: 2, atMost: 6 }),
      all({
        if: 'any',
        conditions: [
          { if: 'figure', figure: 'spend', currency: 'USD', atLeast: 10_000 },
          { if: 'trait', trait: 'size', is: 'at-least', number: 40 },
        ],
      } as Condition),
      all(
        { if: 'figure', figure: 'days-since-seen', atLeast: 4 },
        { if: 'figure', figure: 'full-price-orders', atMost: 1 },
      ),
      all(
        { if: 'trait', trait: 'size', is: 'one-of', values: [39, 'M'] },
        { if: 'consent', channel: 'email', purpose: 'marketing', is: 'granted' },
      ),
      none({ if: 'consent', channel: 'email', purpose: 'marketing', is: 'none' }, { if: 'tag', tag: 'vip' }),
      all(
        { if: 'figure', figure: 'days-known', atMost: 8 },
        { if: 'figure', figure: 'days-since-first-order', atLeast: 1 },
      ),
    ]
    const ids: string[] = []
    for (const [at, condition] of conditions.entries()) ids.push(await segment(`R${at}`, condition))
    const last = none({ if: 'segment', segment: ids[0]! }, { if: 'segment', segment: ids[2]! })
    ids.push(await segment('R8', last))
    const rules = [...conditions, last]

    const merges: string[] = []
    const steps: Record<string, (who: number, other: number) => Promise<unknown>> = {
      look: (who, other) => looks(people[who]!, other > 2 ? sneakers : newId()),
      lookAgain: (who) => looks(people[who]!, sneakers),
      buy: (who, other) => buy(people[who]!, { off: other > 2 ? 500 : 0 }),
      signIn: (who) => signsIn(names[who]!),
      learn: (who, other) => learns(people[who]!, [39, 41, 'M', 'L', 12][other]!),
      say: (who, other) => says(people[who]!, other > 1),
      tag: (who, other) => inTx((tx) => tagProfile(tx, { profileId: people[who]!, tags: other > 1 ? ['vip'] : [] })),
      merge: async (who, other) => {
        if (who === other) return
        const wish = { profileId: people[who]!, withProfileId: people[other]!, reason: 'One', by: staff }
        const { mergeId } = await inTx((tx) => mergeProfiles(tx, wish))
        if (mergeId) merges.push(mergeId)
      },
      unmerge: async () => {
        const mergeId = merges.pop()
        if (mergeId) await inTx((tx) => unmergeProfiles(tx, { mergeId, reason: 'Two', by: staff }))
      },
      follow,
      wait: async (_who, other) => {
        db.clock.forward(days(other) + hours(7))
        await recheckDue(edge)
      },
      rewind: () => inTx((tx) => rewindConsumer(tx, 'segments')),
    }
    const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(4), fc.nat(4))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (taken) => {
        for (const [name, who, other] of taken) await steps[name]!(who, other)
        await follow()
        await recheckDue(edge)
        for (const [at, id] of ids.entries()) expect([at, await membersOf(id)]).toEqual([at, await fitting(rules[at]!)])
        for (const { id, members } of await reading(db, listSegments))
          expect(members).toBe((await membersOf(id)).length)
      }),
      { numRuns: Number(process.env['SEGMENT_RUNS'] ?? 5) },
    )
    // As entered and left once in turn, each time.
    for (const id of ids) {
      const last = new Map<string, string>()
      for (const [type, who] of await announced(id)) {
        expect(last.get(who!) ?? type).not.toBe(last.has(who!) ? type : '')
        last.set(who!, type!)
      }
    }
  }, 60_000)

  it('N12: a preview counts and shows ten, and says when it reckons from a part', async () => {
    const condition = all({ if: 'figure', figure: 'orders', atLeast: 1 })
    const preview = await previewSegment(edge, condition)
    expect(preview).toEqual(await reading(db, (read) => countExactly(read, condition)))
    expect(preview).toMatchObject({ count: (await fitting(condition)).length, isEstimate: false })
    await db.pool.query('analyze segments.person')
    const about = await reading(db, (read) => estimate(read, condition))
    expect(about).toMatchObject({ count: preview.count, isEstimate: true })
  })
})
