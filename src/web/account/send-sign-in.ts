import type { Tx } from '../../kernel/transaction.ts'
import { sendMail } from '../../modules/messaging/index.ts'
import { signInMail } from '../../modules/notices/index.ts'
import { requestSignIn } from '../../modules/profiles/index.ts'

export interface SignInToSend {
  readonly email: string
  readonly locale: string
  /** Path on this shop to come back to; anything else leads nowhere. */
  readonly returnTo?: string | undefined
  /** The whole address of the page that takes the link, without the token. */
  readonly linkPage: string
}

/**
 * Mails somebody the link and the code she signs in with.
 *
 * @throws {TooManySignIns}
 */
export async function sendSignIn(tx: Tx, { email, locale, returnTo, linkPage }: SignInToSend): Promise<void> {
  const { profileId, token, code } = await requestSignIn(tx, { email, returnTo: ownPath(returnTo) })
  const mail = signInMail({ link: `${linkPage}?token=${token}`, code })
  await sendMail(tx, { key: `sign-in:${tx.newId()}`, to: email, profileId, locale, mail })
}

/** Only paths of this shop: `//elsewhere.example` and other schemes lead nowhere. */
const ownPath = (path: string | undefined): string | undefined =>
  path?.startsWith('/') && !path.startsWith('//') && !path.includes('\\') ? path : undefined
