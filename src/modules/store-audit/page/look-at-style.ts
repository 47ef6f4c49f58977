import type { StyleFacts } from '../evidence.ts'

const rootPixels = 16

/** What the rules of a style sheet say about thumbs, eyes and letterforms. Judged by its text; no browser is asked. */
export function lookAtStyle(css: string): StyleFacts {
  const rules = rulesOf(css)
  return {
    tapPixels: tapPixelsOf(css, rules),
    smallestTextPixels: smallestText(rules),
    covering: rules.filter(isCovering).map(({ selector }) => selector),
    blockingFonts: fontFaces(css).filter((face) => !/font-display:\s*(swap|optional|fallback)/.test(face)).length,
    schemes: schemesOf(rules),
  }
}

interface Rule {
  readonly selector: string
  readonly body: string
}

/** Rules with their innermost braces; what is around them (`@media`) is left out. */
const rulesOf = (css: string): Rule[] =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector!.trim().split('\n').at(-1)!.trim(),
    body: body!,
  }))

const fontFaces = (css: string): string[] =>
  [...css.matchAll(/@font-face\s*\{([^}]*src:\s*url[^}]*)\}/g)].map(([, body]) => body!)

/** The token `--tap` where the rules use it, else the lowest `min-height` of anything called a button. */
function tapPixelsOf(css: string, rules: readonly Rule[]): number | undefined {
  const token = /--tap:\s*([\d.]+)(rem|px)/.exec(css)
  if (token && /min-height:\s*var\(--tap\)/.test(css)) return pixels(token[1]!, token[2]!)
  const heights = rules
    .filter(({ selector }) => /button|input/.test(selector))
    .flatMap(({ body }) => {
      const height = /min-height:\s*([\d.]+)(rem|px)/.exec(body)
      return height ? [pixels(height[1]!, height[2]!)] : []
    })
  return heights.length > 0 ? Math.min(...heights) : undefined
}

const pixels = (number: string, unit: string): number => Number(number) * (unit === 'rem' ? rootPixels : 1)

/** Sizes in `em` and such are relative to these, and left out; so is the text of drawings, which grows with them. */
function smallestText(rules: readonly Rule[]): number {
  const css = rules.flatMap(({ selector, body }) => (/\btext$/.test(selector) ? [] : [body])).join(';')
  const sizes = [...css.matchAll(/(?:font-size|--text-[a-z0-9]+):\s*(?:clamp\()?([\d.]+)(rem|px)\b/g)].map(
    ([, number, unit]) => pixels(number!, unit!),
  )
  return sizes.length > 0 ? Math.min(...sizes) : rootPixels
}

/** Fixed over all four edges; dialogs and their shades come only when they are opened. */
const isCovering = ({ selector, body }: Rule): boolean =>
  /position:\s*fixed/.test(body) &&
  /inset:\s*0\b(?![^;]*auto)/.test(body) &&
  !/dialog|::backdrop|\[open\]|:target|:open|details/.test(selector)

function schemesOf(rules: readonly Rule[]): StyleFacts['schemes'] {
  const found = rules.flatMap(({ selector, body }) => {
    const light = /color-scheme:\s*(light|dark)/.exec(body)
    if (!light || !selector.includes(':root')) return []
    const colours = [...body.matchAll(/--([a-z-]+):\s*(#[0-9a-fA-F]{6})\b/g)].map(([, name, colour]) => [
      name!,
      colour!,
    ])
    return [
      {
        name: light[1] === 'light' ? 'by day' : 'by night',
        colours: Object.fromEntries(colours) as Record<string, string>,
      },
    ]
  })
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at)
}
