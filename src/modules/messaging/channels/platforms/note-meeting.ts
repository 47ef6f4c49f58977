import type { Tx } from '../../../../kernel/transaction.ts'
import { findProfile, nameProfile, personIds, profileOfIdentity, resolveProfile } from '../../../profiles/index.ts'
import { shopSettings } from '../../../shop/index.ts'
import type { ChannelAdapter } from '../channel-adapter.ts'
import type { Heard } from '../obey.ts'
import { areTwo } from './join-by-start.ts'

const longestName = 80

/**
 * Keeps what a platform tells of who wrote: her name and language where neither is known, and her number, which is proven
 * there to be hers. Safe to repeat.
 */
export async function noteMeeting(
  tx: Tx,
  adapter: Pick<ChannelAdapter, 'name' | 'identity'>,
  { profileId, from, meets = {} }: Heard,
): Promise<void> {
  const { name, locale, phone } = meets
  if (name || locale) {
    const [personId = profileId] = await personIds(tx, profileId)
    const known = await findProfile(tx, personId)
    const { locales } = await shopSettings(tx)
    const language = locales.find((each) => each.split('-')[0] === locale?.split('-')[0])
    await nameProfile(tx, {
      profileId: personId,
      ...(name && !known?.name && { name: name.slice(0, longestName) }),
      ...(language && !known?.locale && { locale: language }),
    })
  }
  if (!phone) return
  const owner = await profileOfIdentity(tx, { kind: 'phone', value: phone })
  if (owner && (await areTwo(tx, owner, profileId))) return
  await resolveProfile(tx, {
    identities: [
      { kind: 'phone', value: phone },
      { kind: adapter.identity, value: from },
    ],
    ...{ observedAt: tx.now, source: adapter.name, isProven: true },
  })
}

/** In the letters she wrote in, else in the language of her program or her profile, else in the shop's. */
export async function localeOfWriter(tx: Tx, { profileId, text, meets = {} }: Heard): Promise<string> {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  return meets.locale ?? (await findProfile(tx, profileId))?.locale ?? (await shopSettings(tx)).defaultLocale
}
