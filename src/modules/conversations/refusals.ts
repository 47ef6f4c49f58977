import { Conflict, Forbidden, Invalid, NotFound } from '../../kernel/refusal.ts'

export class ThreadUnknown extends NotFound {
  readonly code = 'conversations/thread-unknown'
  constructor() {
    super('There is no such conversation.')
  }
}

export class NothingSaid extends Invalid {
  readonly code = 'conversations/nothing-said'
  constructor() {
    super('Write something, or add a picture.', { field: 'text' })
  }
}

export class TextTooLong extends Invalid {
  readonly code = 'conversations/text-too-long'
  constructor(most: number) {
    super(`This is longer than ${most.toLocaleString('en')} characters. Send it in two parts.`, {
      field: 'text',
      details: { most },
    })
  }
}

export class TooLongThere extends Invalid {
  readonly code = 'conversations/too-long-there'
  constructor(channel: string) {
    super(`This is longer than the shop pays for in one message by ${channel}. Say it shorter, or in two.`, {
      field: 'text',
      details: { channel },
    })
  }
}

export class TooManyMessages extends Conflict {
  readonly code = 'conversations/too-many-messages'
  constructor(most: number) {
    super(`${most} messages in a few minutes are as many as we can read. Wait a moment, then go on.`, {
      details: { most },
    })
  }
}

export class ChatOff extends Forbidden {
  readonly code = 'conversations/chat-off'
  constructor() {
    super('The shop has no chat now. Write us a mail.')
  }
}

export class PictureUnknown extends NotFound {
  readonly code = 'conversations/picture-unknown'
  constructor() {
    super('There is no such picture, or it was sent already.')
  }
}

export class TooManyChatPictures extends Conflict {
  readonly code = 'conversations/too-many-pictures'
  constructor(most: number) {
    super(`At most ${most} pictures go with one message.`, { field: 'pictureIds', details: { most } })
  }
}

export class ThreadMovedOn extends Conflict {
  readonly code = 'conversations/moved-on'
  constructor(details: { lastMessageId: string; lastWho: string; newer: number }) {
    super('More was said meanwhile. Read it, then send your answer again.', { field: 'lastSeenMessageId', details })
  }
}

export class NoWayToAnswer extends Conflict {
  readonly code = 'conversations/no-way-to-answer'
  constructor(channel: string) {
    super(`She cannot be reached by ${channel} any more. Answer by another way, or write a note.`, {
      details: { channel },
    })
  }
}

const notReached: Readonly<Record<string, string>> = {
  'chat-off': 'The chat is closed just now.',
  'never-wrote': 'She has never written in the chat.',
  'opted-out': 'She said STOP to texts.',
  withdrawn: 'She said STOP there.',
  'window-closed': 'The platform lets the shop only answer, and she wrote too long ago.',
  'hard-bounce': 'Her mailbox is gone.',
  complaint: 'She called a mail of yours spam.',
  unreachable: 'No address of hers is known for it.',
}

export class NotReachedSo extends Conflict {
  readonly code = 'conversations/not-reached-so'
  constructor(channel: string, because: string) {
    const why = notReached[because] ?? 'Nothing may be sent there.'
    super(`${why} Write to her by another way.`, { field: 'channel', details: { channel, because } })
  }
}

export class SubjectMissing extends Invalid {
  readonly code = 'conversations/subject-missing'
  constructor() {
    super('Give the mail a subject.', { field: 'subject' })
  }
}

export class SheSaidStop extends Conflict {
  readonly code = 'conversations/she-said-stop'
  constructor() {
    super(
      'She said STOP to texts, so that none may reach her until she writes START. Write to her mail address instead.',
    )
  }
}

export class WindowClosed extends Conflict {
  readonly code = 'conversations/window-closed'
  constructor(until: Date) {
    super(
      `The platform let the shop answer until ${until.toISOString()}. It opens again as soon as she writes; until then ` +
        'write to her mail address.',
      { details: { until: until.toISOString() } },
    )
  }
}

export class SnoozeInvalid extends Invalid {
  readonly code = 'conversations/snooze-invalid'
  constructor() {
    super('Choose a time in the future, at most 90 days from now.', { field: 'until' })
  }
}

export class HolderUnknown extends Invalid {
  readonly code = 'conversations/holder-unknown'
  constructor() {
    super('Nobody with this id works here.', { field: 'staffId' })
  }
}

export class CardUnknown extends Invalid {
  readonly code = 'conversations/card-unknown'
  constructor(at: number) {
    super('What the card should show is not there, or is not hers.', { field: `cards.${at}` })
  }
}

export class SavedAnswerUnknown extends NotFound {
  readonly code = 'conversations/saved-answer-unknown'
  constructor() {
    super('There is no such saved answer.')
  }
}

export class SavedAnswerTitleTaken extends Conflict {
  readonly code = 'conversations/saved-answer-title-taken'
  constructor() {
    super('Another saved answer has this title.', { field: 'title' })
  }
}

export class TooManySavedAnswers extends Conflict {
  readonly code = 'conversations/too-many-saved-answers'
  constructor(most: number) {
    super(`A shop keeps at most ${most} saved answers. Remove one first.`, { details: { most } })
  }
}
