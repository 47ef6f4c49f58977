import { darker, lighter } from '../kit/colour.ts'
import { sign } from '../kit/mark.ts'
import { ellipse, linear, path, rect, stroke } from '../kit/paint.ts'
import { draped, garment } from './cloth.ts'

const inside = (d: string, colour: string): string =>
  path(
    d,
    linear(
      [
        [0, darker(colour, 0.6)],
        [1, darker(colour, 0.4)],
      ],
      [0, 0, 0, 1],
    ),
  )

/** Leggings, filled as by a body. Hems at 0, 0; 1,000 high. */
export function leggings(colour: string, seam: string): string {
  const leg = (side: 1 | -1) => {
    const x = (value: number) => side * value
    return `M0 -960L${x(158)} -952C${x(172)} -880 ${x(198)} -800 ${x(196)} -720C${x(194)} -560 ${x(178)} -420 ${x(166)} -320C${x(174)} -240 ${x(150)} -120 ${x(136)} 0H${x(78)}C${x(74)} -120 ${x(58)} -240 ${x(62)} -320C${x(48)} -440 ${x(20)} -560 0 -690z`
  }
  const band = 'M-150 -1000C-60 -984 60 -984 150 -1000L162 -890C60 -870 -60 -870 -162 -890z'
  return `${ellipse(20, 4, 210, 20, '#23150f', 'opacity=".16"')}
${garment(colour, leg(-1), 'M-190 -760C-120 -700 -60 -690 -10 -700M-176 -330C-140 -300 -100 -300 -66 -322M-168 -290C-140 -276 -100 -272 -70 -292M-140 -60C-120 -50 -100 -50 -80 -56', 'M-184 -640C-178 -480 -160 -360 -152 -300C-160 -200 -140 -90 -126 0')}
${garment(colour, leg(1), 'M190 -760C120 -700 60 -690 10 -700M176 -330C140 -300 100 -300 66 -322M168 -290C140 -276 100 -272 70 -292M140 -60C120 -50 100 -50 80 -56', 'M184 -640C178 -480 160 -360 152 -300C160 -200 140 -90 126 0')}
${path(band, draped(lighter(colour, 0.06)))}
${inside('M-150 -1000C-60 -984 60 -984 150 -1000C60 -1014 -60 -1014 -150 -1000z', colour)}
${stroke('M-162 -890C-60 -870 60 -870 162 -890', darker(colour, 0.5), 4, 0.5)}
${stroke('M0 -876V-700M122 -820C150 -780 160 -700 154 -620', seam, 4, 0.85)}
${sign(-96, -930, 30, seam)}`
}

/** Shorts with a wide band. Hems at 0, 0; 520 high. */
export const shorts = (colour: string, seam: string): string => `
${garment(colour, 'M-170 -520H170C206 -400 250 -180 262 -20C200 4 110 8 30 0L0 -200L-30 0C-110 8 -200 4 -262 -20C-250 -180 -206 -400 -170 -520z', 'M-220 -240C-150 -220 -90 -160 -60 -60M220 -240C150 -220 90 -160 60 -60M-20 -220C-60 -260 -120 -280 -180 -290M20 -220C60 -260 120 -280 180 -290')}
${path('M-174 -530C-60 -514 60 -514 174 -530L190 -420C60 -400 -60 -400 -190 -420z', draped(lighter(colour, 0.06)))}
${inside('M-174 -530C-60 -514 60 -514 174 -530C60 -546 -60 -546 -174 -530z', colour)}
${stroke('M0 -406V-204M-258 -50C-180 -30 -90 -26 -26 -32M258 -50C180 -30 90 -26 26 -32', darker(colour, 0.5), 3, 0.55)}
${stroke('M-20 -416C-30 -360 -26 -330 -34 -300M16 -416C20 -360 30 -340 26 -306', seam, 8)}`

const hanger = (y: number): string =>
  stroke(
    `M0 ${y}V${y - 60}C0 ${y - 120} 70 ${y - 110} 60 ${y - 160}C52 ${y - 200} -10 ${y - 200} -14 ${y - 160}`,
    '#9a8570',
    9,
  ) +
  stroke(`M-190 ${y + 78}Q0 ${y - 20} 190 ${y + 78}`, '#b58f66', 22) +
  stroke(`M-186 ${y + 72}Q0 ${y - 26} 186 ${y + 72}`, '#d9b78f', 7, 0.8)

/** A sleeveless top on its hanger, or on whoever wears it. Hem at 0, 0; 660 high. */
export const tank = (colour: string, seam: string, wearer?: string): string => `
${wearer ?? hanger(-680) + inside('M-110 -640C-90 -500 90 -500 110 -640L90 -600C60 -540 -60 -540 -90 -600z', colour)}
${garment(colour, 'M-160 -650L-96 -664C-80 -500 80 -500 96 -664L160 -650C156 -540 180 -470 226 -430C206 -300 214 -140 232 -10C110 18 -110 18 -232 -10C-214 -140 -206 -300 -226 -430C-180 -470 -156 -540 -160 -650z', 'M-200 -400C-120 -360 -60 -300 -40 -200M200 -400C130 -340 90 -260 84 -160M-120 -20C-110 -120 -140 -200 -130 -280M60 -10C70 -90 40 -150 50 -220M150 -20C160 -90 140 -150 146 -210')}
${stroke('M-96 -664C-80 -500 80 -500 96 -664M-160 -650C-156 -540 -180 -470 -226 -430M160 -650C156 -540 180 -470 226 -430', lighter(colour, 0.3), 9, 0.5)}
${stroke('M-230 -34C-110 -6 110 -6 230 -34', darker(colour, 0.5), 3, 0.5)}
${sign(150, -80, 34, seam)}`

/** A short top that holds, with crossed straps. Hem at 0, 0; 460 high. */
export const braTop = (colour: string, seam: string): string => `
${hanger(-486)}
${stroke('M-96 -430C-40 -330 40 -330 96 -430', darker(colour, 0.4), 30)}
${garment(colour, 'M-150 -452L-88 -462C-84 -300 84 -300 88 -462L150 -452C150 -330 190 -280 236 -256C236 -170 226 -90 212 -10C110 16 -110 16 -212 -10C-226 -90 -236 -170 -236 -256C-190 -280 -150 -330 -150 -452z', 'M-220 -220C-140 -180 -80 -150 0 -140C80 -150 140 -180 220 -220M-180 -120C-100 -90 -60 -90 -20 -100M180 -120C100 -90 60 -90 20 -100')}
${path('M-218 -90C-110 -62 110 -62 218 -90L212 -10C110 16 -110 16 -212 -10z', draped(darker(colour, 0.12)))}
${stroke('M-218 -90C-110 -62 110 -62 218 -90', darker(colour, 0.55), 3, 0.5)}
${sign(0, -40, 34, seam)}`

/** A long-sleeved layer; with a zip it is a shell against wind. Hem at 0, 0; 700 high. */
export function longSleeve(colour: string, seam: string, hasZip = false): string {
  const sleeve = (side: 1 | -1) => {
    const x = (value: number) => side * value
    return garment(
      darker(colour, side > 0 ? 0.12 : 0.02),
      `M${x(150)} -640C${x(240)} -620 ${x(290)} -540 ${x(320)} -420C${x(344)} -300 ${x(356)} -160 ${x(360)} -30C${x(330)} -16 ${x(290)} -16 ${x(262)} -26C${x(256)} -160 ${x(240)} -300 ${x(200)} -400z`,
      `M${x(220)} -430C${x(270)} -400 ${x(300)} -400 ${x(330)} -410M${x(250)} -260C${x(290)} -230 ${x(320)} -234 ${x(350)} -250M${x(258)} -110C${x(290)} -96 ${x(330)} -96 ${x(356)} -106`,
      `M${x(264)} -70C${x(300)} -60 ${x(330)} -60 ${x(358)} -72`,
    )
  }
  const zip = hasZip
    ? `${stroke('M0 -630V0', darker(colour, 0.5), 9, 0.6)}${stroke('M0 -630V-6', '#efe6d8', 4, 0.9)}${rect({ x: -8, y: -560, width: 16, height: 40, rx: 6 }, seam)}${path('M-96 -668C-90 -730 90 -730 96 -668C60 -620 -60 -620 -96 -668z', draped(darker(colour, 0.1)))}`
    : inside('M-92 -668C-60 -630 60 -630 92 -668C60 -684 -60 -684 -92 -668z', colour)
  return `${hanger(-690)}${sleeve(-1)}${sleeve(1)}${garment(colour, 'M-160 -646L-92 -670C-60 -626 60 -626 92 -670L160 -646C200 -560 210 -480 206 -400C200 -260 206 -120 214 -10C110 16 -110 16 -214 -10C-206 -120 -200 -260 -206 -400C-210 -480 -200 -560 -160 -646z', 'M-190 -440C-120 -400 -60 -340 -50 -240M190 -440C130 -390 80 -330 76 -220M-120 -20C-110 -120 -140 -180 -126 -260M110 -20C100 -110 130 -180 120 -240', 'M-212 -44C-110 -18 110 -18 212 -44')}${zip}${sign(110, -470, 30, seam)}`
}
