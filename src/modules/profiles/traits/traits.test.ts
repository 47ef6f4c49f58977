import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { days, later } from '../../../kernel/clock.ts'
import { announcedIn, rolledBack } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { refusalOf } from '../../../testing/refusal.ts'
import {
  findTrait,
  forgetTrait,
  mergeProfiles,
  observeTrait,
  profileByEmail,
  TraitMalformed,
  traitsOf,
  traitSources,
} from '../index.ts'

const db = await testDatabase()
const staff = { kind: 'staff', id: 'sora' }
const on = (day: number) => later(db.clock.now(), -days(100 - day))

describe('what is known of a person', () => {
  it(
    'P5: the latest from the most trusted source counts, the others stay as its history',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      const skin = { profileId, name: 'skin-type' }
      await observeTrait(tx, { ...skin, value: 'dry', source: 'shopper', observedAt: on(10) })
      await observeTrait(tx, { ...skin, value: 'oily', source: 'page', observedAt: on(20) })
      await observeTrait(tx, { ...skin, value: 'normal', source: 'shopper', observedAt: on(5) })
      await observeTrait(tx, { ...skin, value: 'normal', source: 'shopper', observedAt: on(5) })
      expect(await findTrait(tx, profileId, 'skin-type')).toEqual({ value: 'dry' })
      expect((await traitsOf(tx, profileId)).map(({ value, counts }) => [value, counts])).toEqual([
        ['dry', true],
        ['normal', false],
        ['oily', false],
      ])
      expect(announcedIn(tx).filter(({ type }) => type === 'profiles.trait-changed')).toHaveLength(1)

      const other = await profileByEmail(tx, 'minji@work.example')
      await observeTrait(tx, { ...skin, profileId: other, value: ['dry', 'thin'], source: 'staff', observedAt: on(1) })
      await mergeProfiles(tx, { profileId, withProfileId: other, reason: 'Said so', by: staff })
      expect(await findTrait(tx, profileId, 'skin-type')).toEqual({ value: ['dry', 'thin'] })
      await forgetTrait(tx, skin)
      expect(await traitsOf(tx, other)).toEqual([])
    }),
  )

  it(
    'P5: refuses what cannot be a trait, naming the field',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'alex@example.com')
      const good = { profileId, name: 'size', value: 42, source: 'staff', observedAt: on(1) } as const
      for (const [field, bad] of [
        ['name', { name: 'Shoe Size' }],
        ['value', { value: 'x'.repeat(501) }],
        ['observedAt', { observedAt: on(102) }],
      ] as const) {
        const no = await refusalOf(observeTrait(tx, { ...good, ...bad }))
        expect(no).toBeInstanceOf(TraitMalformed)
        expect(no).toMatchObject({ field })
      }
      expect(await traitsOf(tx, profileId)).toEqual([])
    }),
  )

  it('P3 P5: told in any order and twice, the same counts', async () => {
    const observation = fc.record({
      value: fc.constantFrom('a', 'b', 'c'),
      source: fc.constantFrom(...traitSources),
      day: fc.integer({ min: 1, max: 4 }),
    })
    const result = (all: readonly { value: string; source: (typeof traitSources)[number]; day: number }[]) =>
      rolledBack(db, async (tx) => {
        const profileId = await profileByEmail(tx, 'sora@example.com')
        for (const { day, ...one } of all) {
          await observeTrait(tx, { profileId, name: 'taste', observedAt: on(day), ...one })
        }
        return (await traitsOf(tx, profileId)).map(({ value, source, counts }) => ({ value, source, counts }))
      })
    await fc.assert(
      fc.asyncProperty(fc.array(observation, { minLength: 2, maxLength: 6 }), async (all) => {
        expect(await result([...all.toReversed(), ...all])).toEqual(await result(all))
      }),
      { numRuns: 15 },
    )
  })
})
