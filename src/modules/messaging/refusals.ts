import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

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

export class ReaderForgotten extends Conflict {
  readonly code = 'messaging/reader-forgotten'
  constructor() {
    super('Whom this message was for has been forgotten: neither her address nor its words are kept.')
  }
}

export class ContactSettingsChangedMeanwhile extends Conflict {
  readonly code = 'messaging/settings-changed-meanwhile'
  constructor() {
    super('Somebody else changed the contact budget meanwhile. Load it again, then change it.')
  }
}

export class ContactSettingInvalid extends Invalid {
  readonly code = 'messaging/setting-invalid'
}

export class AlreadyPaused extends Conflict {
  readonly code = 'messaging/already-paused'
  constructor() {
    super('Messages are paused there already.')
  }
}

export class PauseReasonMissing extends Invalid {
  readonly code = 'messaging/pause-reason-missing'
  constructor() {
    super('Say why, in 1 to 500 characters: everybody who wonders where a message is will read it.', {
      field: 'reason',
    })
  }
}

export class PauseUnknown extends NotFound {
  readonly code = 'messaging/pause-unknown'
  constructor() {
    super('There is no such pause, or it has ended.')
  }
}

export class DomainInvalid extends Invalid {
  readonly code = 'messaging/domain-invalid'
  constructor() {
    super('Write the domain that mails come from, like example.com.', { field: 'domain' })
  }
}

export class DkimKeyUnknown extends NotFound {
  readonly code = 'messaging/dkim-key-unknown'
  constructor() {
    super('There is no key yet. Make one first.')
  }
}
