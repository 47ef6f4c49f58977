import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPostings, blockSeats, countOf, isIn, keepBoth, noSeats, postingOf, seatsIn } from './posting.ts'

const seatCount = 3 * blockSeats

/** As the database tells the postings of some seats. */
function told(seats: readonly number[]): string {
  const blocks = Map.groupBy(seats, (seat) => Math.floor(seat / blockSeats))
  const parts = [...blocks].flatMap(([block, of]) => {
    const posting = postingOf(of.map((seat) => seat % blockSeats))
    const head = Buffer.alloc(8)
    head.writeInt32BE(block)
    head.writeInt32BE(posting.length, 4)
    return [head, posting]
  })
  return Buffer.concat(parts).toString('base64')
}

function mapOf(...terms: readonly (readonly number[])[]) {
  const map = noSeats(seatCount)
  for (const seats of terms) addPostings(map, told(seats))
  return map
}

const rising = (seats: readonly number[]) => [...new Set(seats)].toSorted((a, b) => a - b)
/** Few, which are kept by their numbers, or so many that each has a bit. */
const someSeats = fc.oneof(
  fc.array(fc.nat(seatCount - 1), { maxLength: 60 }),
  fc.array(fc.nat(seatCount - 1), { minLength: 2_000, maxLength: 4_000 }),
)

describe('a map of seats', () => {
  it('T10: holds the seats of any of its terms, and counts them', () => {
    fc.assert(
      fc.property(someSeats, someSeats, (some, others) => {
        const map = mapOf(rising(some), rising(others))
        const wanted = rising([...some, ...others])
        expect(seatsIn(map, seatCount)).toEqual(wanted)
        expect(seatsIn(map, 7)).toEqual(wanted.slice(0, 7))
        expect(countOf(map)).toBe(wanted.length)
        for (const seat of [0, 31, 32, seatCount - 1, seatCount]) expect(isIn(map, seat)).toBe(wanted.includes(seat))
      }),
      { numRuns: 30 },
    )
  })

  it('T10: narrowed by another one holds what both have', () => {
    fc.assert(
      fc.property(someSeats, someSeats, (some, others) => {
        const map = mapOf(rising(some))
        keepBoth(map, mapOf(rising(others)))
        const wanted = rising(some).filter((seat) => others.includes(seat))
        expect(seatsIn(map, seatCount)).toEqual(wanted)
        expect(countOf(map)).toBe(wanted.length)
      }),
      { numRuns: 30 },
    )
  })
})
