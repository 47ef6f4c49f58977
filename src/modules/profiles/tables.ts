import type { Generated } from 'kysely'
import { tablesOf } from '../../kernel/tables.ts'
import type { Address } from './address.ts'
import type { IdentityKind } from './profile.ts'

interface ProfilesTables {
  'profiles.profile': { id: string; name: string | null; locale: string | null; created_at: Date }
  'profiles.identity': { kind: IdentityKind; value: string; profile_id: string; created_at: Date }
  'profiles.address': {
    id: string
    profile_id: string
    address: Address
    fingerprint: Generated<string>
    used_at: Date
  }
  'profiles.sign_in': {
    token_hash: Buffer
    code_hash: Buffer
    profile_id: string
    return_to: string | null
    tries_left: Generated<number>
    expires_at: Date
    created_at: Date
  }
  'profiles.session': { token_hash: Buffer; profile_id: string; expires_at: Date; created_at: Date }
}

export const { reading, writing } = tablesOf<ProfilesTables>()
