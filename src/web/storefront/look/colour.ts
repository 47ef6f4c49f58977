/** A colour as people see it: lightness 0 to 1, chroma from 0 (grey), hue in degrees (OKLCH, CSS Color 4). */
export interface Colour {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** Of `#1f6f5c`. */
export function colourOf(hex: string): Colour {
  const [red, green, blue] = linear(hex)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  }
}

/** As `#rrggbb`; what a screen cannot show loses chroma until it can, and keeps its lightness and hue. */
export function hexOf({ lightness, chroma, hue }: Colour): string {
  const within = Math.min(1, Math.max(0, lightness))
  for (let kept = chroma; kept > 0.001; kept *= 0.94) {
    const parts = rgbOf({ lightness: within, chroma: kept, hue })
    if (parts.every((part) => part >= -0.0005 && part <= 1.0005)) return written(parts)
  }
  return written(rgbOf({ lightness: within, chroma: 0, hue }))
}

/** How well one colour stands out from another, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance, 0 black to 1 white (WCAG 2.2). */
export function luminance(hex: string): number {
  const [red, green, blue] = linear(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

type Parts = readonly [red: number, green: number, blue: number]

const linear = (hex: string): Parts =>
  [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Parts

function rgbOf({ lightness, chroma, hue }: Colour): Parts {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function written(parts: Parts): string {
  const digits = parts.map((part) => {
    const whole = Math.min(1, Math.max(0, part))
    const sent = whole <= 0.0031308 ? whole * 12.92 : 1.055 * whole ** (1 / 2.4) - 0.055
    return Math.round(sent * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${digits.join('')}`
}
