import { describe, expect, it } from 'vitest'
import { type Destination, fitOf, type Place } from './zone.ts'

describe('how closely a zone fits', () => {
  it.each<[string, Place[], Destination, number | undefined]>([
    ['its country', [{ country: 'KR' }], { country: 'KR' }, 1],
    ['not another country', [{ country: 'KR' }], { country: 'DE' }, undefined],
    ['everywhere', [{ country: '*' }], { country: 'DE' }, 0],
    ['its region in any case of letters', [{ country: 'US', regions: ['ca '] }], { country: 'US', region: 'CA' }, 2],
    ['not another region', [{ country: 'US', regions: ['CA'] }], { country: 'US', region: 'NY' }, undefined],
    ['not without a region', [{ country: 'US', regions: ['CA'] }], { country: 'US' }, undefined],
    ['an exact postcode', [{ country: 'KR', postcodes: ['04524'] }], { country: 'KR', postcode: '04524' }, 3],
    ['a beginning', [{ country: 'GB', postcodes: ['SW1*'] }], { country: 'GB', postcode: 'sw1a 1aa' }, 3],
    ['not a longer beginning', [{ country: 'GB', postcodes: ['SW1*'] }], { country: 'GB', postcode: 'SW' }, undefined],
    ['the lower end', [{ country: 'KR', postcodes: ['01000..08866'] }], { country: 'KR', postcode: '01000' }, 3],
    ['the upper end', [{ country: 'KR', postcodes: ['01000..08866'] }], { country: 'KR', postcode: '08866' }, 3],
    [
      'not past the end',
      [{ country: 'KR', postcodes: ['01000..08866'] }],
      { country: 'KR', postcode: '08867' },
      undefined,
    ],
    [
      'not a longer postcode',
      [{ country: 'KR', postcodes: ['010..088'] }],
      { country: 'KR', postcode: '04524' },
      undefined,
    ],
    ['hyphens aside', [{ country: 'JP', postcodes: ['1000001'] }], { country: 'JP', postcode: '100-0001' }, 3],
    ['not without a postcode', [{ country: 'KR', postcodes: ['0*'] }], { country: 'KR' }, undefined],
    [
      'region and postcode only together',
      [{ country: 'US', regions: ['NY'], postcodes: ['1*'] }],
      { country: 'US', region: 'CA', postcode: '10001' },
      undefined,
    ],
    ['the closest of its places', [{ country: '*' }, { country: 'KR' }], { country: 'KR' }, 1],
  ])('F2: %s', (_, places, destination, fit) => {
    expect(fitOf(places, destination)).toBe(fit)
  })
})
