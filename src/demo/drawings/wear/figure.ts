import { darker, lighter } from '../kit/colour.ts'
import { ellipse, linear, path, stroke } from '../kit/paint.ts'

/** Somebody who wears something: colour of her skin and hair. */
export interface Figure {
  readonly skin: string
  readonly hair: string
  /** Hair down to the shoulders, tied up, or short. */
  readonly cut: 'long' | 'bun' | 'short'
}

const lit = (colour: string) =>
  linear([
    [0, lighter(colour, 0.1)],
    [0.55, colour],
    [1, darker(colour, 0.2)],
  ])

const body =
  'M-50 -830C-50 -742 -58 -716 -112 -696C-172 -676 -226 -660 -256 -606C-286 -540 -292 -380 -300 -250C-304 -120 -296 20 -282 150C-280 214 -226 214 -222 150C-220 0 -226 -150 -216 -260C-208 -380 -192 -470 -172 -530L172 -530C192 -470 208 -380 216 -260C226 -150 220 0 222 150C226 214 280 214 282 150C296 20 304 -120 300 -250C292 -380 286 -540 256 -606C226 -660 172 -676 112 -696C58 -716 50 -742 50 -830z'

const backHair: Readonly<Record<Figure['cut'], string>> = {
  long: 'M-128 -930C-140 -1090 140 -1090 128 -930C134 -840 150 -740 120 -640C60 -600 -60 -600 -120 -640C-150 -740 -134 -840 -128 -930z',
  bun: 'M-118 -930C-126 -1080 126 -1080 118 -930C116 -860 -116 -860 -118 -930z',
  short: 'M-120 -920C-132 -1084 132 -1084 120 -920C112 -850 -112 -850 -120 -920z',
}

/** Behind what she wears, whose hem is at 0, 0: trousers to the stage’s end, arms, neck, a head turned from the light. */
export const figure = ({ skin, hair, cut }: Figure): string => `
${path(backHair[cut], lit(hair))}
${cut === 'bun' ? ellipse(0, -1_084, 58, 50, lit(hair)) : ''}
${path('M-222 -60C-238 60 -246 160 -250 460L-16 460L0 190L16 460L250 460C246 160 238 60 222 -60z', lit('#3d3a42'))}
${path(body, lit(skin))}
${path('M-50 -800C-20 -772 20 -772 50 -800L52 -752C20 -730 -20 -730 -52 -752z', darker(skin, 0.22), 'opacity=".5"')}
${path('M-96 -936C-98 -1046 98 -1046 96 -936C96 -846 50 -790 0 -790C-50 -790 -96 -846 -96 -936z', lit(skin))}
${path('M-104 -926C-112 -1074 112 -1074 104 -926C98 -978 60 -1004 10 -1008C-40 -1004 -92 -984 -104 -926z', lit(hair))}
${stroke('M-26 -842C-10 -832 10 -832 26 -842', darker(skin, 0.4), 5, 0.7)}
${stroke('M-58 -916C-48 -908 -36 -908 -28 -914M28 -914C36 -908 48 -908 58 -916', darker(skin, 0.6), 5, 0.8)}
${stroke('M-4 -906C-10 -886 -8 -876 4 -874', darker(skin, 0.3), 4, 0.6)}`
