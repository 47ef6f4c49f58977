import type { ShopSettings } from '../../../modules/shop/index.ts'
import { type Asset, named, styles, stylesApart } from '../assets.ts'
import { fontFiles, fontRules } from './fonts.ts'
import { hangul } from './hangul.ts'
import { dayScheme, nightScheme, type Scheme } from './scheme.ts'

/** The one style sheet of all pages: the shop's colours by day and by night, then the rules that all shops share. */
export interface StyleSheets {
  of(shop: Pick<ShopSettings, 'colours'>): Asset
}

/** Rules that all shops share, with the letterforms they name. */
export const sharedRules = (): string => fontRules(fontFiles()) + hangul().namesRule + styles()

/** The sheet of pages that know no shop: the test bank's, and those that must stand while the database does not. */
export const plainSheet = (): Asset =>
  named('plain', 'css', 'text/css; charset=utf-8', coloursOf(plainColours) + sharedRules())

/** The addresses of what such a page needs in this language. */
export const plainSheetsFor = (locale: string): string[] => [plainSheet().path, ...lettersFor(locale)]

/** The sheet of Korean letters, for pages that need them. */
export const lettersFor = (locale: string): string[] => (/^ko\b/.test(locale) ? [hangul().sheet.path] : [])

/** Rules of one thing that few pages show, which come when it does. */
export const sheetApart = (name: string): Asset => named(name, 'css', 'text/css; charset=utf-8', stylesApart(name))

const plainColours = { brand: '#2f5d50', accent: '#c8643c', paper: '#faf8f4' }

/** Sheets are made once per set of colours: each page asks for its address. */
export function styleSheets(rules: string): StyleSheets {
  let made: { key: string; asset: Asset } | undefined
  return {
    of: ({ colours }) => {
      const key = JSON.stringify(colours)
      if (made?.key !== key) {
        made = { key, asset: named('shop', 'css', 'text/css; charset=utf-8', coloursOf(colours) + rules) }
      }
      return made.asset
    },
  }
}

/**
 * The colours as custom properties. A shopper who has chosen (`data-light`, kept in a cookie and written by the server,
 * so that no page flashes) gets what she chose; anybody else what her machine asks for. Paper is always white.
 */
function coloursOf(colours: ShopSettings['colours']): string {
  const night = declared(nightScheme(colours), 'dark')
  return (
    `:root{${declared(dayScheme(colours), 'light')}}\n` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-light=day]){${night}}}\n` +
    `@media screen{:root[data-light=night]{${night}}}\n`
  )
}

const declared = (scheme: Scheme, name: 'light' | 'dark'): string =>
  [`color-scheme:${name}`, ...Object.entries(scheme).map(([token, colour]) => `--${token}:${colour}`)].join(';')
