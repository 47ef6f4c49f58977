import type { Module } from '../../kernel/module.ts'
import { staff } from './migrations/0001-staff.ts'
import { savedViews } from './migrations/0002-saved-views.ts'

export { apiKeyOf, listApiKeys, makeApiKey, noteApiKeyUse, revokeApiKey, type ApiKey } from './api-key.ts'
export { audit, listAudit, type Actor, type AuditEntry, type AuditSearch } from './audit.ts'
export { changeRole, findMember, listMembers, makeMember, removeMember, type Member } from './member.ts'
export { ApiKeyUnknown, LastOwner, MemberUnknown, ScopeUnknown, TooManyViews, ViewsArePersonal } from './refusals.ts'
export { listViews, mostViews, removeView, type SavedView, saveView } from './saved-view.ts'
export { scopes, scopesOfRole, type Role, type Scope } from './scope.ts'

export const staffModule: Module = { name: 'staff', migrations: [staff, savedViews] }
