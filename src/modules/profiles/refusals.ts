import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class ProfileUnknown extends NotFound {
  readonly code = 'profiles/profile-unknown'
  constructor() {
    super('Nobody is known by this id.')
  }
}

export class SignInExpired extends Conflict {
  readonly code = 'profiles/sign-in-expired'
  constructor() {
    super('This sign-in link or code has been used or is too old. Ask for a new one; it takes a few seconds.')
  }
}

export class TooManySignIns extends Conflict {
  readonly code = 'profiles/too-many-sign-ins'
  constructor() {
    super('Several sign-in mails are already on their way. Please wait a few minutes before asking for another.')
  }
}

export class AddressIncomplete extends Invalid {
  readonly code = 'profiles/address-incomplete'
  constructor(field: string) {
    super('A parcel would not arrive at this address yet: one part is missing or malformed.', { field })
  }
}

export class TooManyTags extends Invalid {
  readonly code = 'profiles/too-many-tags'
  constructor(most: number) {
    super(`Somebody has at most ${most} tags.`, { field: 'tags', details: { most } })
  }
}
