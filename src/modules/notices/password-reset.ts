import { z } from 'zod'
import { defineJob } from '../../kernel/job.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { sendMail } from '../messaging/index.ts'
import { shopSettings } from '../shop/index.ts'
import { askPasswordReset, makePasswordReset } from '../staff/index.ts'
import { staffPasswordChangedMail } from './mails/staff-password-changed.ts'
import { staffPasswordResetMail } from './mails/staff-password-reset.ts'
import type { NoticeSettings } from './order-mail.ts'

export const sendPasswordReset = defineJob('notices.send-password-reset', z.object({ resetId: z.uuid() }))

/**
 * Answers somebody who says she forgot her password with a mail, when she is on the staff.
 *
 * Whether she is, is looked up by the worker: who asks is answered the same after the same work.
 *
 * @throws {TooManyPasswordResets} at the sixth time within 15 minutes, strangers too
 */
export async function askForPasswordReset(tx: Tx, email: string): Promise<void> {
  await tx.enqueue(sendPasswordReset({ resetId: await askPasswordReset(tx, email) }))
}

/**
 * Mails the link; again, or for a stranger, does nothing.
 *
 * NOTE: the link leads where the settings say the shop stands, never to the host that the request named: a stranger
 * chooses that, and would be sent the secret.
 */
export async function mailPasswordReset(tx: Tx, settings: NoticeSettings, resetId: string): Promise<void> {
  const made = await makePasswordReset(tx, resetId)
  if (!made) return
  const shop = await shopSettings(tx)
  await sendMail(tx, {
    key: `staff-password-reset:${resetId}`,
    to: made.email,
    locale: shop.defaultLocale,
    mail: staffPasswordResetMail({ link: passwordResetLink(shop.baseUrl ?? settings.baseUrl, made.token) }),
  })
}

/** The secret stands behind `#`, which no browser sends: not into logs, not to other sites. */
export const passwordResetLink = (baseUrl: string, token: string): string =>
  `${baseUrl.replace(/\/$/, '')}/admin/new-password#${token}`

/** Tells somebody that her password was changed by a link, so that she notices when it was not her. */
export async function tellPasswordReset(tx: Tx, to: { email: string; resetId: string }): Promise<void> {
  const { defaultLocale: locale } = await shopSettings(tx)
  const key = `staff-password-changed:${to.resetId}`
  await sendMail(tx, { key, to: to.email, locale, mail: staffPasswordChangedMail({}) })
}
