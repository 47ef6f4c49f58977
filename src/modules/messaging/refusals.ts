import { Conflict, NotFound } from '../../kernel/refusal.ts'

export class SendUnknown extends NotFound {
  readonly code = 'messaging/send-unknown'
  constructor() {
    super('There is no such mail in the outbox.')
  }
}

export class MailHasLeft extends Conflict {
  readonly code = 'messaging/mail-has-left'
  constructor() {
    super('This mail has left already; it is not sent a second time.')
  }
}
