import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { sendMarketingMail } from '../messaging/index.ts'
import { addressesOf, getProfile, personIds } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'
import { advocateInvited } from './events.ts'
import { invitationMail } from './invitation-mail.ts'
import { findMembership } from './membership.ts'
import { CannotBeWrittenTo, SaidNo } from './refusals.ts'

export interface Invitation {
  readonly profileId: string
  /** Who asks: a member of staff, or `recipe` for the journey that asks by itself. */
  readonly by: string
  /** Where the shop stands, without a slash at the end; left out, nothing is written to her. */
  readonly origin?: string | undefined
}

/**
 * Opens the programme to somebody, and writes to her if an origin is given. Who was invited or takes part already stays
 * as she is and gets no second mail.
 *
 * @throws {ProfileUnknown}
 * @throws {SaidNo} when she declined or left, or was let go: she is not asked twice
 * @throws {CannotBeWrittenTo} when she did not agree to be written to; nothing is kept then
 */
export async function inviteAdvocate(tx: Tx, { profileId, by, origin }: Invitation): Promise<string> {
  const profile = await getProfile(tx, profileId)
  const [personId] = await personIds(tx, profileId)
  const known = await findMembership(tx, profileId)
  if (known && known.state !== 'invited' && known.state !== 'active') throw new SaidNo()
  if (known) return known.id

  const id = tx.newId()
  const made = await query(
    tx,
    `insert into advocates.membership (id, profile_id, person_id, invited_at, invited_by)
     values ($1, $2, $3, $4, $5) on conflict (profile_id) do nothing returning 1`,
    [id, profileId, personId, tx.now, by],
  )
  if (made.length === 0) return (await findMembership(tx, profileId))!.id
  await tx.publish(advocateInvited({ membershipId: id, profileId }))
  if (origin === undefined) return id

  const shop = await shopSettings(tx)
  const locale = profile.locale ?? shop.defaultLocale
  const pages = `${origin}${locale === shop.defaultLocale ? '' : `/${locale.split('-')[0]!}`}`
  const [place] = await addressesOf(tx, profileId)
  const sent = await sendMarketingMail(tx, {
    ...{ key: `advocate-invitation:${id}`, profileId, locale, origin, tells: 'empathise' },
    country: place?.address.country,
    mail: invitationMail({ link: `${pages}/account/advocate`, name: profile.name ?? '' }),
  })
  if (!('sendId' in sent)) throw new CannotBeWrittenTo()
  return id
}
