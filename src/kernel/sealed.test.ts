import { describe, expect, it } from 'vitest'
import { seal, SealBroken, unseal } from './sealed.ts'

describe('what is sealed', () => {
  it('opens with the same secret at the same place alone, and never looks alike twice', () => {
    const sealed = seal('only this shop knows', 'channel:twilio', 'token 비밀')
    expect(unseal('only this shop knows', 'channel:twilio', sealed)).toBe('token 비밀')
    expect(seal('only this shop knows', 'channel:twilio', 'token 비밀').equals(sealed)).toBe(false)
    expect(sealed.includes('token')).toBe(false)
    expect(() => unseal('another shop', 'channel:twilio', sealed)).toThrow(SealBroken)
    expect(() => unseal('only this shop knows', 'channel:other', sealed)).toThrow(SealBroken)
    sealed[sealed.length - 1]! ^= 1
    expect(() => unseal('only this shop knows', 'channel:twilio', sealed)).toThrow(SealBroken)
    expect(() => unseal('only this shop knows', 'channel:twilio', Buffer.alloc(3))).toThrow(SealBroken)
  })
})
