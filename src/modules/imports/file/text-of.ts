import { FileUnreadable } from '../refusals.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'windows-1252'

/**
 * The text of a file whose encoding nobody has named.
 *
 * UTF-8 and UTF-16 are known for certain, by their mark or because they decode without fault. Of the older ones, EUC-KR
 * (with its extension that Korean Excel writes) is told by its high bytes coming in pairs; what is left is taken for
 * Windows-1252. A guess is worth a warning to the merchant.
 *
 * @throws {FileUnreadable} for workbooks, archives and whatever else is no text
 */
export function textOf(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw new FileUnreadable('This file is empty.')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FileUnreadable('This is a workbook or an archive. Save it as “CSV UTF-8” and import that file.')
  }
  const encoding = encodingOf(bytes)
  const text = decoded(bytes, encoding)
  if (text === undefined || controls.test(text)) {
    throw new FileUnreadable('This is not a text file, or in an encoding that is not known. Save it as “CSV UTF-8”.')
  }
  return { text, encoding }
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const head = bytes.subarray(0, 400)
  const zeros = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (zeros(1) > head.length / 8 && zeros(0) === 0) return 'utf-16le'
  if (zeros(0) > head.length / 8 && zeros(1) === 0) return 'utf-16be'
  if (decoded(bytes, 'utf-8') !== undefined) return 'utf-8'
  return isPaired(bytes) && decoded(bytes, 'euc-kr') !== undefined ? 'euc-kr' : 'windows-1252'
}

/** Whether high bytes mostly have another one beside them, as in EUC-KR; in Western text they stand alone. */
function isPaired(bytes: Uint8Array): boolean {
  let high = 0
  let paired = 0
  bytes.forEach((byte, index) => {
    if (byte < 0x80) return
    high++
    if ((bytes[index - 1] ?? 0) >= 0x80 || (bytes[index + 1] ?? 0) >= 0x80) paired++
  })
  return paired >= high * 0.8
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What no text has, also the five places that Windows-1252 leaves empty. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0081\u008d\u008f\u0090\u009d]/

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)
