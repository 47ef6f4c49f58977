/** Seats of one block, of which each term has at most one posting. */
export const blockSeats = 8_192

const blockBytes = blockSeats / 8

/** Which seats of a product are meant, a bit for each. */
export type SeatMap = Uint8Array

/** A block's seats as they are kept, counted from its first: bits where many are meant, else two bytes for each. */
export function postingOf(seats: readonly number[]): Buffer {
  if (seats.length * 2 < blockBytes) return Buffer.from(Uint16Array.from(seats).buffer)
  const bits = Buffer.alloc(blockBytes)
  for (const seat of seats) bits[seat >> 3]! |= 1 << (seat & 7)
  return bits
}

/** A map of no seat. @param seats how many there are */
export const noSeats = (seats: number): SeatMap => new Uint8Array(Math.ceil(seats / blockSeats) * blockBytes)

/** By how many bits it is gone through: a million seats are told in 125,000 bytes, and a list has several maps. */
const bitsAtOnce = 32

/** NOTE: the same memory. */
const at32 = (map: SeatMap): Int32Array => new Int32Array(map.buffer, map.byteOffset, map.byteLength / 4)

/**
 * So many postings of a term are told in one row: a row for each costs more than what is in it, and texts of hundreds of
 * kilobytes have all of the process's memory looked through for what is garbage, for which pages wait.
 */
const blocksTogether = 16
const headBytes = 8

/** Rows of postings are by this beside their term. */
export const together = `block / ${blocksTogether}`

/** Postings in one row: of each its block, its length in bytes and itself, in base 64. */
export const postingsTogether = `encode(string_agg(int4send(block) || int4send(octet_length(seats)) || seats, ''), 'base64')`

/** NOTE: read at once, and written over by the next. */
const read = Buffer.alloc(blocksTogether * (headBytes + blockBytes))

/** Adds what a term's postings hold to a map. @param postings as `postingsTogether` gives them */
export function addPostings(map: SeatMap, postings: string): void {
  const length = read.write(postings, 'base64')
  for (let at = 0; at < length;) {
    const begins = at + headBytes
    const ends = begins + read.readInt32BE(at + 4)
    addPosting(map, read.readInt32BE(at), read.subarray(begins, ends))
    at = ends
  }
}

/** NOTE: 32 bits are read where they begin at a multiple of them. */
const whole = new Uint8Array(blockBytes)
const wholeAt32 = at32(whole)

function addPosting(map: SeatMap, block: number, posting: Buffer): void {
  const first = block * blockBytes
  if (posting.length === blockBytes) {
    whole.set(posting)
    const ours = at32(map.subarray(first, first + blockBytes))
    for (let at = 0; at < ours.length; at++) ours[at]! |= wholeAt32[at]!
    return
  }
  for (let at = 0; at < posting.length; at += 2) {
    const seat = posting.readUInt16LE(at)
    map[first + (seat >> 3)]! |= 1 << (seat & 7)
  }
}

/** Leaves those seats in a map that another means as well. */
export function keepBoth(map: SeatMap, other: SeatMap): void {
  const ours = at32(map)
  const others = at32(other)
  for (let at = 0; at < ours.length; at++) ours[at]! &= others[at]!
}

export const isIn = (map: SeatMap, seat: number): boolean => ((map[seat >> 3] ?? 0) & (1 << (seat & 7))) !== 0

/** Their numbers in rising order, at most so many. */
export function seatsIn(map: SeatMap, most: number): number[] {
  const seats: number[] = []
  const words = at32(map)
  for (let word = 0; word < words.length && seats.length < most; word++) {
    if (words[word] !== 0) addSeats(seats, map, word * (bitsAtOnce / 8))
  }
  return seats.slice(0, most)
}

function addSeats(seats: number[], map: SeatMap, first: number): void {
  for (let at = first; at < first + bitsAtOnce / 8; at++) {
    for (let left = map[at]!; left > 0; left &= left - 1) seats.push(at * 8 + 31 - Math.clz32(left & -left))
  }
}

export function countOf(map: SeatMap): number {
  const words = at32(map)
  let count = 0
  for (let at = 0; at < words.length; at++) count += bitsIn(words[at]!)
  return count
}

/** How many of 32 bits are set: in pairs, in fours, in bytes, and then of all four bytes. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
