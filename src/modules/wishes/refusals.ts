import { Conflict, NotFound } from '../../kernel/refusal.ts'

export class ThingUnknown extends NotFound {
  readonly code = 'wishes/thing-unknown'
  constructor() {
    super('There is no such thing in the shop, or it is not sold here.')
  }
}

export class TooManyWishes extends Conflict {
  readonly code = 'wishes/too-many'
  constructor(most: number) {
    super(`We already keep ${most} things for you. Once one of them is back, there is room for another.`, {
      details: { most },
    })
  }
}
