const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))

/** A colour between two: none of the second at 0, nothing else at 1. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)]
  return `#${a
    .map((value, at) =>
      Math.round(value + (b[at]! - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Towards warm white, as under a lamp. */
export const lighter = (colour: string, share: number): string => mix(colour, '#fffaf2', share)

/** Towards a warm black, as in a shadow; pure black looks dirty. */
export const darker = (colour: string, share: number): string => mix(colour, '#1d1412', share)

/** How light a colour looks, 0 to 1. */
export const lightness = (colour: string): number => {
  const [red, green, blue] = channels(colour)
  return (0.299 * red! + 0.587 * green! + 0.114 * blue!) / 255
}

/** What can be read on it. */
export const inkOn = (colour: string): string => (lightness(colour) > 0.6 ? '#3a2b25' : '#fffaf2')
