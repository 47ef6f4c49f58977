import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoProducts } from '../../../demo/products/all.ts'
import { colourDistance, hexOfLab, labOfHex, linearOfLevels } from './colour.ts'
import { matchShades } from './match-shade.ts'
import { colourOfPhoto, type Patch } from './photo-colour.ts'
import { colourOfAnswers, depths, familiesOf, skinColour } from './quiz.ts'
import { type Shade, shadesOf } from './shades-of.ts'

const islandAt = '../../../web/storefront/islands/shade.js'
const { patchOf } = (await import(islandAt)) as {
  patchOf(picture: Picture, x: number, y: number, radius: number): Patch
}
interface Picture {
  data: Uint8ClampedArray
  width: number
  height: number
}

const shadesOfDemo = (handle: string) => {
  const { options = [] } = demoProducts.find((product) => product.handle === handle)!
  const shown = options.map(({ name, values, swatches }) => ({
    name,
    label: name,
    values: values!.map((value) => ({ value, label: value, colour: swatches?.[value]?.colour ?? '' })),
  }))
  return shadesOf({ options: shown })!
}
const ranges = ['soft-focus-foundation', 'everyday-lip-tint', 'blush-balm'].map(shadesOfDemo)

/** Light of lamps and skies as a camera without white balance takes it: what it does to red, green and blue. */
const lights = {
  candlelight: [1.45, 0.85, 0.38],
  'warm bulb': [1.28, 0.95, 0.6],
  'half balanced bulb': [1.12, 0.98, 0.8],
  daylight: [1, 1, 1],
  shade: [0.86, 1, 1.22],
  'blue sky': [0.72, 0.98, 1.42],
  'green tube': [0.95, 1.12, 0.84],
} as const satisfies Record<string, readonly [number, number, number]>

const encode = (light: number) =>
  Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.max(0, light) ** (1 / 2.4) - 0.055))

/** A photo of a colour beside white paper: light of one lamp falling off across it, with the noise of a small camera. */
function photoOf(colour: string, lamp: readonly [number, number, number], exposure: number, seed: number): Picture {
  const [width, height] = [80, 40]
  const data = new Uint8ClampedArray(width * height * 4)
  const levels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
  const things = [[0.86, 0.88, 0.89] as const, linearOfLevels(levels)]
  let state = seed
  const noise = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648 - 0.5
  }
  for (let at = 0; at < width * height; at++) {
    const thing = things[at % width < width / 2 ? 0 : 1]!
    const falling = 1 - 0.1 * ((at % width) / width)
    for (const [channel, reflected] of thing.entries()) {
      data[4 * at + channel] = encode(reflected * lamp[channel]! * exposure * falling) + noise() * 8
    }
  }
  return { data, width, height }
}

/** How often the right shade is first, and among the three that are shown. */
function triedOut(range: readonly Shade[], withWhite: boolean) {
  const found = { tried: 0, first: 0, amongThree: 0 }
  for (const [index, shade] of range.entries()) {
    for (const [at, lamp] of Object.values(lights).entries()) {
      for (const exposure of [0.35, 0.6]) {
        const photo = photoOf(shade.colour, lamp, exposure, index * 97 + at * 13 + 1)
        const white = withWhite ? patchOf(photo, 20, 20, 9) : undefined
        const { nearest } = matchShades(colourOfPhoto({ colour: patchOf(photo, 60, 20, 9), white }), range)
        found.tried++
        if (nearest[0]!.shade === shade) found.first++
        if (nearest.some((each) => each.shade === shade)) found.amongThree++
      }
    }
  }
  return found
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
const sum = (found: ReturnType<typeof triedOut>[], what: 'tried' | 'first' | 'amongThree') =>
  found.reduce((all, each) => all + each[what], 0)

describe('a photo', () => {
  it('D6: finds the right shade among the nearest three under warm and cool light, by a piece of white paper', () => {
    const [corrected, raw] = [true, false].map((withWhite) => ranges.map(({ shades }) => triedOut(shades, withWhite)))
    const tried = sum(corrected!, 'tried')
    const told = [corrected!, raw!].map(
      (found) => `${share(sum(found, 'first'), tried)} first, ${share(sum(found, 'amongThree'), tried)} among three`,
    )
    console.log(`${tried} photos: with white paper ${told[0]}; without ${told[1]}`)
    expect(tried).toBe(434)
    expect(sum(corrected!, 'amongThree') / tried).toBeGreaterThanOrEqual(0.98)
    expect(sum(corrected!, 'first') / tried).toBeGreaterThanOrEqual(0.8)
    expect(sum(raw!, 'amongThree') / tried).toBeLessThan(0.6)
  })

  it('D6: takes the light out exactly where paper and colour say the same of it', () => {
    const channel = fc.integer({ min: 40, max: 250 })
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (levels) => {
        const { lab } = colourOfPhoto({ colour: { levels, spread: 0 }, white: { levels, spread: 0 } })
        expect([lab.a, lab.b].every((each) => Math.abs(each) < 0.01)).toBe(true)
        expect(lab.l).toBeCloseTo(95.15, 1)
      }),
    )
  })

  it('D6: doubts more without paper, in glare, in the dark, in coloured and in uneven light', () => {
    const colour = { levels: [180, 140, 110], spread: 4 } as const
    const white = { levels: [225, 220, 210], spread: 3 } as const
    const clean = colourOfPhoto({ colour, white })
    expect(clean).toMatchObject({ faults: [] })
    expect(clean.doubt).toBeLessThan(2)
    const worse = [
      { colour },
      { colour, white: { levels: [255, 255, 240], spread: 0 } },
      { colour: { levels: [40, 30, 20], spread: 0 }, white: { levels: [60, 55, 50], spread: 0 } },
      { colour, white: { levels: [230, 170, 90], spread: 0 } },
      { colour: { ...colour, spread: 30 }, white },
    ] as const
    expect(worse.map((photo) => colourOfPhoto(photo).faults.join())).toEqual([
      ...['no-white', 'white-too-bright', 'too-dark', 'coloured-light', 'uneven'],
    ])
    for (const photo of worse) expect(colourOfPhoto(photo).doubt).toBeGreaterThan(clean.doubt)
  })
})

describe('an answer', () => {
  const { shades } = ranges[0]!
  it('D6: is clear, between two, or none, by the gap to the second and the doubt', () => {
    const exact = { lab: labOfHex(shades[6]!.colour), doubt: 2 }
    expect(matchShades(exact, shades)).toMatchObject({
      certainty: 'clear',
      nearest: [{ distance: 0, alikeness: 'same' }, {}, {}],
    })
    expect(matchShades({ ...exact, doubt: 6 }, shades).certainty).toBe('between')
    expect(matchShades({ lab: labOfHex('#2060ff'), doubt: 2 }, shades).certainty).toBe('none-close')
  })

  it('D6: of the quiz lies within its stated doubt of a skin, and asks only for colours that are there', () => {
    expect(ranges.map(({ kind }) => kind)).toEqual(['skin', 'colour', 'colour'])
    for (const depth of depths) {
      const wanted = colourOfAnswers({ depth, undertone: 'neutral' }, ranges[0]!)!
      expect(matchShades(wanted, shades).nearest[0]!.distance).toBeLessThanOrEqual(wanted.doubt)
    }
    const hues = (['cool', 'neutral', 'warm'] as const).map((undertone) => hexOfLab(skinColour('4', undertone)))
    expect(new Set(hues).size).toBe(3)
    expect(familiesOf(ranges[1]!.shades)).not.toContain('blue')
    expect(familiesOf([{ colour: '#2f4257' }])).toEqual(['blue'])
    expect(colourOfAnswers({ lightness: 'deep' }, ranges[1]!)).toBeUndefined()
  })

  it('D6: trusts what she wears today over words, one step in the direction in which it is wrong', () => {
    const worn = shades[8]!
    const lab = (todayLook: 'right' | 'too-light' | 'too-dark') =>
      colourOfAnswers({ today: worn.value, todayLook, depth: '1' }, ranges[0]!)!.lab
    expect(colourDistance(lab('right'), labOfHex(worn.colour))).toBeLessThan(0.1)
    expect(lab('too-light').l).toBeLessThan(lab('right').l)
    expect(matchShades({ lab: lab('too-dark'), doubt: 2 }, shades).nearest[0]!.shade).toBe(shades[7])
  })

  it('D6: never depends on the order of the shades, and is sorted by distance', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => ({ colour: `#${n.toString(16).padStart(6, '0')}` }))
    fc.assert(
      fc.property(
        hex,
        fc.uniqueArray(hex, { minLength: 4, maxLength: 20, selector: ({ colour }) => colour }),
        (wanted, some) => {
          const asked = { lab: labOfHex(wanted.colour), doubt: 2 }
          const [one, other] = [some, some.toReversed()].map((each) => matchShades(asked, each))
          expect(one!.nearest.map(({ distance }) => distance)).toEqual(other!.nearest.map(({ distance }) => distance))
          const distances = one!.nearest.map(({ distance }) => distance)
          expect(distances).toEqual(distances.toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 60 },
    )
  })
})
