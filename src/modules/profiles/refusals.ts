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

export class IdentityMalformed extends Invalid {
  readonly code = 'profiles/identity-malformed'
  constructor(field: string, kind: string) {
    super(
      kind === 'phone'
        ? 'Write the phone number with its country, like +82 2 312 3456.'
        : `This cannot be somebody's ${kind}: it is empty, malformed or longer than 254 characters.`,
      { field, details: { kind } },
    )
  }
}

export class IdentitiesMissing extends Invalid {
  readonly code = 'profiles/identities-missing'
  constructor(most: number) {
    super(`Name 1 to ${most} identities by which she was met.`, { field: 'identities', details: { most } })
  }
}

export class PersonTooWide extends Conflict {
  readonly code = 'profiles/person-too-wide'
  constructor(most: number) {
    super(`One person has at most ${most} profiles. So many are rather a till, a shared card or a robot.`, {
      details: { most },
    })
  }
}

export class SameProfile extends Invalid {
  readonly code = 'profiles/same-profile'
  constructor() {
    super('This is one and the same profile. Choose another to merge it with.', { field: 'withProfileId' })
  }
}

export class MergeReasonMissing extends Invalid {
  readonly code = 'profiles/merge-reason-missing'
  constructor() {
    super('Say what tells you so, in 1 to 500 characters: it is kept with the merge.', { field: 'reason' })
  }
}

export class MergeUnknown extends NotFound {
  readonly code = 'profiles/merge-unknown'
  constructor() {
    super('There is no merge with this id.')
  }
}

export class TraitMalformed extends Invalid {
  readonly code = 'profiles/trait-malformed'
  constructor(field: 'name' | 'value' | 'observedAt', message: string) {
    super(message, { field })
  }
}

export class TooManyTraits extends Invalid {
  readonly code = 'profiles/too-many-traits'
  constructor(most: number) {
    super(`Of one profile at most ${most} traits are kept. Forget one that nobody needs.`, {
      field: 'name',
      details: { most },
    })
  }
}

/** Her orders, payments or money are not settled; `details.reasons` has a sentence for each. */
export class PersonBusy extends Conflict {
  readonly code = 'profiles/person-busy'
  constructor(reasons: readonly string[]) {
    super(`She cannot be erased yet. ${reasons.join(' ')}`, { details: { reasons } })
  }
}

export class ProfileErased extends Conflict {
  readonly code = 'profiles/profile-erased'
  constructor() {
    super('One of them was erased. Nothing is known of her any more, so there is nothing to merge.')
  }
}
