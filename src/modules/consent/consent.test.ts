import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { days, hours, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, rolledBack, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { profileByEmail } from '../profiles/index.ts'
import { standingsOf } from './consent.ts'
import {
  ConfirmationExpired,
  confirmConsent,
  consentHistory,
  consentToken,
  EvidenceTooLarge,
  liftSuppression,
  LinkUnknown,
  mayContact,
  readConsentToken,
  ReasonMissing,
  recordConsent,
  standingsFor,
  suppressAddress,
  suppressionsOf,
  SuppressionUnknown,
  withdrawConsent,
  wordingOf,
} from './index.ts'

const db = await testDatabase()
const wording = wordingOf('checkout', 'ko')

const minji = async (tx: Tx) => ({
  profileId: await profileByEmail(tx, 'minji@example.com'),
  channel: 'email' as const,
  purpose: 'marketing' as const,
})
const at = (tx: Tx, ms: number): Tx =>
  new Proxy(tx, { get: (of, key) => (key === 'now' ? later(of.now, ms) : bound(of, key)) })
const bound = (of: object, key: string | symbol): unknown => {
  const value: unknown = Reflect.get(of, key)
  return typeof value === 'function' ? (value.bind(of) as unknown) : value
}
const stateOf = async (tx: Tx, profileId: string) => (await standingsFor(tx, profileId))[0]?.state

describe('the ledger of consent', () => {
  it(
    'M20: keeps who agreed to which words, when, where and how it can be shown',
    inTx(db, async (tx) => {
      const her = await minji(tx)
      const evidence = { ip: 'd1gest', device: 'phone', checkoutId: tx.newId() }
      await recordConsent(tx, { ...her, state: 'granted', wording, source: 'checkout', country: 'KR', evidence })
      const [entry] = await consentHistory(tx, her)
      expect(entry).toMatchObject({ ...her, state: 'granted', source: 'checkout', country: 'KR', evidence, at: tx.now })
      expect(entry!.wording).toEqual({ text: wording.text, version: 'checkout/2026-11-01', locale: 'ko' })
      expect(announcedIn(tx).map(({ type }) => type)).toContain('consent.consent-given')
      expect(JSON.stringify(announcedIn(tx))).not.toContain('minji@')
    }),
  )

  it.each([
    'update consent.entry set state = $$granted$$',
    'delete from consent.entry',
    'truncate consent.entry cascade',
  ])('refuses: %s', async (text) => {
    const changed = rolledBack(db, async (tx) => {
      await withdrawConsent(tx, { ...(await minji(tx)), source: 'preferences' })
      await query(tx, text)
    })
    await expect(changed).rejects.toThrow('only ever added to')
  })

  it(
    'writes the same yes once, and a later one as its renewal',
    inTx(db, async (tx) => {
      const her = await minji(tx)
      const yes = { ...her, state: 'granted', wording, source: 'preferences' } as const
      const first = await recordConsent(tx, yes)
      expect(await recordConsent(at(tx, hours(2)), yes)).toEqual(first)
      expect(await recordConsent(at(tx, hours(2)), { ...yes, state: 'asked' })).toEqual(first)
      await recordConsent(at(tx, days(700)), yes)
      expect(await consentHistory(tx, her)).toHaveLength(2)
      expect((await standingsFor(tx, her.profileId))[0]!.since).toEqual(later(tx.now, days(700)))
    }),
  )

  it(
    'counts a no at once, however often it is said, and also from somebody who never agreed',
    inTx(db, async (tx) => {
      const her = await minji(tx)
      expect(await withdrawConsent(tx, { ...her, source: 'one-click' })).toBe(true)
      expect(await withdrawConsent(tx, { ...her, source: 'one-click' })).toBe(false)
      const asked = { ...her, country: 'US', now: tx.now }
      expect(await mayContact(tx, asked)).toEqual({ may: false, because: 'withdrawn' })
      await recordConsent(tx, { ...her, state: 'granted', wording, source: 'preferences' })
      expect(await mayContact(tx, asked)).toMatchObject({ may: true, because: 'granted' })
      expect((await consentHistory(tx, her)).map(({ state }) => state)).toEqual(['granted', 'withdrawn'])
    }),
  )

  it(
    'wants a reason of staff, and evidence of a bounded size',
    inTx(db, async (tx) => {
      const her = await minji(tx)
      const byStaff = { ...her, state: 'granted', wording, source: 'staff', by: 'hana' } as const
      expect(await refusalOf(recordConsent(tx, { ...byStaff, reason: ' ' }))).toBeInstanceOf(ReasonMissing)
      expect(await refusalOf(recordConsent(tx, { ...byStaff, reason: 'x'.repeat(501) }))).toBeInstanceOf(ReasonMissing)
      const evidence = { page: 'x'.repeat(2_000) }
      expect(await refusalOf(withdrawConsent(tx, { ...her, source: 'preferences', evidence }))).toBeInstanceOf(
        EvidenceTooLarge,
      )
      expect(await consentHistory(tx, her)).toEqual([])
      await recordConsent(tx, { ...byStaff, reason: 'She asked on the phone' })
      expect(await consentHistory(tx, her)).toMatchObject([{ by: 'hana', reason: 'She asked on the phone' }])
    }),
  )

  it('stands where its entries lead, whatever was said in whatever order', async () => {
    const said = fc.record({
      what: fc.constantFrom('grant', 'ask', 'confirm', 'withdraw', 'bounce', 'complain', 'lift'),
      purpose: fc.constantFrom('marketing', 'night-marketing'),
      after: fc.integer({ min: 0, max: 60 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 14 }), (sayings) =>
        rolledBack(db, async (tx) => {
          const profileId = await profileByEmail(tx, 'alex@example.com')
          const tokens: string[] = []
          let hour = 0
          for (const { what, purpose, after } of sayings) {
            hour += after
            const token = await say(at(tx, hours(hour)), what, { profileId, channel: 'email', purpose }, tokens.at(-1))
            if (token) tokens.push(token)
          }
          const entries = await consentHistory(tx, { profileId, limit: 500 })
          const folded = [...standingsOf(entries.toReversed()).values()]
          expect(await standingsFor(tx, profileId)).toEqual(folded.toSorted((a, b) => (a.purpose < b.purpose ? -1 : 1)))
        }),
      ),
      { numRuns: 40 },
    )
  })
})

async function say(
  tx: Tx,
  what: string,
  about: { profileId: string; channel: 'email'; purpose: 'marketing' | 'night-marketing' },
  token: string | undefined,
): Promise<string | undefined> {
  const reason = what === 'bounce' ? 'hard-bounce' : 'complaint'
  if (what === 'grant') await recordConsent(tx, { ...about, state: 'granted', wording, source: 'preferences' })
  if (what === 'withdraw') await withdrawConsent(tx, { ...about, source: 'unsubscribe' })
  if (what === 'ask')
    return (await recordConsent(tx, { ...about, state: 'asked', wording, source: 'sign-up' })).confirmToken
  if (what === 'confirm' && token) await confirmConsent(tx, { token }).catch(expectExpired)
  if (what === 'bounce' || what === 'complain') {
    await suppressAddress(tx, { channel: 'email', address: 'alex@example.com', reason })
  }
  if (what === 'lift') await liftSuppression(tx, about).catch(() => undefined)
  return undefined
}

const expectExpired = (no: unknown) => expect(no).toBeInstanceOf(ConfirmationExpired)

describe('a double opt-in', () => {
  const ask = async (tx: Tx) => {
    const her = await minji(tx)
    const asked = await recordConsent(tx, { ...her, state: 'asked', wording, source: 'sign-up', country: 'DE' })
    return { her, token: asked.confirmToken! }
  }

  it(
    'M20: counts once she confirms it, with the words she saw',
    inTx(db, async (tx) => {
      const { her, token } = await ask(tx)
      const question = { ...her, country: 'DE', now: tx.now }
      expect(await mayContact(tx, question)).toEqual({ may: false, because: 'not-confirmed' })
      await confirmConsent(tx, { token, evidence: { device: 'phone' } })
      await confirmConsent(tx, { token })
      expect(await mayContact(tx, question)).toEqual({ may: true, because: 'granted' })
      const [confirmed, asked] = await consentHistory(tx, her)
      expect(confirmed).toMatchObject({ state: 'granted', source: 'confirmation', wording, country: 'DE' })
      expect(confirmed!.evidence).toEqual({ device: 'phone', askedBy: asked!.id })
      expect(await consentHistory(tx, her)).toHaveLength(2)
    }),
  )

  it(
    'is asked for by one mail a day',
    inTx(db, async (tx) => {
      const { her } = await ask(tx)
      const again = { ...her, state: 'asked', wording, source: 'checkout' } as const
      expect((await recordConsent(at(tx, hours(23)), again)).confirmToken).toBeUndefined()
      expect((await recordConsent(at(tx, hours(24)), again)).confirmToken).toBeDefined()
    }),
  )

  it.each([
    ['after seven days', (tx: Tx, _token: string) => Promise.resolve(at(tx, days(7)))],
    [
      'after she changed her mind',
      async (tx: Tx) => {
        await withdrawConsent(tx, { ...(await minji(tx)), source: 'preferences' })
        return tx
      },
    ],
    [
      'a second time, after she left again',
      async (tx: Tx, token: string) => {
        await confirmConsent(tx, { token })
        await withdrawConsent(tx, { ...(await minji(tx)), source: 'unsubscribe' })
        return tx
      },
    ],
  ])('counts no more %s', (_when, before) =>
    rolledBack(db, async (tx) => {
      const { her, token } = await ask(tx)
      const then = await before(tx, token)
      const state = await stateOf(tx, her.profileId)
      expect(await refusalOf(confirmConsent(then, { token }))).toBeInstanceOf(ConfirmationExpired)
      expect(await stateOf(tx, her.profileId)).toBe(state)
    }),
  )

  it(
    'knows no link that was not mailed',
    inTx(db, async (tx) => {
      expect(await refusalOf(confirmConsent(tx, { token: 'guessed' }))).toBeInstanceOf(LinkUnknown)
    }),
  )
})

describe('an address that is not written to', () => {
  it.each([
    ['hard-bounce', 'bounce', false],
    ['complaint', 'complaint', true],
  ] as const)('%s: ends what its owner agreed to', (reason, source, ordersToo) =>
    rolledBack(db, async (tx) => {
      const her = await minji(tx)
      await recordConsent(tx, { ...her, state: 'granted', wording, source: 'preferences' })
      await suppressAddress(tx, { channel: 'email', address: 'Minji@Example.com', reason, evidence: { code: '5.1.1' } })
      await suppressAddress(tx, { channel: 'email', address: 'minji@example.com', reason })
      expect((await consentHistory(tx, her))[0]).toMatchObject({ state: 'withdrawn', source })
      const question = { ...her, country: 'US', now: tx.now }
      expect(await mayContact(tx, question)).toEqual({ may: false, because: reason })
      expect((await mayContact(tx, { ...question, purpose: 'order' })).may).toBe(ordersToo)
      expect(await suppressionsOf(tx, her.profileId)).toMatchObject([{ reason }])
    }),
  )

  it(
    'can be taken off the list; what was agreed to does not come back',
    inTx(db, async (tx) => {
      const her = await minji(tx)
      await recordConsent(tx, { ...her, state: 'granted', wording, source: 'preferences' })
      await suppressAddress(tx, { channel: 'email', address: 'minji@example.com', reason: 'hard-bounce' })
      await liftSuppression(tx, her)
      expect(await mayContact(tx, { ...her, country: 'US', now: tx.now })).toEqual({ may: false, because: 'withdrawn' })
      expect(await refusalOf(liftSuppression(tx, her))).toBeInstanceOf(SuppressionUnknown)
    }),
  )

  it(
    'somebody without an address is not reached by mail',
    inTx(db, async (tx) => {
      const question = {
        profileId: tx.newId(),
        channel: 'email',
        purpose: 'marketing',
        country: 'US',
        now: tx.now,
      } as const
      expect(await mayContact(tx, question)).toEqual({ may: false, because: 'unreachable' })
    }),
  )
})

describe('the link in the foot of a mail', () => {
  it(
    'names its person and list, and is refused once a letter is changed',
    inTx(db, async (tx) => {
      const her = await minji(tx)
      const token = await consentToken(tx, her)
      expect(await readConsentToken(tx, token)).toEqual(her)
      const other = await consentToken(tx, { ...her, profileId: tx.newId() })
      const forged = [...other.split('.').slice(0, 3), token.split('.')[3]].join('.')
      const wrong = [
        forged,
        '',
        'x',
        token.slice(0, -2),
        token.replace('.0.0.', '.0.1.'),
        `${token}.x`.replace('.', ''),
      ]
      for (const one of wrong) expect(await refusalOf(readConsentToken(tx, one))).toBeInstanceOf(LinkUnknown)
    }),
  )
})
