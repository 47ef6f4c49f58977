import { converter, type Xyz65 } from 'culori'
import { type Lab, labOfLinear, type Linear, linearOfLevels } from './colour.ts'

/** A patch of a photo: the mean of its pixels, and how far they scatter around it. */
export interface Patch {
  /** Red, green and blue as the picture keeps them (sRGB), 0 to 255, meant in linear light. */
  readonly levels: readonly [number, number, number]
  /** Standard deviation of its pixels’ levels. */
  readonly spread: number
}

/** What makes a photo less certain, for the shopper to do better. */
export const photoFaults = ['no-white', 'white-too-bright', 'coloured-light', 'too-dark', 'uneven'] as const
export type PhotoFault = (typeof photoFaults)[number]

export interface PhotoColour {
  /** As it would look by daylight. */
  readonly lab: Lab
  /** So far it may be off, as a colour difference. */
  readonly doubt: number
  readonly faults: readonly PhotoFault[]
}

/** How much light white paper for printers gives back. */
const paperLuminance = 0.88
/** What a camera and a screen’s colours leave open even by perfect light. */
const cameraDoubt = 1.5
/** One level of 255 is about so much of a colour difference. */
const perLevel = 0.4

const doubtOf: Readonly<Record<PhotoFault, number>> = {
  'no-white': 8,
  'white-too-bright': 4,
  'coloured-light': 3,
  'too-dark': 3,
  uneven: 2,
}

/**
 * A colour of a photo as it would be by daylight: the light it was taken in is read off a piece of white paper in the
 * same photo and taken out by Bradford’s transform; the paper also says how bright it was.
 *
 * Without paper the levels are taken as they are, with great doubt.
 */
export function colourOfPhoto({ colour, white }: { colour: Patch; white?: Patch | undefined }): PhotoColour {
  const measured = linearOfLevels(colour.levels)
  const faults = faultsOf(colour, white)
  const spread = Math.hypot(colour.spread, white?.spread ?? 0) / 2
  const doubt = Math.hypot(cameraDoubt, spread * perLevel, ...faults.map((fault) => doubtOf[fault]))
  const lab = labOfLinear(white ? byDaylight(measured, linearOfLevels(white.levels)) : measured)
  return { lab: { ...lab, l: Math.min(100, Math.max(0, lab.l)) }, doubt, faults }
}

function faultsOf(colour: Patch, white: Patch | undefined): PhotoFault[] {
  const least = Math.min(...(white ?? colour).levels)
  const most = Math.max(...(white ?? colour).levels)
  const found: readonly (PhotoFault | false)[] = [
    !white && 'no-white',
    white !== undefined && most >= 252 && 'white-too-bright',
    white !== undefined && most > 2 * least && 'coloured-light',
    (white ? most < 70 : most < 30) && 'too-dark',
    Math.max(colour.spread, white?.spread ?? 0) > 16 && 'uneven',
  ]
  return found.filter((fault) => fault !== false)
}

type Three = readonly [number, number, number]

/** Bradford’s cone response of CIE XYZ. */
const bradford: readonly [Three, Three, Three] = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
]
const inverse: readonly [Three, Three, Three] = [
  [0.986_992_9, -0.147_054_3, 0.159_962_7],
  [0.432_305_3, 0.518_360_3, 0.049_291_2],
  [-0.008_528_7, 0.040_042_8, 0.968_486_7],
]
const times = (matrix: readonly [Three, Three, Three], [x, y, z]: Three): Three =>
  matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Three

const toXyz = converter('xyz65')
const toLinear = converter('lrgb')
const conesOf = ([r, g, b]: Linear): Three => {
  const { x, y, z } = toXyz({ mode: 'lrgb', r, g, b })
  return times(bradford, [x, y, z])
}

function byDaylight(measured: Linear, white: Linear): Linear {
  const [paper, seen] = [conesOf([paperLuminance, paperLuminance, paperLuminance]), conesOf(white)]
  const cones = conesOf(measured).map((cone, at) => (cone * paper[at]!) / Math.max(seen[at]!, 1e-4)) as unknown as Three
  const [x, y, z] = times(inverse, cones)
  const { r, g, b } = toLinear({ mode: 'xyz65', x, y, z } satisfies Xyz65)
  return [r, g, b]
}
