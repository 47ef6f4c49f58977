import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class SourceUnknown extends NotFound {
  readonly code = 'collecting/source-unknown'
  constructor() {
    super('There is no such source.')
  }
}

export class WriteKeyUnknown extends NotFound {
  readonly code = 'collecting/write-key-unknown'
  constructor() {
    super('There is no such write key.')
  }
}

export class TooManySources extends Conflict {
  readonly code = 'collecting/too-many-sources'
  constructor(most: number) {
    super(`A shop has at most ${most} sources. Use one that you have, with a key of its own for each sender.`)
  }
}

export class TooManyKeys extends Conflict {
  readonly code = 'collecting/too-many-keys'
  constructor(most: number) {
    super(`A source has at most ${most} keys that work. Revoke one first.`)
  }
}

export class OriginInvalid extends Invalid {
  readonly code = 'collecting/origin-invalid'
  constructor(index: number) {
    super('Write a site as its address without a path, like https://blog.example.com', { field: `origins.${index}` })
  }
}
