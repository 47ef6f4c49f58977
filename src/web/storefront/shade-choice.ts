import {
  colourOfAnswers,
  colourOfPhoto,
  depths,
  families,
  labOfHex,
  lightnesses,
  type Patch,
  type PhotoFault,
  type QuizAnswers,
  type Shades,
  todayLooks,
  undertones,
  type WantedColour,
} from '../../modules/catalog/index.ts'

type Among = Pick<Shades, 'kind' | 'shades'>

/** By which way somebody looks for her shade. */
export const shadeWays = ['quiz', 'photo', 'colour'] as const
export type ShadeWay = (typeof shadeWays)[number]

/** What the address of a shade finder says, and the colour that follows from it. */
export interface ShadeChoice {
  readonly way: ShadeWay
  readonly answers: QuizAnswers
  /** As she typed it. */
  readonly colour: string
  /** Absent before she has asked, and where she says too little. */
  readonly wanted: WantedColour | undefined
  /** What makes her photo less certain. */
  readonly photoFaults: readonly PhotoFault[]
  /** She asked, and it cannot be answered. */
  readonly isRefused: boolean
}

/** A colour that somebody names is what it is; what remains is how her screen shows it. */
export const namedColourDoubt = 1

/** @param query of the page; what it does not understand counts as not said */
export function shadeChoiceOf(query: URLSearchParams, shades: Among): ShadeChoice {
  const way = shadeWays.find((each) => each === query.get('by'))
  const answers = answersIn(query, shades)
  const colour = (query.get('colour') ?? '').trim().slice(0, 40)
  const said = { way: way ?? 'quiz', answers, colour: way === 'colour' ? colour : '', photoFaults: [] }
  if (way === undefined) return { ...said, wanted: undefined, isRefused: false }
  if (way === 'photo') {
    const photo = photoIn(query)
    return { ...said, wanted: photo, photoFaults: photo?.faults ?? [], isRefused: !photo }
  }
  const wanted = way === 'colour' ? namedColour(colour) : colourOfAnswers(answers, shades)
  return { ...said, wanted, isRefused: !wanted }
}

function answersIn(query: URLSearchParams, { shades }: Among): QuizAnswers {
  const one = <Value extends string>(name: string, of: readonly Value[]) => of.find((each) => each === query.get(name))
  return {
    depth: one('depth', depths),
    undertone: one('undertone', undertones),
    family: one('family', families),
    lightness: one('lightness', lightnesses),
    today: one(
      'today',
      shades.map(({ value }) => value),
    ),
    todayLook: one('look', todayLooks),
  }
}

/** `#d9a57f`, also without its sign and in capitals. */
export function namedColour(said: string): WantedColour | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(said)?.[1]
  return digits ? { lab: labOfHex(`#${digits.toLowerCase()}`), doubt: namedColourDoubt } : undefined
}

function photoIn(query: URLSearchParams) {
  const colour = patchIn(query.get('colour'))
  return colour && colourOfPhoto({ colour, white: patchIn(query.get('white')) })
}

/** Red, green, blue and their spread, as the island writes them: `180.2,140.1,109.8,4.0`. */
function patchIn(text: string | null): Patch | undefined {
  const parts = /^(\d{1,3}(?:\.\d)?,){3}\d{1,3}(?:\.\d)?$/.test(text ?? '') ? text!.split(',').map(Number) : []
  const [red, green, blue, spread] = parts
  if (spread === undefined || parts.some((part) => part > 255)) return undefined
  return { levels: [red!, green!, blue!], spread }
}
