import { Conflict, Forbidden, Invalid, NotFound } from '../../kernel/refusal.ts'

export class ChannelUnknown extends NotFound {
  readonly code = 'messaging/channel-unknown'
  constructor() {
    super('There is no such channel.')
  }
}

export class ChannelSettingsWrong extends Invalid {
  readonly code = 'messaging/channel-settings-wrong'
}

export class ChannelIncomplete extends Conflict {
  readonly code = 'messaging/channel-incomplete'
}

export class ChannelOff extends Conflict {
  readonly code = 'messaging/channel-off'
  constructor() {
    super('This channel is not turned on.')
  }
}

export class ChannelSaidNo extends Conflict {
  readonly code = 'messaging/channel-said-no'
}

/** Whoever is to get a test has not written to the shop there. */
export class AddressUnknownThere extends Invalid {
  readonly code = 'messaging/address-unknown-there'
  constructor(title: string) {
    super(
      `Nobody with this address has written to the shop on ${title} yet. Open the chat there once and press Start.`,
      {
        field: 'to',
      },
    )
  }
}

export class PhoneMalformed extends Invalid {
  readonly code = 'messaging/phone-malformed'
  constructor(field = 'phone') {
    super('Write a mobile number that texts reach, with its country, like +82 10 1234 5678.', { field })
  }
}

export class CodeWrong extends Invalid {
  readonly code = 'messaging/code-wrong'
  constructor() {
    super('This code does not fit, or it is too old. Look at the newest text, or ask for a new code.', {
      field: 'code',
    })
  }
}

export class TooManyTexts extends Conflict {
  readonly code = 'messaging/too-many-texts'
  constructor() {
    super('Several texts are on their way already. Please wait until tomorrow, or answer the newest one.')
  }
}

export class TooManyDevices extends Conflict {
  readonly code = 'messaging/too-many-devices'
  constructor(most: number) {
    super(`Messages go to at most ${most} devices of one person. Turn them off on one that you no longer use.`, {
      details: { most },
    })
  }
}

export class HookNotProven extends Forbidden {
  readonly code = 'messaging/hook-not-proven'
  constructor(supplier: string) {
    super(
      `This was not signed by ${supplier}. Compare the secret in the settings, and the address that was named there.`,
    )
  }
}
