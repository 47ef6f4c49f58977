import type { VNode } from 'preact'

/** Line drawings of 32 units after the groups of ISO 3758: wash, bleach, dry, iron, professional care. */
const tub = 'M3.500 8 6 26h20l2.500-18'
const water = 'M4.200 12.500c2-2 3.900-2 5.900 0s3.900 2 5.900 0 3.900-2 5.900 0 3.900 2 5.900 0'
const square = 'M4.500 4.500h23v23h-23z'
const drum = 'M16 25a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'
const iron = 'M3.500 24.500h25V16a6 6 0 0 0-6-6H12M3.500 24.500c.5-5 3.500-8.500 8.500-8.500h16.500'
const circle = 'M16 27.500a11.500 11.500 0 1 0 0-23 11.500 11.500 0 0 0 0 23Z'

interface Symbol {
  readonly lines: string
  /** Degrees inside a tub. */
  readonly text?: string
  /** How warm, from one to three. */
  readonly warmth?: number
  /** Where the dots stand. */
  readonly dotsAt?: number
  readonly isForbidden?: boolean
}

const drawings: Readonly<Record<string, Symbol>> = {
  'wash-hand': { lines: `${tub}M25 4.500l-7.500 4-3.500 5 2.500 1.500 3.500-3 1 6.500M14 13.500 11.500 20` },
  'wash-30': { lines: tub + water, text: '30' },
  'wash-40': { lines: tub + water, text: '40' },
  'wash-60': { lines: tub + water, text: '60' },
  'do-not-wash': { lines: tub + water, isForbidden: true },
  'do-not-bleach': { lines: 'M16 5 28.500 26.500h-25z', isForbidden: true },
  'tumble-low': { lines: square + drum, warmth: 1, dotsAt: 16 },
  'do-not-tumble': { lines: square + drum, isForbidden: true },
  'line-dry': { lines: `${square}M4.500 4.500c3.500 9 19.500 9 23 0` },
  'dry-flat': { lines: `${square}M9.500 16h13` },
  'iron-low': { lines: iron, warmth: 1, dotsAt: 20.5 },
  'iron-medium': { lines: iron, warmth: 2, dotsAt: 20.5 },
  'iron-high': { lines: iron, warmth: 3, dotsAt: 20.5 },
  'do-not-iron': { lines: iron, isForbidden: true },
  'dry-clean': { lines: `${circle}M13 21.500v-11h3.700a3.300 3.300 0 0 1 0 6.600H13` },
  'do-not-dry-clean': { lines: circle, isForbidden: true },
}

/** What it asks for and what it does not bear: each symbol drawn, with its words beside it. */
export function CareSymbols({ symbols }: { symbols: readonly { symbol: string; words: string }[] }): VNode {
  return (
    <ul class="care-symbols" role="list">
      {symbols.map(({ symbol, words }) => (
        <li key={symbol}>
          <Drawing {...(drawings[symbol] ?? { lines: '' })} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}

function Drawing({ lines, text, warmth = 0, dotsAt, isForbidden }: Symbol): VNode {
  const dots = Array.from({ length: warmth }, (_, at) => 16 + (at - (warmth - 1) / 2) * 4.5)
  return (
    <svg class="care-symbol" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
      <path d={lines} />
      {dots.map((x) => (
        <circle key={x} cx={x} cy={dotsAt} r="1.600" />
      ))}
      {text && (
        <text x="16" y="23.500" text-anchor="middle">
          {text}
        </text>
      )}
      {isForbidden && <path class="no" d="M4 4l24 24M28 4 4 28" />}
    </svg>
  )
}
