import { darker, lighter } from '../kit/colour.ts'
import { sign } from '../kit/mark.ts'
import { linear, path, rect, stroke, within } from '../kit/paint.ts'
import { driedLeaves } from './leaves.ts'

/** A pyramid of gauze with leaves in it, on a thread with a tag. Foot at 0, 0. */
export function sachet(leaves: readonly string[], paper: string, ink: string): string {
  const outline = 'M0 -300L-170 -20Q-172 0 -150 0H150Q172 0 170 -20z'
  const mesh = Array.from({ length: 26 }, (_, at) => `M${-180 + at * 14} 0l120 -300M${180 - at * 14} 0l-120 -300`).join(
    '',
  )
  return `<ellipse cx="50" cy="0" rx="210" ry="26" fill="#23150f" opacity=".18"/>
${within(outline, `<g transform="translate(0 -66)">${driedLeaves(leaves, { count: 80, spread: 160, seed: 21 })}</g>`)}
${path(
  outline,
  linear([
    [0, '#ffffff', 0.6],
    [0.45, '#ffffff', 0.24],
    [1, '#d9cfc0', 0.6],
  ]),
)}
${within(outline, stroke(mesh, '#ffffff', 1.2, 0.5))}
${path('M0 -300L30 0H150Q172 0 170 -20z', '#6b5a48', 'opacity=".12"')}
${stroke('M0 -298C10 -420 190 -430 236 -330', '#efe6d8', 5)}
${rect(
  { x: 186, y: -334, width: 104, height: 128, rx: 8 },
  linear(
    [
      [0, lighter(paper, 0.3)],
      [1, darker(paper, 0.08)],
    ],
    [0, 0, 1, 1],
  ),
)}
${sign(238, -272, 54, ink)}`
}

/** Flat paper sachets, fanned out. Foot at 0, 0. */
export const sachetFan = (papers: readonly string[], ink: string): string =>
  papers
    .map((paper, at) => {
      const turn = (at - (papers.length - 1) / 2) * 17
      return `<g transform="rotate(${turn} 0 420)">${rect({ x: -104, y: -372, width: 216, height: 330, rx: 10 }, '#23150f', 'opacity=".12"')}${rect(
        { x: -108, y: -380, width: 216, height: 330, rx: 10 },
        linear(
          [
            [0, lighter(paper, 0.28)],
            [0.6, paper],
            [1, darker(paper, 0.12)],
          ],
          [0, 0, 1, 1],
        ),
      )}${rect({ x: -108, y: -380, width: 216, height: 34, rx: 10 }, darker(paper, 0.14), 'opacity=".6"')}${sign(-20, -270, 70, ink)}</g>`
    })
    .join('')
