import type { Module } from '../../kernel/module.ts'
import { staff } from './migrations/0001-staff.ts'
import { savedViews } from './migrations/0002-saved-views.ts'
import { signIn } from './migrations/0003-sign-in.ts'
import { invitations } from './migrations/0004-invitations.ts'
import { passwordResets } from './migrations/0005-password-resets.ts'
import { browsers } from './migrations/0006-browsers.ts'
import { forgetOldPasswordResets } from './password-reset.ts'

export { apiKeyOf, listApiKeys, makeApiKey, noteApiKeyUse, revokeApiKey, type ApiKey } from './api-key.ts'
export { audit, listAudit, type Actor, type AuditEntry, type AuditSearch } from './audit.ts'
export {
  type Invitation,
  invitationOf,
  type InvitationToSend,
  inviteMember,
  listInvitations,
  mostInvitations,
  renewInvitation,
  revokeInvitation,
  takeInvitation,
} from './invitation.ts'
export { changeRole, findMember, listMembers, makeMember, nameMember, removeMember, type Member } from './member.ts'
export {
  credentialsOf,
  listPasskeys,
  notePasskeyUse,
  passkeyOf,
  removePasskey,
  savePasskey,
  type Passkey,
  type PasskeyToCheck,
} from './passkey.ts'
export { mostBrowsers, noteBrowser } from './note-browser.ts'
export {
  askPasswordReset,
  endPasswordResets,
  makePasswordReset,
  openPasswordReset,
  type PasswordReset,
  passwordResetMs,
  passwordResetOf,
  type PasswordResetToSend,
  resetPassword,
} from './password-reset.ts'
export {
  AlreadyOnStaff,
  ApiKeyUnknown,
  InvitationOver,
  InvitationUnknown,
  LastOwner,
  MemberUnknown,
  NobodyWithThisEmail,
  OwnSecondFactorFirst,
  PasskeyUnknown,
  PasswordEasilyGuessed,
  PasswordResetOver,
  ScopeUnknown,
  TooManyInvitations,
  TooManyPasskeys,
  TooManyPasswordResets,
  TooManyViews,
  ViewsArePersonal,
} from './refusals.ts'
export { listViews, mostViews, removeView, type SavedView, saveView } from './saved-view.ts'
export {
  changeSignInPolicy,
  forgetTrustedDevices,
  removeSecondFactors,
  resetSecondFactor,
  signInPolicy,
  type SignInPolicy,
} from './second-factor.ts'
export { endSession, endSessions, listSessions, type Session } from './session.ts'
export { forgetTries, mostTries, noteTry } from './sign-in-try.ts'
export { spendCode } from './spend-code.ts'
export { scopes, scopesOfRole, type Role, type Scope } from './scope.ts'

export const staffModule: Module = {
  name: 'staff',
  migrations: [staff, savedViews, signIn, invitations, passwordResets, browsers],
  recurring: [
    {
      name: 'staff.forget-old-password-resets',
      everySeconds: 3_600,
      run: (edge) => edge.inTransaction(forgetOldPasswordResets),
    },
  ],
}
