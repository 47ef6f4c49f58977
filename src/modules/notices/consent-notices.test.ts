import { describe, expect, it } from 'vitest'
import type { LoggedEvent } from '../../kernel/event.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReadyCheckout, aTeaShop, minjisAddress } from '../../testing/tea-shop.ts'
import { changeCheckout } from '../checkout/index.ts'
import { confirmConsent, consentHistory, recordConsent, withdrawConsent, wordingOf } from '../consent/index.ts'
import { findSend, listSends } from '../messaging/index.ts'
import { profileByEmail } from '../profiles/index.ts'
import { noticesConsumer } from './reactions.ts'

const db = await testDatabase()
const consumer = noticesConsumer({ baseUrl: 'https://shop.test' })
const seoul = { name: 'Minji Kim', line1: '1 Sejong-daero', city: 'Seoul', postcode: '04524', country: 'KR' }

/** Lets the notices see what this transaction has announced since the last time. */
function watcher(tx: Tx) {
  let seen = 0
  return async () => {
    const events = announcedIn(tx).slice(seen)
    seen += events.length
    for (const [index, announced] of events.entries()) {
      const event: LoggedEvent<Record<string, unknown>> = { ...announced, seq: index, at: tx.now }
      for (const reaction of consumer.reactions) if (reaction.type === event.type) await reaction.react(tx, event)
    }
  }
}

const minjis = async (tx: Tx) => {
  const profileId = await profileByEmail(tx, 'minji@example.com')
  const said = async () => (await consentHistory(tx, { profileId })).map(({ state, source }) => [state, source])
  return { profileId, said }
}

describe('the box for news in the checkout', () => {
  it(
    'M20: a guest in Korea is mailed a link to confirm, in her language and with the words she ticked',
    inTx(db, async (tx) => {
      const shop = await aTeaShop(tx)
      const react = watcher(tx)
      const checkoutId = await aReadyCheckout(tx, shop, {
        marketCode: 'kr',
        locale: 'ko',
        address: seoul,
        marketing: true,
      })
      await react()
      const { profileId, said } = await minjis(tx)
      expect(await said()).toEqual([['asked', 'checkout']])
      const [entry] = await consentHistory(tx, { profileId })
      expect(entry).toMatchObject({ country: 'KR', evidence: { checkoutId }, wording: wordingOf('checkout', 'ko') })
      const sends = await listSends(tx, { limit: 10 })
      expect(sends.map(({ template }) => template)).toEqual(['confirm-consent'])
      const mail = (await findSend(tx, sends[0]!.id))!
      expect(mail.bodyText).toContain(wordingOf('checkout', 'ko').text)
      const token = /https:\/\/shop\.test\/ko\/confirm-news\/(\S+)/.exec(mail.bodyText)![1]!
      await confirmConsent(tx, { token })
      expect(await said()).toEqual([
        ['granted', 'confirmation'],
        ['asked', 'checkout'],
      ])
    }),
  )

  it(
    'counts at once in the United States, and for somebody who signed in',
    inTx(db, async (tx) => {
      const shop = await aTeaShop(tx)
      const react = watcher(tx)
      await aReadyCheckout(tx, shop, { address: minjisAddress, marketing: true })
      await react()
      const { said } = await minjis(tx)
      expect(await said()).toEqual([['granted', 'checkout']])
      const alex = await profileByEmail(tx, 'alex@example.com')
      const berlin = { ...seoul, city: 'Berlin', country: 'DE', postcode: '10115' }
      await aReadyCheckout(tx, shop, { profileId: alex, email: 'alex@example.com', address: berlin, marketing: true })
      await react()
      expect(await consentHistory(tx, { profileId: alex })).toMatchObject([{ state: 'granted', country: 'DE' }])
      expect(await listSends(tx, { limit: 10 })).toEqual([])
    }),
  )

  it(
    'left empty is a no of somebody who never said anything, and takes back what was ticked here',
    inTx(db, async (tx) => {
      const shop = await aTeaShop(tx)
      const react = watcher(tx)
      const checkoutId = await aReadyCheckout(tx, shop, { marketing: false })
      await react()
      const { said } = await minjis(tx)
      expect(await said()).toEqual([['withdrawn', 'checkout']])
      await changeCheckout(tx, { checkoutId, marketing: true })
      await react()
      await changeCheckout(tx, { checkoutId, marketing: false })
      await react()
      expect((await said()).map(([state]) => state)).toEqual(['withdrawn', 'granted', 'withdrawn'])
    }),
  )

  it(
    'left empty takes nothing back that she agreed to elsewhere',
    inTx(db, async (tx) => {
      const shop = await aTeaShop(tx)
      const react = watcher(tx)
      const { profileId, said } = await minjis(tx)
      const about = { profileId, channel: 'email', purpose: 'marketing', source: 'preferences' } as const
      await recordConsent(tx, { ...about, state: 'granted', wording: wordingOf('preferences', 'en') })
      await aReadyCheckout(tx, shop, { marketing: false })
      await react()
      expect(await said()).toEqual([['granted', 'preferences']])
      await withdrawConsent(tx, about)
    }),
  )

  it(
    'K10: an email alone is kept with its own lawful basis, and opens no door to advertising',
    inTx(db, async (tx) => {
      const shop = await aTeaShop(tx)
      const react = watcher(tx)
      await aReadyCheckout(tx, shop)
      await react()
      const { profileId } = await minjis(tx)
      expect(await consentHistory(tx, { profileId })).toEqual([])
      expect(await listSends(tx, { limit: 10 })).toEqual([])
    }),
  )
})
