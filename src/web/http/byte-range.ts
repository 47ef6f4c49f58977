import type { FilePart } from '../../modules/media/index.ts'

/** The asked part of a file cannot be: it begins after the file's end. */
export const beyondEnd = Symbol('beyond the end')

/**
 * The part of a file that `Range: bytes=…` asks for (RFC 9110, 14.1.2): players seek with it, and Safari plays nothing
 * without. Several parts at once, other units and what cannot be read are answered with the whole, as that allows.
 */
export function partAsked(range: string | undefined, bytes: number): FilePart | typeof beyondEnd | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return Number(last) === 0 ? beyondEnd : { from: Math.max(0, bytes - Number(last)), to: bytes - 1 }
  const part = { from: Number(first), to: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) }
  if (part.from >= bytes) return beyondEnd
  return part.from > part.to ? undefined : part
}
