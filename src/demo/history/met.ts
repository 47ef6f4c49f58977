import { days, later } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  mergeProfiles,
  observeTrait,
  profileByEmail,
  resolveProfile,
  type Identity,
} from '../../modules/profiles/index.ts'
import { people } from './people.ts'

const staff = { kind: 'staff', id: 'system' }

const email = (at: number): Identity => ({ kind: 'email', value: people[at]!.email })
const phone = (at: number): Identity => ({ kind: 'phone', value: people[at]!.address.phone! })
const device = (value: string): Identity => ({ kind: 'device', value })

/** Of which devices, channels and counters the demo's customers are known, and what they told of themselves. */
export const met: readonly { readonly daysAgo: number; readonly happen: (tx: Tx) => Promise<unknown> }[] = [
  { daysAgo: 60, happen: (tx) => seen(tx, 'page', device('demo-phone-of-minji')) },
  { daysAgo: 41, happen: (tx) => seen(tx, 'page', device('demo-phone-of-minji'), email(0)) },
  { daysAgo: 30, happen: (tx) => seen(tx, 'instagram', { kind: 'channel:instagram', value: 'minji.tea' }) },
  {
    daysAgo: 12,
    happen: (tx) =>
      proven(
        tx,
        email(0),
        phone(0),
        { kind: 'channel:instagram', value: 'minji.tea' },
        { kind: 'card', value: 'OJ-1042' },
      ),
  },
  { daysAgo: 12, happen: (tx) => tells(tx, 0, 'brews-with', 'gaiwan') },
  { daysAgo: 10, happen: (tx) => tells(tx, 0, 'likes', ['roasted', 'not too sweet']) },
  { daysAgo: 9, happen: (tx) => seen(tx, 'page', device('demo-laptop-at-home'), email(1)) },
  { daysAgo: 8, happen: (tx) => seen(tx, 'page', device('demo-laptop-at-home'), email(2)) },
  { daysAgo: 6, happen: (tx) => mergeOldAddress(tx, 3) },
  { daysAgo: 5, happen: (tx) => tells(tx, 30, 'shops-for', 'her office') },
]

const seen = (tx: Tx, source: string, ...identities: Identity[]) =>
  resolveProfile(tx, { identities, source, observedAt: tx.now })

const proven = (tx: Tx, ...identities: Identity[]) =>
  resolveProfile(tx, { identities, source: 'counter', observedAt: tx.now, isProven: true })

async function tells(tx: Tx, at: number, name: string, value: string | string[]): Promise<void> {
  const profileId = await profileByEmail(tx, people[at]!.email)
  const said = { profileId, name, value, observedAt: tx.now }
  await observeTrait(tx, { ...said, source: 'import', value: 'unknown', observedAt: later(tx.now, -days(20)) })
  await observeTrait(tx, { ...said, source: 'shopper' })
}

async function mergeOldAddress(tx: Tx, at: number): Promise<void> {
  const profileId = await profileByEmail(tx, people[at]!.email)
  const withProfileId = await profileByEmail(tx, people[at]!.email.replace('@', '@old.'))
  await mergeProfiles(tx, { profileId, withProfileId, reason: 'She wrote that her address changed', by: staff })
}
