/** A drawing's frame: 1200 × 1500, soft light from the upper left, and a shadow on the ground. */
export interface Scene {
  /** The wall behind, top and bottom of a gradient. */
  readonly wall: readonly [string, string]
  readonly ground: string
  readonly content: string
  /** What part of the frame is shown: the whole, or nearer. */
  readonly near?: boolean
}

export function scene({ wall, ground, content, near = false }: Scene): string {
  const view = near ? '250 330 700 875' : '0 0 1200 1500'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500" viewBox="${view}">
  <defs>
    <linearGradient id="wall" x1="0" y1="0" x2="0.5" y2="1"><stop stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/></linearGradient>
    <linearGradient id="sheen" x1="0" x2="1"><stop stop-color="#fff" stop-opacity=".38"/><stop offset=".28" stop-color="#fff" stop-opacity=".06"/><stop offset=".7" stop-color="#000" stop-opacity=".03"/><stop offset="1" stop-color="#000" stop-opacity=".22"/></linearGradient>
    <radialGradient id="light" cx=".25" cy=".18" r=".9"><stop stop-color="#fff" stop-opacity=".55"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <radialGradient id="shade"><stop stop-color="#1b1712" stop-opacity=".34"/><stop offset="1" stop-color="#1b1712" stop-opacity="0"/></radialGradient>
  </defs>
  <rect width="1200" height="1500" fill="url(#wall)"/>
  <rect y="1130" width="1200" height="370" fill="${ground}"/>
  <rect width="1200" height="1500" fill="url(#light)"/>
  ${content}
</svg>`
}

/** The shadow a thing throws on the ground. */
export const shadow = (x: number, y: number, rx: number, ry = rx * 0.16): string =>
  `<ellipse cx="${x + rx * 0.12}" cy="${y}" rx="${rx * 1.25}" ry="${ry * 1.4}" fill="url(#shade)"/>`
