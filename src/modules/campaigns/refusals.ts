import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class CampaignUnknown extends NotFound {
  readonly code = 'campaigns/campaign-unknown'
  constructor() {
    super('There is no such campaign.')
  }
}

/** What is asked for does not fit what the campaign is doing. */
export class CampaignElsewhere extends Conflict {
  readonly code = 'campaigns/state-differs'
  constructor(state: string) {
    super(`That cannot be done while the campaign is ${state}.`, { details: { state } })
  }
}

export class CampaignUnfit extends Invalid {
  readonly code = 'campaigns/unfit'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class TooManyCampaigns extends Conflict {
  readonly code = 'campaigns/too-many'
  constructor(most: number) {
    super(`At most ${most} campaigns can be under way at once. Stop one, or wait until one has ended.`, {
      details: { most },
    })
  }
}
