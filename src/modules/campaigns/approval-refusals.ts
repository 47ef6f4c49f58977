import { Conflict, Forbidden, Invalid } from '../../kernel/refusal.ts'

export class NotApproved extends Conflict {
  readonly code = 'campaigns/not-approved'
  constructor() {
    super('Somebody else has to look at this campaign before it starts. Ask for it.')
  }
}

export class ApprovalNotAsked extends Conflict {
  readonly code = 'campaigns/approval-not-asked'
  constructor() {
    super('Nobody asks for this campaign to be looked at, or somebody decided already.')
  }
}

export class OwnCampaign extends Forbidden {
  readonly code = 'campaigns/own-campaign'
  constructor() {
    super('You made this campaign or asked for it. Somebody else looks at it before it starts.')
  }
}

export class ApprovalNoteMissing extends Invalid {
  readonly code = 'campaigns/approval-note-missing'
  constructor() {
    super('Say what to change, in 1 to 500 characters.', { field: 'note' })
  }
}
