import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class SegmentUnknown extends NotFound {
  readonly code = 'segments/segment-unknown'
  constructor() {
    super('There is no such segment.')
  }
}

/** The ready-made ones mean the same in every shop. */
export class SegmentReadyMade extends Conflict {
  readonly code = 'segments/ready-made'
  constructor() {
    super('This segment comes with the shop and stays as it is. Copy it and change the copy.')
  }
}

/** Who belongs to it must be known as long as messages to these people are paused. */
export class SegmentPaused extends Conflict {
  readonly code = 'segments/paused'
  constructor() {
    super('Messages to the people of this segment are paused. End the pause first.')
  }
}

export class SegmentNameTaken extends Conflict {
  readonly code = 'segments/name-taken'
  constructor() {
    super('Another segment has this name. Choose a different one.', { field: 'name' })
  }
}

/** A segment would belong to itself by way of others; `loop` names them in order. */
export class SegmentLoop extends Invalid {
  readonly code = 'segments/loop'
  constructor(names: readonly string[]) {
    super(`These segments would ask for each other without an end: ${names.join(' → ')}.`, {
      field: 'condition',
      details: { loop: names },
    })
  }
}

/** A condition names a segment that is not there, or was put away. */
export class SegmentNamedUnknown extends Invalid {
  readonly code = 'segments/named-unknown'
  constructor(field: string) {
    super('There is no such segment to belong to. Choose another.', { field })
  }
}

export class SegmentInUse extends Conflict {
  readonly code = 'segments/in-use'
  constructor(names: readonly string[]) {
    super(`Other segments ask for this one: ${names.join(', ')}. Change them first.`, { details: { segments: names } })
  }
}

export class IdealNeeded extends Conflict {
  readonly code = 'segments/ideal-needed'
  constructor() {
    super('This is the ideal customer. Mark another segment as that first.')
  }
}

export class TooManySegments extends Conflict {
  readonly code = 'segments/too-many'
  constructor(most: number) {
    super(`A shop can have ${most} segments. Put one away first.`, { details: { most } })
  }
}
