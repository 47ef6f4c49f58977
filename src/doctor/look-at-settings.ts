import type { Config } from '../config.ts'
import { type Finding, good, watch } from './finding.ts'

/** Settings that are fine at home and not in public. */
export function lookAtSettings(config: Config): Finding[] {
  const isPublic = config.baseUrl !== undefined
  if (!isPublic)
    return [
      watch('Address', 'BASE_URL is not set', 'Set it to the shop’s address before you open: links in mails use it.'),
    ]
  return [
    config.baseUrl?.startsWith('https:')
      ? good('Address', config.baseUrl)
      : watch(
          'Address',
          `${config.baseUrl} is not encrypted`,
          'Put a proxy with TLS in front and set BASE_URL to https://….',
        ),
    config.mail.smtpUrl
      ? good('Mail', 'through SMTP_URL')
      : watch(
          'Mail',
          'stays in the outbox of the admin',
          'Set SMTP_URL and MAIL_FROM, so that shoppers get their mails.',
        ),
    config.stripe || config.paypal
      ? good('Payments', [config.stripe && 'Stripe', config.paypal && 'PayPal'].filter(Boolean).join(', '))
      : watch('Payments', 'only test cards', 'Set the STRIPE_… or PAYPAL_… settings to take money.'),
  ]
}
