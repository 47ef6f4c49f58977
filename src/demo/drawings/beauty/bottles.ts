import { darker, inkOn, lighter } from '../kit/colour.ts'
import { type Label, label } from '../kit/mark.ts'
import { down, ellipse, linear, path, rect, round, stroke } from '../kit/paint.ts'
import { contact } from '../kit/stage.ts'

/** Frosted glass full of a skin's colour, with a pump. Foot at 0, 0; 700 high. */
export function pumpBottle(colour: string, words: Label): string {
  const ink = inkOn(colour)
  return `${contact(128)}
${path('M-128 -40V-380C-128 -430 -70 -440 -52 -470H52C70 -440 128 -430 128 -380V-40Q128 0 88 0H-88Q-128 0 -128 -40z', round(lighter(colour, 0.12), 0.5))}
${path('M-108 -46V-372C-108 -404 -64 -420 -46 -440H46C64 -420 108 -404 108 -372V-46Q108 -20 82 -20H-82Q-108 -20 -108 -46z', round(colour, 0.34))}
${rect({ x: -96, y: -372, width: 20, height: 316, rx: 10 }, '#ffffff', 'opacity=".34"')}
${rect({ x: -58, y: -520, width: 116, height: 54, rx: 8 }, round('#efe4d6', 0.7))}
${rect({ x: -66, y: -612, width: 132, height: 98, rx: 12 }, round('#f6eee3', 0.7))}
${rect({ x: -14, y: -654, width: 28, height: 48 }, round('#e2d4c2', 0.7))}
${path(
  'M-60 -660Q-60 -700 -20 -700H104Q134 -700 134 -672V-650H110V-660H-60z',
  linear(
    [
      [0, '#fffaf2'],
      [0.6, '#eadfcf'],
      [1, '#b9a78f'],
    ],
    [0, 0, 0, 1],
  ),
)}
<g transform="translate(0 -190)">${label({ ...words, ink }, 190)}</g>`
}

/** Brown or green glass with a dropper. Foot at 0, 0; 640 high. */
export function dropper(glass: string, words: Label, paper = '#f7efe2'): string {
  return `${contact(120)}
${path('M-120 -36V-320C-120 -372 -60 -372 -54 -410H54C60 -372 120 -372 120 -320V-36Q120 0 84 0H-84Q-120 0 -120 -36z', round(glass, 0.42))}
${path('M-104 -50V-260Q0 -236 104 -260V-50Q104 -16 76 -16H-76Q-104 -16 -104 -50z', darker(glass, 0.4), 'opacity=".35"')}
${rect({ x: -120, y: -270, width: 240, height: 196 }, round(paper, 0.3))}
${rect({ x: -62, y: -462, width: 124, height: 58, rx: 6 }, round('#cdb27f', 0.7))}
${stroke('M-40 -460V-408M-20 -460V-408M0 -460V-408M20 -460V-408M40 -460V-408', '#7d6438', 3, 0.35)}
${path('M-46 -462V-560C-46 -620 -34 -640 0 -640S46 -620 46 -560V-462z', round('#5b3f38', 0.3))}
<g transform="translate(0 -150)">${label(words, 190)}</g>`
}

/** A flat-ended tube that stands on its cap. Foot at 0, 0; 600 high. */
export function tube(colour: string, words: Label, cap = '#fff8ee'): string {
  const body = 'M-112 -86C-116 -300 -134 -480 -142 -590H142C134 -480 116 -300 112 -86z'
  return `${contact(104)}
${path(body, round(colour, 0.42))}
${path(
  'M-142 -600H142V-556H-142z',
  linear([
    [0, darker(colour, 0.2)],
    [0.25, lighter(colour, 0.4)],
    [1, darker(colour, 0.28)],
  ]),
)}
${stroke(Array.from({ length: 22 }, (_, at) => `M${-130 + at * 12.4} -596V-562`).join(''), darker(colour, 0.4), 2, 0.3)}
${path('M-60 -556C-40 -420 -52 -300 -30 -90H0C-14 -300 -6 -430 -22 -556z', '#ffffff', 'opacity=".12"')}
${rect({ x: -106, y: -92, width: 212, height: 92, rx: 16 }, round(cap, 0.7))}
${stroke('M-100 -70H100', darker(cap, 0.3), 2, 0.3)}
<g transform="translate(0 -300)">${label(words, 180)}</g>`
}

/** A low jar with a lid of turned wood; open, its content is seen. Foot at 0, 0; 300 wide. */
export function jar(glass: string, content: string, words: Label, isOpen = false): string {
  const lid = '#c99b6d'
  const closed = `${path('M-160 -230V-292Q-160 -312 -140 -312H140Q160 -312 160 -292V-230z', round(lid, 0.36))}${stroke('M-150 -268C-60 -262 60 -274 150 -266M-150 -246C-40 -240 60 -252 150 -244', darker(lid, 0.4), 3, 0.25)}${ellipse(0, -310, 142, 12, lighter(lid, 0.4))}`
  const opened = `${ellipse(0, -236, 150, 40, lighter(glass, 0.5))}${ellipse(
    0,
    -232,
    136,
    33,
    down([
      [0, darker(content, 0.14)],
      [1, lighter(content, 0.3)],
    ]),
  )}${path('M-70 -236C-20 -262 50 -256 78 -238C40 -214 -30 -216 -70 -236z', lighter(content, 0.5), 'opacity=".7"')}`
  return `${contact(150)}${path('M-150 -236V-34Q-150 0 -116 0H116Q150 0 150 -34V-236z', round(glass, 0.46))}${isOpen ? opened : closed}<g transform="translate(0 -92)">${label(words, 200)}</g>`
}
