import { darker, inkOn, lighter } from '../kit/colour.ts'
import { lettering } from '../kit/lettering.ts'
import { sign } from '../kit/mark.ts'
import { ellipse, linear, path, rect, round } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'

const cap = '#4a332c'

/** A lip tint: thick glass around its colour, and a cap of dark lacquer. Foot at 0, 0; 640 high. */
export function lipTint(colour: string, name: string): string {
  const ink = inkOn(colour)
  return `${contact(100)}
${rect(
  { x: -96, y: -340, width: 192, height: 340, rx: 40 },
  linear([
    [0, '#ffffff', 0.85],
    [0.12, '#ffffff', 0.3],
    [0.8, lighter(colour, 0.55), 0.6],
    [1, '#ffffff', 0.75],
  ]),
)}
${rect({ x: -78, y: -330, width: 156, height: 308, rx: 30 }, round(colour, 0.3))}
${ellipse(0, -326, 76, 13, lighter(colour, 0.28))}
${rect({ x: -60, y: -300, width: 18, height: 236, rx: 9 }, '#ffffff', 'opacity=".42"')}
${rect({ x: 62, y: -290, width: 8, height: 220, rx: 4 }, '#ffffff', 'opacity=".25"')}
${rect({ x: -62, y: -372, width: 124, height: 46, rx: 8 }, round('#d9c3a0', 0.6))}
${rect({ x: -84, y: -640, width: 168, height: 276, rx: 24 }, round(cap, 0.34))}
${ellipse(0, -626, 72, 12, lighter(cap, 0.3))}
${sign(0, -186, 52, ink)}
${lettering('ONJEONG', { x: 0, y: -124, size: 20, fill: ink, spacing: 4 })}
${lettering(name.toUpperCase(), { x: 0, y: -94, size: 13, fill: ink, spacing: 2, opacity: 0.85 })}`
}

/** The cap with its stem and soft tip, lying; the tip at the left. */
export const wand = (colour: string): string => `
${ellipse(250, 40, 330, 26, '#23150f', 'opacity=".16"')}
${path(
  'M-6 0C10 -22 70 -26 104 -16V16C70 26 10 22 -6 0z',
  linear(
    [
      [0, darker(colour, 0.1)],
      [0.5, lighter(colour, 0.24)],
      [1, darker(colour, 0.2)],
    ],
    [0, 0, 0, 1],
  ),
)}
${rect(
  { x: 100, y: -9, width: 180, height: 18, rx: 6 },
  linear(
    [
      [0, '#fff7ec'],
      [0.5, '#e6d6c2'],
      [1, '#a88f78'],
    ],
    [0, 0, 0, 1],
  ),
)}
${rect(
  { x: 270, y: -52, width: 44, height: 104, rx: 6 },
  linear(
    [
      [0, '#f1e0c2'],
      [0.4, '#d9c3a0'],
      [1, '#8d7450'],
    ],
    [0, 0, 0, 1],
  ),
)}
${rect(
  { x: 308, y: -72, width: 262, height: 144, rx: 24 },
  linear(
    [
      [0, lighter(cap, 0.1)],
      [0.22, lighter(cap, 0.36)],
      [0.5, cap],
      [1, darker(cap, 0.5)],
    ],
    [0, 0, 0, 1],
  ),
)}`
