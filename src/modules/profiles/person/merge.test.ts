import { describe, expect, it } from 'vitest'
import { minutes } from '../../../kernel/clock.ts'
import { announcedIn, inTransaction, reading, type Read } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { refusalOf } from '../../../testing/refusal.ts'
import {
  addressesOf,
  findProfile,
  identitiesOf,
  likelySame,
  listProfiles,
  MergeReasonMissing,
  mergeProfiles,
  mergesOf,
  type Observation,
  personIds,
  previewMerge,
  profileByEmail,
  requestSignIn,
  resolveProfile,
  SameProfile,
  saveAddress,
  signIn,
  tagProfile,
  tagsOf,
  timelineOf,
  unmergeProfiles,
} from '../index.ts'
import type { Address } from '../address.ts'

const db = await testDatabase()
const staff = { kind: 'staff', id: 'sora' }
const reason = 'She told us at the counter'
const home: Address = { name: 'Minji Kim', line1: '12 Seongsui-ro', city: 'Seoul', country: 'KR', postcode: '04779' }
const met = (...identities: Observation['identities']): Observation => ({
  identities,
  observedAt: db.clock.now(),
  source: 'page',
})
const email = (name: string) => ({ kind: 'email', value: `${name}@example.com` }) as const
const device = (value: string) => ({ kind: 'device', value }) as const

async function signsIn(name: string): Promise<void> {
  const { token } = await inTransaction(db, (tx) => requestSignIn(tx, { email: email(name).value }))
  await inTransaction(db, (tx) => signIn(tx, { token }))
}

/** All that is read of a person. */
const seenOf = async (read: Read, profileId: string) => ({
  timeline: (await timelineOf(read, { profileId, limit: 100 })).filter(
    ({ type }) => type !== 'profiles.profile-merged' && type !== 'profiles.profile-unmerged',
  ),
  identities: await identitiesOf(read, profileId),
  addresses: await addressesOf(read, profileId),
  tags: await tagsOf(read, profileId),
  profile: await findProfile(read, profileId),
})

describe('two profiles that are one person', () => {
  it('P4 N1: staff merge them, see one timeline, and taking it back gives both exactly as they were', async () => {
    const [minji, work] = await inTransaction(db, async (tx) => {
      const one = (await resolveProfile(tx, met(device('phone'), email('minji')))).profileId
      const other = await profileByEmail(tx, 'minji@work.example')
      await saveAddress(tx, { profileId: one, address: home })
      await tagProfile(tx, { profileId: other, tags: ['wholesale'] })
      return [one, other]
    })
    await signsIn('minji')
    const before = await reading(db, async (read) => [await seenOf(read, minji), await seenOf(read, work)])
    db.clock.forward(minutes(5))

    const merge = { profileId: work, withProfileId: minji, reason, by: staff }
    const merged = await inTransaction(db, (tx) => mergeProfiles(tx, merge))
    expect(merged.personId).toBe(minji)
    expect(await inTransaction(db, (tx) => mergeProfiles(tx, merge))).toEqual({ personId: minji })
    await reading(db, async (read) => {
      const [together, ofWork] = [await seenOf(read, minji), await seenOf(read, work)]
      expect(ofWork.timeline).toEqual(together.timeline)
      expect(together.timeline.map(({ seq }) => seq).sort()).toEqual(
        before.flatMap(({ timeline }) => timeline.map(({ seq }) => seq)).sort(),
      )
      expect(together).toMatchObject({ tags: ['wholesale'], addresses: [{ address: home }] })
      expect(together.identities.map(({ value }) => value)).toEqual([
        'minji@example.com',
        'minji@work.example',
        'phone',
      ])
      expect((await listProfiles(read, { limit: 10 })).map(({ id }) => id)).toEqual([minji])
      expect((await listProfiles(read, { search: 'minji@work', limit: 10 })).map(({ id }) => id)).toEqual([minji])
    })
    // What comes meanwhile is kept with the identity by which it came.
    await signsIn('minji')
    const [meanwhile] = await reading(db, (read) => timelineOf(read, { profileId: work, limit: 1 }))

    const undo = { mergeId: merged.mergeId!, reason: 'A colleague of the same name', by: staff }
    expect((await inTransaction(db, (tx) => unmergeProfiles(tx, undo))).personIds).toEqual([work, minji])
    await inTransaction(db, (tx) => unmergeProfiles(tx, undo))
    await reading(db, async (read) => {
      const now = await seenOf(read, minji)
      expect(await seenOf(read, work)).toEqual(before[1])
      expect({ ...now, timeline: now.timeline.slice(1) }).toEqual({ ...before[0], identities: now.identities })
      expect(now.timeline[0]).toEqual(meanwhile)
      const [row] = await mergesOf(read, work)
      expect(row).toMatchObject({ rule: 'staff', evidence: { reason }, by: staff, undoneBy: staff })
    })
    const told = await reading(db, (read) => timelineOf(read, { profileId: minji, owners: ['profiles'], limit: 100 }))
    expect(told.map(({ type, data }) => [type, data['mergedId'] ?? data['restoredId']])).toEqual(
      expect.arrayContaining([
        ['profiles.profile-merged', work],
        ['profiles.profile-unmerged', work],
      ]),
    )
  })

  it(
    'P4: what staff took apart no rule brings together again, and staff can',
    inTx(db, async (tx) => {
      const alex = await resolveProfile(tx, met(device('tablet'), email('alex')))
      const [bond] = await mergesOf(tx, alex.personId)
      expect(bond).toMatchObject({ rule: 'seen-with', source: 'page' })
      await unmergeProfiles(tx, { mergeId: bond!.id, reason: 'The shop’s own tablet', by: staff })
      await resolveProfile(tx, { ...met(device('tablet'), email('alex')), observedAt: new Date(0) })
      const tablet = await resolveProfile(tx, met(device('tablet')))
      expect(tablet.personId).toBe(tablet.profileId)
      await mergeProfiles(tx, { ...tablet, withProfileId: alex.profileId, reason, by: staff })
      expect(await personIds(tx, tablet.profileId)).toEqual([alex.profileId, tablet.profileId])
      expect(announcedIn(tx).map(({ type }) => type)).toContain('profiles.profile-unmerged')
    }),
  )

  it(
    'P4: a preview says what would come together and what speaks against it, and changes nothing',
    inTx(db, async (tx) => {
      const alex = await resolveProfile(tx, met(device('sofa'), email('alex')))
      const sora = await resolveProfile(tx, met(device('sofa'), email('sora')))
      expect(await likelySame(tx, alex.profileId)).toEqual([sora.profileId])
      const wish = { profileId: alex.profileId, withProfileId: sora.profileId }
      const preview = await previewMerge(tx, wish)
      expect(preview).toMatchObject({
        areOne: false,
        conflicts: ['emails'],
        people: [{ profiles: 2 }, { profiles: 1 }],
      })
      expect(await personIds(tx, sora.profileId)).toEqual([sora.profileId])
      for (const [no, refusal] of [
        [{ ...wish, withProfileId: alex.profileId }, SameProfile],
        [{ ...wish, reason: ' ' }, MergeReasonMissing],
      ] as const) {
        expect(await refusalOf(mergeProfiles(tx, { reason, by: staff, ...no }))).toBeInstanceOf(refusal)
      }
    }),
  )

  it('P4: merged and unmerged on many connections at once, they are one or two, never something between', async () => {
    const ids = await inTransaction(db, async (tx) => [
      await profileByEmail(tx, 'a@race.example'),
      await profileByEmail(tx, 'b@race.example'),
      await profileByEmail(tx, 'c@race.example'),
    ])
    const [a, b, c] = ids as [string, string, string]
    const merge = (profileId: string, withProfileId: string) =>
      inTransaction(db, (tx) => mergeProfiles(tx, { profileId, withProfileId, reason, by: staff }))
    const all = await Promise.all([merge(a, b), merge(b, c), merge(c, a), merge(b, a), merge(c, b)])
    expect(all.filter(({ mergeId }) => mergeId)).toHaveLength(2)
    expect(await reading(db, (read) => personIds(read, c))).toEqual(ids)
    await Promise.all(
      all.flatMap(({ mergeId }) =>
        mergeId ? [0, 1].map(() => inTransaction(db, (tx) => unmergeProfiles(tx, { mergeId, reason, by: staff }))) : [],
      ),
    )
    for (const id of ids) expect(await reading(db, (read) => personIds(read, id))).toEqual([id])
  })
})
