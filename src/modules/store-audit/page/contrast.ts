/** How much two colours (`#rrggbb`) stand out from each other, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrastOf(a: string, b: string): number {
  const [high, low] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => other - one) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Relative luminance, 0 to 1 (WCAG 2.2, “relative luminance”). */
function luminanceOf(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
