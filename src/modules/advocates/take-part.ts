import { randomInt } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { codeForFriends } from './code-for-friends.ts'
import { advocateJoined } from './events.ts'
import { lockMembership, type Membership } from './membership.ts'
import { getProgramme } from './programme.ts'
import { NotInvited, NotTakingPart, TermsChanged } from './refusals.ts'
import { agreedTerms } from './terms.ts'

export interface TakingPart {
  readonly profileId: string
  /** The version of the terms that she was shown. */
  readonly version: string
  readonly locale: string
}

/**
 * Lets somebody take part who was invited, or who comes back after she said no or left. Keeps the words she agreed to,
 * and gives her a link, and a code where the programme has a promotion. Again changes nothing.
 *
 * @throws {NotInvited} when nobody asked her, or the shop let her go
 * @throws {TermsChanged} when she agreed to other words than those of now
 */
export async function takePart(tx: Tx, { profileId, version, locale }: TakingPart): Promise<Membership> {
  const membership = await lockMembership(tx, profileId).catch((no: unknown) => {
    throw no instanceof NotTakingPart ? new NotInvited() : no
  })
  if (membership.state === 'active') return membership
  if (membership.state === 'ended') throw new NotInvited()
  const programme = await getProgramme(tx)
  const terms = agreedTerms(programme, locale)
  if (terms.version !== version) throw new TermsChanged()

  const code = await codeForFriends(tx)
  await query(
    tx,
    `update advocates.membership set accepted_at = $2, declined_at = null, left_at = null, terms = $3,
       link = coalesce(link, $4), code = $5 where id = $1`,
    [membership.id, tx.now, JSON.stringify(terms), newLink(), code],
  )
  await tx.publish(advocateJoined({ membershipId: membership.id, profileId: membership.profileId }))
  return lockMembership(tx, profileId)
}

const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const newLink = (): string => Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')
