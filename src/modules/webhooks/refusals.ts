import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class EndpointUnknown extends NotFound {
  readonly code = 'webhooks/endpoint-unknown'
  constructor() {
    super('There is no such endpoint.')
  }
}

export class HookUnknown extends NotFound {
  readonly code = 'webhooks/hook-unknown'
  constructor() {
    super('There is no such hook, or it is of another key.')
  }
}

export class HookReplaced extends Conflict {
  readonly code = 'webhooks/hook-replaced'
  constructor() {
    super('The program has subscribed anew, so it is told already. Remove this hook.')
  }
}

export class DeliveryUnknown extends NotFound {
  readonly code = 'webhooks/delivery-unknown'
  constructor() {
    super('There is no such delivery. They are kept for 30 days.')
  }
}

export class AddressNotAllowed extends Invalid {
  readonly code = 'webhooks/address-not-allowed'
  constructor(field: string, objection: string) {
    super(objection, { field })
  }
}

export class EventTypeUnknown extends Invalid {
  readonly code = 'webhooks/event-type-unknown'
  constructor(pattern: string, field: string) {
    super(`No event that leaves the shop is called “${pattern}”. See the list of event types.`, { field })
  }
}

export class TooManyEndpoints extends Conflict {
  readonly code = 'webhooks/too-many-endpoints'
  constructor(most: number) {
    super(`A shop can have ${most} endpoints and hooks. Remove one first.`, { details: { most } })
  }
}

/** The endpoint is switched off, so what is begun again would only lie there. */
export class EndpointDisabled extends Conflict {
  readonly code = 'webhooks/endpoint-disabled'
  constructor() {
    super('This endpoint is switched off. Switch it on first.')
  }
}

export class DeliveryIsTest extends Conflict {
  readonly code = 'webhooks/delivery-is-test'
  constructor() {
    super('A test is not sent again. Send another test.')
  }
}

export class ReplayRunning extends Conflict {
  readonly code = 'webhooks/replay-running'
  constructor() {
    super('A replay to this endpoint is still at work. Wait until it is done.')
  }
}

export class ReplayTooEarly extends Invalid {
  readonly code = 'webhooks/replay-too-early'
  constructor(field: string, days: number) {
    super(`A replay goes back ${days} days at most, and not into the future.`, { field })
  }
}
