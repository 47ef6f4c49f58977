import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class TopicUnknown extends NotFound {
  readonly code = 'topics/topic-unknown'
  constructor() {
    super('There is no such topic.')
  }
}

/** The general topics are the same in every shop; only own ones are changed or removed. */
export class TopicInvalid extends Invalid {
  readonly code = 'topics/topic-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class TopicNameTaken extends Conflict {
  readonly code = 'topics/name-taken'
  constructor(field: string) {
    super('Another topic has this name. Choose a different one.', { field })
  }
}

export class TooManyTopics extends Conflict {
  readonly code = 'topics/too-many'
  constructor(most: number) {
    super(`A shop can have ${most} topics of its own. Remove one first.`, { details: { most } })
  }
}
