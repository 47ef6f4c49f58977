import { describe, expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { announcedIn, inTransaction } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import {
  AddressIncomplete,
  addressesOf,
  findProfile,
  forgetAddress,
  listProfiles,
  nameProfile,
  profileByEmail,
  profileOfSession,
  requestSignIn,
  saveAddress,
  SignInExpired,
  signIn,
  signOut,
  TooManySignIns,
  type Address,
} from './index.ts'

const db = await testDatabase()
const home: Address = { name: 'Minji Kim', line1: '12 Seongsui-ro', city: 'Seoul', country: 'KR', postcode: '04779' }

describe('a profile', () => {
  it(
    'P4: one email address in any spelling leads to one profile',
    inTx(db, async (tx) => {
      const minji = await profileByEmail(tx, ' Minji@Example.com ')
      expect(await profileByEmail(tx, 'minji@example.com')).toBe(minji)
      expect(announcedIn(tx).map((event) => event.type)).toEqual(['profiles.profile-created'])
      await nameProfile(tx, { profileId: minji, name: 'Minji', locale: 'ko' })
      expect(await findProfile(tx, minji)).toMatchObject({ email: 'minji@example.com', name: 'Minji', locale: 'ko' })
    }),
  )

  it(
    'keeps addresses once, latest used first, and forgets them on demand',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      await saveAddress(tx, { profileId, address: home })
      await saveAddress(tx, { profileId, address: home })
      const saved = await addressesOf(tx, profileId)
      expect(saved.map((entry) => entry.address)).toEqual([home])
      await forgetAddress(tx, { profileId, addressId: saved[0]!.id })
      expect(await addressesOf(tx, profileId)).toEqual([])
    }),
  )

  it(
    'refuses an address where no parcel would arrive, naming the field',
    inTx(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      const refusal: unknown = await saveAddress(tx, { profileId, address: { ...home, postcode: undefined } }).catch(
        (no: unknown) => no,
      )
      expect(refusal).toBeInstanceOf(AddressIncomplete)
      expect(refusal).toMatchObject({ field: 'address.postcode' })
      expect(await addressesOf(tx, profileId)).toEqual([])
    }),
  )

  it(
    'is found by the beginning of its email, page by page',
    inTx(db, async (tx) => {
      for (const name of ['minji', 'alex', 'sora']) await profileByEmail(tx, `${name}@example.com`)
      expect((await listProfiles(tx, { search: 'al', limit: 10 })).map((one) => one.email)).toEqual([
        'alex@example.com',
      ])
      expect(await listProfiles(tx, { search: '%', limit: 10 })).toEqual([])
      const first = await listProfiles(tx, { limit: 2 })
      const rest = await listProfiles(tx, { limit: 2, after: first[1]!.id })
      expect([...first, ...rest].map((one) => one.email)).toEqual([
        'sora@example.com',
        'alex@example.com',
        'minji@example.com',
      ])
    }),
  )
})

describe('signing in', () => {
  it(
    'works once with the link, and the session ends on signing out',
    inTx(db, async (tx) => {
      const { token, profileId } = await requestSignIn(tx, { email: 'minji@example.com', returnTo: '/account' })
      const answer = await signIn(tx, { token })
      if ('refused' in answer) throw answer.refused
      expect(answer).toMatchObject({ profileId, returnTo: '/account' })
      expect(await profileOfSession(tx, answer.sessionToken)).toBe(profileId)
      await expect(signIn(tx, { token })).rejects.toBeInstanceOf(SignInExpired)
      await signOut(tx, answer.sessionToken)
      expect(await profileOfSession(tx, answer.sessionToken)).toBeUndefined()
    }),
  )

  it(
    'works with the code, and not after five wrong ones',
    inTx(db, async (tx) => {
      const email = 'minji@example.com'
      const { code } = await requestSignIn(tx, { email })
      const wrong = code === '000000' ? '000001' : '000000'
      for (let i = 0; i < 5; i++) expect(await signIn(tx, { email, code: wrong })).toHaveProperty('refused')
      expect(await signIn(tx, { email, code })).toHaveProperty('refused')
      const again = await requestSignIn(tx, { email })
      expect(await signIn(tx, { email, code: ` ${again.code.slice(0, 3)} ${again.code.slice(3)}` })).toHaveProperty(
        'sessionToken',
      )
    }),
  )

  it(
    'a mailbox cannot be filled with sign-in mails',
    inTx(db, async (tx) => {
      for (let i = 0; i < 5; i++) await requestSignIn(tx, { email: 'minji@example.com' })
      await expect(requestSignIn(tx, { email: 'minji@example.com' })).rejects.toBeInstanceOf(TooManySignIns)
    }),
  )

  it('is over after fifteen minutes', async () => {
    const { token } = await inTransaction(db, (tx) => requestSignIn(tx, { email: 'sora@example.com' }))
    db.clock.forward(minutes(15))
    await expect(inTransaction(db, (tx) => signIn(tx, { token }))).rejects.toBeInstanceOf(SignInExpired)
  })
})
