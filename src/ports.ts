import { join } from 'node:path'
import { guardedFetch } from './adapters/guarded-fetch/guarded-fetch.ts'
import { localFiles } from './adapters/local-files/local-files.ts'
import { localOutbox } from './adapters/local-outbox/local-outbox.ts'
import { smtpTransport } from './adapters/smtp/smtp.ts'
import type { Config } from './config.ts'
import type { Ports } from './modules.ts'

/** The outside world as this configuration asks for it; what is not configured is absent. */
export const portsFor = (config: Config): Ports => ({
  mail: config.mail.smtpUrl ? smtpTransport(config.mail.smtpUrl) : localOutbox,
  payments: [],
  notices: { baseUrl: config.baseUrl ?? `http://localhost:${config.port}` },
  files: localFiles(join(config.home, 'files')),
  images: guardedFetch(),
})
