/** Signs of the small alphabet (3GPP TS 23.038), in which 160 fit into one part; others bring the large one: 70. */
const small = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const twice = new Set('\f^{}\\[~]|€')

/** How many parts a text message takes, each of which is paid for, while it is written. */
export function countParts(text: string): { parts: number; units: number; isWide: boolean; left: number } {
  const signs = Array.from(text)
  const isWide = signs.some((sign) => !small.has(sign) && !twice.has(sign))
  const widths = signs.map((sign) => (isWide ? sign.length : twice.has(sign) ? 2 : 1))
  const units = widths.reduce((sum, width) => sum + width, 0)
  const [alone, each] = isWide ? [70, 67] : [160, 153]
  if (units <= alone) return { parts: units === 0 ? 0 : 1, units, isWide, left: alone - units }
  let parts = 1
  let used = 0
  for (const width of widths) {
    if (used + width > each) {
      parts++
      used = 0
    }
    used += width
  }
  return { parts, units, isWide, left: each - used }
}
