import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'
import type { Problem } from './graph/problem.ts'

export class JourneyUnknown extends NotFound {
  readonly code = 'journeys/journey-unknown'
  constructor() {
    super('There is no such journey.')
  }
}

export class VersionUnknown extends NotFound {
  readonly code = 'journeys/version-unknown'
  constructor() {
    super('The journey has no such version, or it was never published.')
  }
}

export class RunUnknown extends NotFound {
  readonly code = 'journeys/run-unknown'
  constructor() {
    super('There is no such run, or it is not in a state that allows this.')
  }
}

export class TaskUnknown extends NotFound {
  readonly code = 'journeys/task-unknown'
  constructor() {
    super('There is no such task.')
  }
}

/** What is put away stays as it was. */
export class JourneyArchived extends Conflict {
  readonly code = 'journeys/archived'
  constructor() {
    super('This journey was put away. Copy it and go on with the copy.')
  }
}

/** Somebody kept or published a draft that whoever wanted to keep hers has not seen; nothing was written over. */
export class JourneyChangedMeanwhile extends Conflict {
  readonly code = 'journeys/changed-meanwhile'
  declare readonly details: { revision: number }
  constructor(revision: number) {
    super('Somebody else changed this journey meanwhile. Look at theirs before you keep yours.', {
      details: { revision },
    })
  }
}

export class NothingToPublish extends Conflict {
  readonly code = 'journeys/nothing-to-publish'
  constructor() {
    super('The journey has no changes that are not live yet.')
  }
}

export class JourneyNotLive extends Conflict {
  readonly code = 'journeys/not-live'
  constructor() {
    super('The journey is not live: publish or resume it first.')
  }
}

export class TooManyJourneys extends Conflict {
  readonly code = 'journeys/too-many'
  constructor(most: number) {
    super(`A shop can have ${most} journeys. Put one away first.`, { details: { most } })
  }
}

/** She is in it, or was and may not come again. */
export class MayNotEnter extends Conflict {
  readonly code = 'journeys/may-not-enter'
  constructor() {
    super('She is in this journey, or was and may not come in again yet.')
  }
}

/** `details.problems` names every step and field. */
export class GraphUnsound extends Invalid {
  readonly code = 'journeys/graph-unsound'
  constructor(problems: readonly Problem[]) {
    const [first] = problems
    super(first?.message ?? 'The journey does not fit together.', {
      field: `graph.${first?.field ?? ''}`,
      details: { problems },
    })
  }
}

/** People stand at a step that the new version does not have, and nobody said where they go on. */
export class StepsGone extends Invalid {
  readonly code = 'journeys/steps-gone'
  constructor(steps: readonly string[]) {
    super(`People wait at steps that are gone: ${steps.join(', ')}. Say for each where they go on.`, {
      field: 'steps',
      details: { steps },
    })
  }
}

/** One after the other: people would be moved by two rules at once. */
export class MigrationUnderWay extends Conflict {
  readonly code = 'journeys/migration-under-way'
  constructor() {
    super('People are being moved to a new version of this journey right now. Try again when all of them are there.')
  }
}

export class YamlBroken extends Invalid {
  readonly code = 'journeys/yaml-broken'
  constructor(message: string, field = 'yaml') {
    super(message, { field })
  }
}
