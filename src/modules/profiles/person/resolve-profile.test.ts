import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later, minutes } from '../../../kernel/clock.ts'
import { inTransaction, reading, rolledBack, type Tx } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { IdentityMalformed, type Observation, resolveProfile } from '../index.ts'
import { personsOf } from './person-ids.ts'

const db = await testDatabase()
const noon = new Date('2026-11-29T12:00:00Z')
const email = (name: string) => ({ kind: 'email', value: `${name}@example.com` }) as const
const phone = (digit: number) => ({ kind: 'phone', value: `+82 2 312 345${digit}` }) as const
const device = (name: string) => ({ kind: 'device', value: name }) as const
const insta = (name: string) => ({ kind: 'channel:instagram', value: name }) as const

const seen = (identities: Observation['identities'], minute = 0, isProven = false): Observation => ({
  identities,
  observedAt: later(noon, minutes(minute)),
  source: isProven ? 'counter' : 'page',
  isProven,
})

const pool = [email('minji'), email('alex'), phone(1), phone(2), insta('sora'), device('phone'), device('laptop')]

/** Which of all the identities are one person, as sets of their places in the pool. */
async function groups(tx: Tx): Promise<string[]> {
  const found = await Promise.all(
    pool.map(async (identity) => (await resolveProfile(tx, seen([identity], 1_000))).profileId),
  )
  const persons = await personsOf(tx, found)
  const members = new Map<string, number[]>()
  for (const [at, id] of found.entries()) members.set(persons.get(id)!, [...(members.get(persons.get(id)!) ?? []), at])
  return [...members.values()].map((places) => places.join('+')).sort()
}

describe('who was met', () => {
  it(
    'P4: a visitor becomes known with all she did before; each identity keeps its own profile',
    inTx(db, async (tx) => {
      const visitor = await resolveProfile(tx, seen([device('phone')]))
      const known = await resolveProfile(tx, seen([device('phone'), email('minji')], 5))
      expect(known.profileId).not.toBe(visitor.profileId)
      expect(known.personId).toBe(known.profileId)
      expect(await resolveProfile(tx, seen([device('phone')], 6))).toEqual({ ...visitor, personId: known.profileId })
    }),
  )

  it(
    'P4: a device that two people use merges neither, and what is only said merges no two whose email is known',
    inTx(db, async (tx) => {
      const minji = await resolveProfile(tx, seen([device('laptop'), email('minji')]))
      const alex = await resolveProfile(tx, seen([device('laptop'), email('alex')], 1))
      await resolveProfile(tx, seen([email('alex'), email('minji')], 2))
      await resolveProfile(tx, seen([phone(1), email('minji')], 3))
      await resolveProfile(tx, seen([phone(1), email('alex')], 4))
      expect((await personsOf(tx, [minji.profileId, alex.profileId])).get(alex.profileId)).toBe(alex.profileId)
      expect((await resolveProfile(tx, seen([phone(1)]))).personId).toBe(minji.personId)
    }),
  )

  it(
    'P4: a phone that is proven to be somebody else’s leaves whom it was only said to belong to',
    inTx(db, async (tx) => {
      const alex = await resolveProfile(tx, seen([email('alex'), phone(1)]))
      expect((await resolveProfile(tx, seen([phone(1)]))).personId).toBe(alex.personId)
      const owner = await resolveProfile(tx, seen([phone(1), insta('sora')], 1, true))
      expect(owner.personId).toBe(owner.profileId)
      expect((await resolveProfile(tx, seen([insta('sora')]))).personId).toBe(owner.personId)
    }),
  )

  it(
    'refuses what cannot be an identity, naming it',
    inTx(db, async (tx) => {
      const no: unknown = await resolveProfile(tx, seen([email('a'), { kind: 'phone', value: '312 3456' }])).catch(
        (refusal: unknown) => refusal,
      )
      expect(no).toBeInstanceOf(IdentityMalformed)
      expect(no).toMatchObject({ field: 'identities.1.value' })
    }),
  )

  it('P3: observations in any order, late and repeated, make the same people', async () => {
    const observation = fc
      .record({
        identities: fc.uniqueArray(fc.nat(pool.length - 1), { minLength: 1, maxLength: 3 }),
        minute: fc.nat(5),
        isProven: fc.boolean(),
      })
      .map(({ identities, minute, isProven }) =>
        seen(
          identities.map((at) => pool[at]!),
          minute,
          isProven,
        ),
      )
    const told = fc.array(observation, { minLength: 2, maxLength: 8 }).chain((all) =>
      fc.record({
        all: fc.constant(all),
        again: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
      }),
    )
    const groupsAfter = (observations: readonly Observation[]) =>
      rolledBack(db, async (tx) => {
        for (const one of observations) await resolveProfile(tx, one)
        return groups(tx)
      })
    await fc.assert(
      fc.asyncProperty(told, async ({ all, again }) => {
        expect(await groupsAfter(again)).toEqual(await groupsAfter(all))
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('P4: told at once on many connections, it is one person', async () => {
    const told = [
      seen([device('race'), email('race')]),
      seen([email('race'), phone(7)], 1, true),
      seen([phone(7), insta('race')], 2, true),
      seen([device('race')], 3),
    ]
    await Promise.all([...told, ...told, ...told].map((one) => inTransaction(db, (tx) => resolveProfile(tx, one))))
    const all = await Promise.all(told.map((one) => inTransaction(db, (tx) => resolveProfile(tx, one))))
    expect(new Set(all.map(({ personId }) => personId)).size).toBe(1)
    const profiles = new Set(all.map(({ profileId }) => profileId))
    expect((await reading(db, (read) => personsOf(read, [...profiles]))).size).toBe(profiles.size)
  })
})
