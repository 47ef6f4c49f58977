import { Conflict, NotFound } from '../../kernel/refusal.ts'

/** Somebody else changed the picture since it was read. */
export class PictureChangedMeanwhile extends Conflict {
  readonly code = 'ideal-customer/changed-meanwhile'
  constructor() {
    super('Somebody else changed the picture of the ideal customer meanwhile. Load it again and put your change in.')
  }
}

export class PictureVersionUnknown extends NotFound {
  readonly code = 'ideal-customer/version-unknown'
  constructor() {
    super('The picture of the ideal customer has no such version.')
  }
}
