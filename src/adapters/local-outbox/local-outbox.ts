import type { MailTransport } from '../../modules/messaging/index.ts'

/** The default without a mail server: mails stay in the database, where the admin's outbox shows them. */
export const localOutbox: MailTransport = { name: 'local outbox', deliver: () => Promise.resolve() }
