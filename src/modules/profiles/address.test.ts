import { describe, expect, it } from 'vitest'
import { addressProblems, type Address } from './address.ts'

const seoul: Address = { name: 'Minji Kim', line1: '12 Seongsui-ro', city: 'Seoul', country: 'KR', postcode: '04779' }

describe('an address', () => {
  it.each([
    [seoul, []],
    [{ ...seoul, postcode: undefined }, [{ field: 'postcode', problem: 'missing' }]],
    [{ ...seoul, postcode: '4779' }, [{ field: 'postcode', problem: 'malformed' }]],
    [{ ...seoul, country: 'GB', postcode: 'SW1A 1AA' }, []],
    [{ ...seoul, country: 'US', postcode: '94107' }, [{ field: 'region', problem: 'missing' }]],
    [{ ...seoul, country: 'US', postcode: '94107', region: 'CA' }, []],
    [{ ...seoul, country: 'HK', postcode: undefined }, []],
  ])('%# names what keeps the parcel from arriving', (address, problems) => {
    expect(addressProblems(address as Address)).toEqual(problems)
  })
})
