import { Conflict, Forbidden, Invalid, NotFound } from '../../kernel/refusal.ts'

export class MailUnreadable extends Invalid {
  readonly code = 'messaging/mail-unreadable'
  constructor() {
    super('This mail cannot be taken apart: it is no mail, or has too many parts or headers.')
  }
}

export class MailAnswersNothing extends NotFound {
  readonly code = 'messaging/mail-answers-nothing'
  constructor() {
    super('We cannot tell which of our mails this is about. Please write to the address on our page.')
  }
}

export class ReplyUnknown extends NotFound {
  readonly code = 'messaging/reply-unknown'
  constructor() {
    super('There is no such answer.')
  }
}

export class HookNotConfigured extends NotFound {
  readonly code = 'messaging/hook-not-configured'
  constructor(setting: string) {
    super(`This shop does not listen to this mail service. Set ${setting} to begin.`)
  }
}

export class HookSignatureWrong extends Forbidden {
  readonly code = 'messaging/hook-signature-wrong'
  constructor() {
    super('The signature does not fit what was sent. Check the key or the topic in the settings of the shop.')
  }
}

export class HookUnreadable extends Invalid {
  readonly code = 'messaging/hook-unreadable'
  constructor() {
    super('What was sent is not in the form that this mail service documents.')
  }
}

export class MailUnknown extends NotFound {
  readonly code = 'messaging/mail-unknown'
  constructor() {
    super('The shop sends no mail of this name.')
  }
}

export class LinkBroken extends Conflict {
  readonly code = 'messaging/link-broken'
  constructor() {
    super('This link is not complete. Please open it from the mail again.')
  }
}
