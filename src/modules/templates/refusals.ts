import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class TemplateUnknown extends NotFound {
  readonly code = 'templates/template-unknown'
  constructor() {
    super('There is no such template.')
  }
}

export class TemplateVersionUnknown extends NotFound {
  readonly code = 'templates/version-unknown'
  constructor() {
    super('This template has no such version.')
  }
}

export class TooManyTemplates extends Conflict {
  readonly code = 'templates/too-many'
  constructor(most: number) {
    super(`A shop can have ${most} templates. Put one away first.`, { details: { most } })
  }
}

/** Somebody else made a newer version in the meantime. */
export class TemplateChangedMeanwhile extends Conflict {
  readonly code = 'templates/changed-meanwhile'
  constructor(version: number) {
    super('Somebody else changed this template meanwhile. Look at theirs before you save yours.', {
      details: { version },
    })
  }
}

/** She wrote on in another window, or it was saved or thrown away there. */
export class DraftMovedOn extends Conflict {
  readonly code = 'templates/draft-moved-on'
  constructor() {
    super('You went on with this draft in another window. Look at it before this one is kept.')
  }
}

/** Journeys and campaigns name a template's channel, so it stays what it is. */
export class ChannelStays extends Conflict {
  readonly code = 'templates/channel-stays'
  constructor() {
    super(
      'A template stays what it is: a mail, a text message, a push message or one on a messenger. Make another one.',
      {
        field: 'channel',
      },
    )
  }
}

/** Words that could never be written out: Liquid that is broken or not allowed, or a name that nobody knows. */
export class WordsInvalid extends Invalid {
  readonly code = 'templates/words-invalid'
  constructor(field: string, why: string) {
    super(why, { field })
  }
}

export class TestRecipientNotStaff extends Invalid {
  readonly code = 'templates/recipient-not-staff'
  constructor() {
    super('Test messages go to people who work here. Write the address of a member of staff.', { field: 'to' })
  }
}

/** A test of a message for which something is missing of the person it was written as. */
export class TestLacks extends Conflict {
  readonly code = 'templates/test-lacks'
}
