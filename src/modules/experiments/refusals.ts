import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'
import { mostDays } from './plan.ts'

export class ExperimentUnknown extends NotFound {
  readonly code = 'experiments/experiment-unknown'
  constructor() {
    super('There is no such experiment.')
  }
}

export class ExperimentInvalid extends Invalid {
  readonly code = 'experiments/experiment-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class KeyTaken extends Conflict {
  readonly code = 'experiments/key-taken'
  constructor() {
    super('Another experiment has this key. Choose a different one.', { field: 'key' })
  }
}

/** What it tries is fixed from the moment that it runs: numbers from before and after a change cannot be told apart. */
export class ExperimentBegun extends Conflict {
  readonly code = 'experiments/experiment-begun'
  constructor() {
    super('It has begun, so what it tries stays as it is. Stop it and make a new one.')
  }
}

export class ExperimentNotBegun extends Conflict {
  readonly code = 'experiments/experiment-not-begun'
  constructor() {
    super('It has not begun yet.')
  }
}

export class ExperimentStopped extends Conflict {
  readonly code = 'experiments/experiment-stopped'
  constructor() {
    super('It was stopped, and one that was stopped never runs again. Make a new one.')
  }
}

export class ExperimentStillRunning extends Conflict {
  readonly code = 'experiments/experiment-still-running'
  constructor() {
    super('It still runs. Stop it first, then decide.')
  }
}

export class ExperimentDecided extends Conflict {
  readonly code = 'experiments/experiment-decided'
  constructor() {
    super('It was decided already.')
  }
}

export class SurfaceTaken extends Conflict {
  readonly code = 'experiments/surface-taken'
  declare readonly details: { market: string }
  constructor(market: string) {
    super(`Another experiment runs there in the market ${market}. Stop it first, or leave that market out.`, {
      field: 'markets',
      details: { market },
    })
  }
}

/** Without a single order nobody can say how many visitors it takes. */
export class NothingToCompareWith extends Conflict {
  readonly code = 'experiments/nothing-to-compare-with'
  constructor() {
    super('Nobody has ordered in these markets in the last 28 days, so there is nothing to compare with. Sell first.')
  }
}

export class NotEnoughTraffic extends Conflict {
  readonly code = 'experiments/not-enough-traffic'
  declare readonly details: { days: number; neededVisitors: number; visitorsPerDay: number }
  constructor(details: { days: number; neededVisitors: number; visitorsPerDay: number }) {
    super(
      `Not enough traffic: this would take ${details.days} days, and more than ${mostDays} is too long to trust. ` +
        'Look for a larger effect, take in more markets or visitors, or insist.',
      { details },
    )
  }
}
