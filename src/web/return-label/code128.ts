/** Widths of bars and gaps, bar first, of each of the 106 values (ISO/IEC 15417, table 1); each is 11 units wide. */
const patterns = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 ' +
  '113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 ' +
  '212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 ' +
  '113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 ' +
  '314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 ' +
  '241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 ' +
  '211232'
).split(' ')
const startB = 104
const stop = '2331112'

/** A bar of a barcode: where it begins and how wide it is, in units of its narrowest bar. */
export interface Bar {
  readonly at: number
  readonly width: number
}

/**
 * Text as Code 128, code set B, with its check character; any scanner reads it. What is not printable ASCII cannot be
 * in it: a bug of the caller.
 *
 * @returns the bars and the whole width; ten units of white belong on either side (ISO/IEC 15417, 4.5)
 */
export function code128(text: string): { bars: Bar[]; width: number } {
  if (!/^[ -~]+$/.test(text)) throw new Error(`${text} cannot be written in Code 128 B`)
  const values = Array.from(text, (letter) => letter.charCodeAt(0) - 32)
  const check = values.reduce((sum, value, index) => sum + value * (index + 1), startB) % 103
  const widths = [startB, ...values, check].map((value) => patterns[value]!).join('') + stop
  const bars: Bar[] = []
  let at = 0
  for (const [index, letter] of Array.from(widths).entries()) {
    const width = Number(letter)
    if (index % 2 === 0) bars.push({ at, width })
    at += width
  }
  return { bars, width: at }
}
