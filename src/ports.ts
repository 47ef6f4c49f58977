import { join } from 'node:path'
import { darkroom } from './adapters/darkroom/darkroom.ts'
import { guardedFetch } from './adapters/guarded-fetch/guarded-fetch.ts'
import { guardedPost } from './adapters/guarded-fetch/guarded-post.ts'
import { localFiles } from './adapters/local-files/local-files.ts'
import { localOutbox } from './adapters/local-outbox/local-outbox.ts'
import { messageChannels, transportsOf } from './adapters/message-channels.ts'
import { nameSystem } from './adapters/name-system/name-system.ts'
import { sendgridHook } from './adapters/sendgrid/sendgrid-hook.ts'
import { sesHook } from './adapters/ses/ses-hook.ts'
import { smtpTransport } from './adapters/smtp/smtp.ts'
import { paymentProviders } from './adapters/payment-providers.ts'
import { videoWorkshop } from './adapters/video-workshop/video-workshop.ts'
import type { Config } from './config.ts'
import type { Edge } from './kernel/module.ts'
import type { OwnPages } from './modules/store-audit/index.ts'
import type { MailIn } from './modules/messaging/index.ts'
import type { Ports } from './modules.ts'
import { secretOf } from './secret.ts'

/**
 * The outside world as this configuration asks for it; what is not configured is absent.
 *
 * @param edge asked for when it is first used: the database is opened after the ports are made
 * @param pages of the shop itself, where they can be drawn
 */
export function portsFor(config: Config, edge: () => Edge, pages: OwnPages = noPages): Ports {
  let secret: string | undefined
  const theSecret = () => (secret ??= secretOf(config))
  const channels = messageChannels({
    ...{ twilioUrl: config.twilioUrl, telegramUrl: config.telegramUrl },
    ...{ pushToLoopback: config.webhooksToLoopback, edge },
  })
  const payments = paymentProviders({ ...config, test: config.testPayments }, edge)
  return {
    mail: config.mail.smtpUrl ? smtpTransport(config.mail.smtpUrl, { from: config.mail.from }) : localOutbox,
    mailIn: mailInOf(config),
    payments: payments.providers,
    notices: { baseUrl: config.baseUrl ?? `http://localhost:${config.port}` },
    files: localFiles(join(config.home, 'files')),
    images: guardedFetch(),
    courier: guardedPost({ loopback: config.webhooksToLoopback }),
    darkroom: darkroom(),
    videos: videoWorkshop(),
    pages,
    channels,
    messages: transportsOf(channels, { edge, secret: theSecret }),
    secret: theSecret,
    adapters: payments.modules,
  }
}

/** Certificates of SNS are a few kilobytes. */
const certificates = guardedFetch({ limitBytes: 100_000 })

const mailInOf = ({ mailIn, mailHooks, mail }: Config): MailIn => ({
  domain: mailIn.domain,
  hooks: [
    ...(mailHooks.sesTopic ? [sesHook({ topic: mailHooks.sesTopic, fetch: (url) => certificates.fetch(url) })] : []),
    ...(mailHooks.sendgridKey ? [sendgridHook(mailHooks.sendgridKey)] : []),
  ],
  dkimSelector: mail.dkimSelector,
  from: mail.from,
  isListening: mailIn.domain !== undefined && mailIn.port > 0,
  names: nameSystem(),
})

const notDrawn = () => Promise.reject(new Error('No pages are drawn here'))
const noPages: OwnPages = { read: notDrawn, checkoutOf: notDrawn }
