import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class DeliveryRuleInvalid extends Invalid {
  readonly code = 'delivery/rule-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class DeliveryCodeTaken extends Conflict {
  readonly code = 'delivery/code-taken'
  constructor() {
    super('Another one has this code. Choose a different one.', { field: 'code' })
  }
}

export class ZoneNotFound extends NotFound {
  readonly code = 'delivery/zone-not-found'
  constructor(field: string) {
    super('This delivery zone is not there; somebody may have removed it.', { field })
  }
}

export class RateNotFound extends NotFound {
  readonly code = 'delivery/rate-not-found'
  constructor(field: string) {
    super('This way of delivery is not there any more. Choose another one.', { field })
  }
}

export class ServiceNotFound extends NotFound {
  readonly code = 'delivery/service-not-found'
  constructor() {
    super('This service is not there; somebody may have removed it.', { field: 'id' })
  }
}

/** The courier has no room left at that time. */
export class SlotFull extends Conflict {
  readonly code = 'delivery/slot-full'
  constructor() {
    super('The last place at this time has just been taken. Choose another time.', { field: 'deliveryCode' })
  }
}
