import { Conflict, Invalid } from '../../kernel/refusal.ts'

export class SettingInvalid extends Invalid {
  readonly code = 'shop/setting-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class SettingsChangedMeanwhile extends Conflict {
  readonly code = 'shop/settings-changed-meanwhile'
  constructor() {
    super('Somebody else has changed the settings since you opened them. Load them again and repeat your change.')
  }
}
