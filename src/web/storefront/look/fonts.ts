import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Asset, named } from '../assets.ts'

/** A letterform that pages bring along, and the letters of the machine that stand in until it is there. */
interface Face {
  readonly family: string
  readonly file: string
  readonly weight: string
  /** Letters that machines have, each kind stretched to the same width and height so that nothing moves. */
  readonly standIns: readonly StandIn[]
}

interface StandIn {
  /** Names of letters that are as wide as each other. */
  readonly local: readonly string[]
  readonly width: string
  readonly over: string
  readonly under: string
}

const faces: readonly Face[] = [
  {
    family: 'Instrument Serif',
    file: '@fontsource/instrument-serif/files/instrument-serif-latin-400-normal.woff2',
    weight: '400',
    standIns: [
      {
        local: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Nimbus Roman'],
        ...{ width: '87.5%', over: '113.1%', under: '35.4%' },
      },
      { local: ['Noto Serif'], width: '73.8%', over: '134.1%', under: '42%' },
      { local: ['DejaVu Serif'], width: '68.8%', over: '143.9%', under: '45.1%' },
    ],
  },
  {
    family: 'Figtree',
    file: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
    weight: '300 900',
    standIns: [
      {
        local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica Neue', 'Roboto'],
        ...{ width: '105%', over: '90.5%', under: '23.8%' },
      },
      { local: ['DejaVu Sans'], width: '90%', over: '105.6%', under: '27.8%' },
    ],
  },
]

/** Basic Latin with the punctuation of English text, as the files hold it. */
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,' +
  'U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'

/** The files, the most visible first. */
export function fontFiles(): Asset[] {
  const { resolve } = createRequire(import.meta.url)
  return faces.map(({ family, file }) =>
    named(family.toLowerCase().replaceAll(' ', '-'), 'woff2', 'font/woff2', readFileSync(resolve(file))),
  )
}

/** What a style sheet says of them; a stand-in is the family with `Stand-in` behind its name, and a number from the second on. */
export function fontRules(files: readonly Asset[]): string {
  return faces
    .map(({ family, weight, standIns }, index) => {
      const own = `src:url(${files[index]!.path}) format('woff2');font-display:swap;unicode-range:${latin}`
      return `@font-face{font-family:'${family}';font-weight:${weight};${own}}\n${standIns.map((each, at) => standInRule(family, each, at)).join('')}`
    })
    .join('')
}

function standInRule(family: string, { local, width, over, under }: StandIn, at: number): string {
  const there = local.map((name) => `local('${name}')`).join(',')
  const fitted = `size-adjust:${width};ascent-override:${over};descent-override:${under};line-gap-override:0%`
  return `@font-face{font-family:'${family} Stand-in${at ? ` ${at + 1}` : ''}';src:${there};${fitted}}\n`
}
