import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { days, hours } from '../../kernel/clock.ts'
import { rewindConsumer } from '../../kernel/consumer-position.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { newId } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { all, none, segmentScene } from '../../testing/segments.ts'
import { mergeProfiles, tagProfile, unmergeProfiles } from '../profiles/index.ts'
import { type Condition, type Group, listSegments } from './index.ts'
import { predicateOf } from './predicate.ts'
import { recheckDue } from './recheck-due.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const staff = { kind: 'staff', id: 'sora' }
const sneakers = newId()
const scene = segmentScene(db)
const { inTx, person, follow, segment, membersOf, buy, announced, looks, signsIn, says, learns } = scene

/** Everybody who fits, asked of the database at once. */
async function fitting(condition: Group): Promise<string[]> {
  const rows = await reading(db, (read) => {
    const { text, values } = predicateOf(condition, read.now)
    return query<{ id: string }>(read, `select person_id as id from segments.person p where ${text}`, values)
  })
  return rows.map(({ id }) => id).sort()
}

describe('who belongs to a segment', () => {
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
    const compare = async () => {
      for (const [at, id] of ids.entries()) expect([at, await membersOf(id)]).toEqual([at, await fitting(rules[at]!)])
      for (const { id, members } of await reading(db, listSegments)) {
        expect(members).toBe((await membersOf(id)).length)
      }
    }
    const step = fc.tuple(fc.constantFrom(...Object.keys(steps), 'signIn', 'lookAgain'), fc.nat(4), fc.nat(4))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (taken) => {
        for (const [name, who, other] of taken) await steps[name]!(who, other)
        await follow()
        for (let time = 0; time < 6; time++) {
          await recheckDue(edge)
          await compare()
          // Nothing happens, only time goes by.
          db.clock.forward(days(1) + hours(5))
        }
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
})
