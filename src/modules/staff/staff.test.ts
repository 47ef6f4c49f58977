import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import {
  apiKeyOf,
  ApiKeyUnknown,
  audit,
  changeRole,
  findMember,
  LastOwner,
  listApiKeys,
  listAudit,
  makeApiKey,
  makeMember,
  MemberUnknown,
  noteApiKeyUse,
  removeMember,
  revokeApiKey,
  ScopeUnknown,
  scopesOfRole,
} from './index.ts'

const db = await testDatabase()

async function hire(tx: Tx, userId: string, role: 'owner' | 'packer'): Promise<void> {
  await query(
    tx,
    `insert into staff."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $1, $2, true, $3, $3)`,
    [userId, `${userId}@example.com`, tx.now],
  )
  await makeMember(tx, { userId, role })
}

describe('the staff', () => {
  it(
    'always keeps an owner',
    inTx(db, async (tx) => {
      await hire(tx, 'hana', 'owner')
      await hire(tx, 'jun', 'packer')
      await expect(changeRole(tx, { userId: 'hana', role: 'viewer' })).rejects.toBeInstanceOf(LastOwner)
      await expect(removeMember(tx, 'hana')).rejects.toBeInstanceOf(LastOwner)
      await changeRole(tx, { userId: 'jun', role: 'owner' })
      await removeMember(tx, 'hana')
      expect(await findMember(tx, 'hana')).toBeUndefined()
      expect(await findMember(tx, 'jun')).toMatchObject({ role: 'owner', email: 'jun@example.com' })
      await expect(removeMember(tx, 'nobody')).rejects.toBeInstanceOf(MemberUnknown)
    }),
  )

  it('a packer sees orders and changes no settings', () => {
    expect(scopesOfRole('packer')).toContain('fulfilment:write')
    expect(scopesOfRole('packer')).not.toContain('settings:write')
    expect(scopesOfRole('viewer').every((scope) => scope.endsWith(':read'))).toBe(true)
  })
})

describe('an API key', () => {
  it(
    'is shown once, known by its digest, and ends when revoked',
    inTx(db, async (tx) => {
      const { id, key } = await makeApiKey(tx, { name: 'Till', scopes: ['orders:read'], createdBy: 'hana' })
      expect(await apiKeyOf(tx, key)).toMatchObject({ id, name: 'Till', scopes: ['orders:read'], usedAt: null })
      await noteApiKeyUse(tx, id)
      expect((await listApiKeys(tx))[0]).toMatchObject({ usedAt: tx.now, shown: `${key.slice(0, 8)}…` })
      await revokeApiKey(tx, id)
      expect(await apiKeyOf(tx, key)).toBeUndefined()
      await expect(revokeApiKey(tx, tx.newId())).rejects.toBeInstanceOf(ApiKeyUnknown)
    }),
  )

  it(
    'is refused a scope that does not exist, by its place',
    inTx(db, async (tx) => {
      const make = makeApiKey(tx, { name: 'Till', scopes: ['orders:read', 'everything'], createdBy: 'hana' })
      const refusal = await make.catch((no: unknown) => no)
      expect(refusal).toBeInstanceOf(ScopeUnknown)
      expect((refusal as ScopeUnknown).field).toBe('scopes.1')
      expect(await listApiKeys(tx)).toEqual([])
    }),
  )
})

describe('the audit trail', () => {
  it(
    'tells who did what and cannot be changed',
    inTx(db, async (tx) => {
      await hire(tx, 'hana', 'owner')
      await audit(tx, { actor: { kind: 'staff', id: 'hana' }, action: 'cancelOrder', subject: 'order-1' })
      expect(await listAudit(tx, { subject: 'order-1', limit: 10 })).toMatchObject([
        { actorName: 'hana', action: 'cancelOrder' },
      ])
      await query(tx, 'savepoint before')
      for (const change of [
        'update staff.audit_entry set action = $$nothing$$',
        'delete from staff.audit_entry',
        'truncate staff.audit_entry',
      ]) {
        await expect(query(tx, change)).rejects.toThrow('only added to')
        await query(tx, 'rollback to savepoint before')
      }
    }),
  )
})
