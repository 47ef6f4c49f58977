/** How a text message travels: in how many parts, each of which is paid for. */
export interface SmsParts {
  /** `gsm-7`: 160 signs in one part; `ucs-2`, as soon as one sign is not in the small alphabet: 70. */
  readonly encoding: 'gsm-7' | 'ucs-2'
  /** Units of the encoding that the whole text takes: septets, or 16-bit units. */
  readonly units: number
  /** 0 for an empty text. */
  readonly parts: number
  /** How many units still fit into the last part. */
  readonly left: number
  /** Signs that bring the larger encoding, each once, in their order; empty with `gsm-7`. */
  readonly unusual: readonly string[]
}

/** The default alphabet (3GPP TS 23.038 section 6.2.1), without the escape. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)

/** Its extension (section 6.2.1.1): each takes two septets. */
const extended = new Set('\f^{}\\[~]|€')

/** Units in a message of one part, and in each part of a longer one (a header takes the rest; TS 23.040 9.2.3.24.1). */
const room = { 'gsm-7': { alone: 160, each: 153 }, 'ucs-2': { alone: 70, each: 67 } } as const

/**
 * Counts the parts of a text message as networks do. A sign of two units is never torn apart: where only one unit is left
 * in a part, it goes into the next.
 */
export function smsParts(text: string): SmsParts {
  const signs = Array.from(text)
  const unusual = [...new Set(signs.filter((sign) => !basic.has(sign) && !extended.has(sign)))]
  const encoding = unusual.length > 0 ? 'ucs-2' : 'gsm-7'
  const widths = signs.map((sign) => (encoding === 'ucs-2' ? sign.length : extended.has(sign) ? 2 : 1))
  const units = widths.reduce((sum, width) => sum + width, 0)
  const { alone, each } = room[encoding]
  if (units <= alone) return { encoding, units, parts: units === 0 ? 0 : 1, left: alone - units, unusual }
  let parts = 1
  let used = 0
  for (const width of widths) {
    if (used + width > each) {
      parts++
      used = 0
    }
    used += width
  }
  return { encoding, units, parts, left: each - used, unusual }
}
