import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class MemberUnknown extends NotFound {
  readonly code = 'staff/member-unknown'
  constructor() {
    super('Nobody on the staff has this id.')
  }
}

export class LastOwner extends Conflict {
  readonly code = 'staff/last-owner'
  constructor() {
    super('The shop needs at least one owner. Make somebody else an owner first.')
  }
}

export class ApiKeyUnknown extends NotFound {
  readonly code = 'staff/api-key-unknown'
  constructor() {
    super('There is no API key with this id.')
  }
}

export class ScopeUnknown extends Invalid {
  readonly code = 'staff/scope-unknown'
  constructor(scope: string, index: number) {
    super(`There is no scope called ${scope}.`, { field: `scopes.${index}` })
  }
}

export class ViewsArePersonal extends Conflict {
  readonly code = 'staff/views-are-personal'
  constructor() {
    super('Views are kept for people on the staff. Sign in as one of them.')
  }
}

export class TooManyViews extends Conflict {
  readonly code = 'staff/too-many-views'
  constructor(most: number) {
    super(`You keep ${most} views of this list already. Remove one, then save this one.`)
  }
}

export class PasskeyUnknown extends NotFound {
  readonly code = 'staff/passkey-unknown'
  constructor() {
    super('You have no such passkey. It may be removed already.')
  }
}

export class TooManyPasskeys extends Conflict {
  readonly code = 'staff/too-many-passkeys'
  constructor() {
    super('You have twenty passkeys. Remove one that you no longer use, then add the new one.')
  }
}

export class OwnSecondFactorFirst extends Conflict {
  readonly code = 'staff/own-second-factor-first'
  constructor() {
    super('Set up an authenticator for yourself first. Then you can ask it of everybody.')
  }
}

export class AlreadyOnStaff extends Conflict {
  readonly code = 'staff/already-on-staff'
  constructor() {
    super('Somebody with this email address works here already. You can change her role in the list.', {
      field: 'email',
    })
  }
}

export class TooManyInvitations extends Conflict {
  readonly code = 'staff/too-many-invitations'
  constructor(most: number) {
    super(`${most} invitations are open. Take back those that nobody will answer, then invite again.`)
  }
}

export class InvitationUnknown extends NotFound {
  readonly code = 'staff/invitation-unknown'
  constructor() {
    super('This invitation is not open any more. Reload the list.')
  }
}

export class InvitationOver extends NotFound {
  readonly code = 'staff/invitation-over'
  constructor() {
    super('This link was used, taken back or is older than seven days. Ask whoever invited you for a new one.')
  }
}

export class NobodyWithThisEmail extends NotFound {
  readonly code = 'staff/nobody-with-this-email'
  constructor() {
    super(
      'Nobody on the staff has this email address. Look for typing mistakes; the admin lists everybody under Staff.',
    )
  }
}

export class TooManyPasswordResets extends Conflict {
  readonly code = 'staff/too-many-password-resets'
  constructor() {
    super('This was asked five times already. Look into the mailbox, or ask again in fifteen minutes.')
  }
}

export class PasswordResetOver extends NotFound {
  readonly code = 'staff/password-reset-over'
  constructor() {
    super('This link was used or is older than one hour. Ask for a new one at the sign-in.')
  }
}

export class PasswordEasilyGuessed extends Invalid {
  readonly code = 'staff/password-easily-guessed'
  constructor() {
    super(
      'This password is among those that are tried first. Put a few unrelated words together, or let a manager make one.',
      {
        field: 'password',
      },
    )
  }
}
