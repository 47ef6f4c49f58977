import type { Tx } from '../../kernel/transaction.ts'
import { sendMail } from '../messaging/index.ts'
import { shopSettings } from '../shop/index.ts'
import { staffSignedInMail } from './mails/staff-signed-in.ts'
import type { NoticeSettings } from './order-mail.ts'

/** A sign-in with a browser that somebody on the staff never used before. */
export interface NewBrowser {
  readonly sessionId: string
  readonly email: string
  /** What the browser says of itself (`User-Agent`). */
  readonly userAgent: string
  /** The network address it asked from. */
  readonly address: string
}

const longestAgent = 200

/** Tells her, so that she notices when it was not her. Once per session. */
export async function tellOfSignIn(tx: Tx, settings: NoticeSettings, made: NewBrowser): Promise<void> {
  const { defaultLocale: locale, baseUrl, timeZone } = await shopSettings(tx)
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone }).format(tx.now)
  await sendMail(tx, {
    key: `staff-signed-in:${made.sessionId}`,
    to: made.email,
    locale,
    mail: staffSignedInMail({
      ...{ when, browser: made.userAgent.slice(0, longestAgent) || '–', line: made.address || '–' },
      link: `${(baseUrl ?? settings.baseUrl).replace(/\/$/, '')}/admin/account`,
    }),
  })
}
