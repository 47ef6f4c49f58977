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

/** Adds what a posting holds to a map. */
export function addPosting(map: SeatMap, block: number, posting: Buffer): void {
  const first = block * blockBytes
  if (posting.length === blockBytes) {
    for (let at = 0; at < blockBytes; at++) map[first + at]! |= posting[at]!
    return
  }
  for (let at = 0; at < posting.length; at += 2) {
    const seat = posting.readUInt16LE(at)
    map[first + (seat >> 3)]! |= 1 << (seat & 7)
  }
}

/** The seats that all of these mean; NOTE: in the first of them, which is changed. */
export function inAll([first, ...others]: readonly SeatMap[]): SeatMap {
  for (const other of others) for (let at = 0; at < first!.length; at++) first![at]! &= other[at]!
  return first!
}

/** Their numbers in rising order, at most so many. */
export function seatsIn(map: SeatMap, most: number): number[] {
  const seats: number[] = []
  for (let at = 0; at < map.length && seats.length < most; at++) {
    for (let left = map[at]!; left > 0; left &= left - 1) seats.push(at * 8 + 31 - Math.clz32(left & -left))
  }
  return seats
}

export function countOf(map: SeatMap): number {
  let count = 0
  for (const byte of map) count += bitsOf[byte]!
  return count
}

const bitsOf = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length)
