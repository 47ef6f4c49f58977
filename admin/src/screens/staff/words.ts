/** What the admin says about the people who run the shop. */
export const staffWords = {
  empty: 'Nobody works here yet',
  emptyNext: 'Start the shop again: it makes a first owner and tells you her sign-in.',
  title: 'Staff',
  about: 'Who may sign in here, and what each may do.',
  name: 'Name',
  email: 'Email',
  role: 'Role',
  since: 'Since',
  left: 'Left',
  you: 'you',
  roleOf: (name: string) => `Role of ${name}`,
  changed: 'The role is changed.',
  remove: 'Take off the staff',
  removed: 'She can no longer sign in.',
  removeTitle: (name: string) => `Take ${name} off the staff?`,
  removeConsequence: 'Signing in ends at once, on every device. What was done stays in the audit trail.',
}

/** What the admin says about keys for programs. */
export const apiKeyWords = {
  title: 'API keys',
  about: 'For programs that work with the shop. A key may do what its scopes say, nothing more.',
  make: 'Make a key',
  name: 'Name',
  nameHint: 'Say who uses it: “Warehouse”, “Bookkeeping”.',
  nameMissing: 'Give the key a name.',
  scopes: 'What it may do',
  scopesMissing: 'Choose at least one.',
  key: 'Key',
  made: 'Made',
  used: 'Last used',
  active: 'Active',
  revoked: 'Revoked',
  state: 'State',
  revoke: 'Revoke',
  revokedNow: 'The key no longer works.',
  revokeTitle: (name: string) => `Revoke “${name}”?`,
  revokeConsequence: 'Programs that use it are refused from now on. A revoked key cannot be brought back.',
  shownOnce: 'This is the key. It is shown only now: copy it to a safe place.',
  empty: 'No keys yet',
  emptyNext: 'Make one for the first program that should work with your shop.',
}

/** What the admin says about the audit trail. */
export const auditWords = {
  title: 'Audit trail',
  about: 'Who changed what. Entries are never changed or removed.',
  who: 'Who',
  what: 'What',
  subject: 'On',
  when: 'When',
  empty: 'Nothing was changed yet',
  emptyNext: 'Each change that staff or programs make is written down here.',
  onlySubject: 'Only what was done to',
  kinds: { staff: 'Staff', 'api-key': 'API key', 'command-line': 'Command line' },
}
