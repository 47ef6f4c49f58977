import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Asset, named } from '../assets.ts'
import { pageLocales, wordsOf } from '../words/words.ts'

/** Korean letters for machines that have none: a sheet that names about ninety small files by the letters they hold. */
export interface Hangul {
  /** For pages in Korean. A browser fetches of its files only those whose letters it shows and has no other letterform for. */
  readonly sheet: Asset
  readonly files: readonly Asset[]
  /** For all other pages, which write no more Korean than the names of the languages. */
  readonly namesRule: string
}

interface Part {
  readonly file: string
  readonly range: string
}

const family = 'Pretendard Parts'

/** Letters that a machine has already cost nothing to fetch (PostScript and full names, as `local()` wants them). */
const local = [
  'AppleSDGothicNeo-Regular',
  'Malgun Gothic',
  'NotoSansCJKkr-Regular',
  'Noto Sans CJK KR',
  'NotoSansKR-Regular',
]

let made: Hangul | undefined

/** Read once: it is three megabytes. */
export const hangul = (): Hangul => (made ??= readHangul())

/** Pretendard, cut by the package itself into the files that `unicode-range` chooses from, the rarest letters first. */
function readHangul(): Hangul {
  const sheetPath = createRequire(import.meta.url).resolve(
    'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css',
  )
  const parts = partsOf(readFileSync(sheetPath, 'utf8'))
  const files = parts.map(({ file }) =>
    named('hangul', 'woff2', 'font/woff2', readFileSync(join(dirname(sheetPath), file))),
  )
  const rules = parts.map(({ range }, index) =>
    faceOf(`font-weight:45 920;src:url(${files[index]!.path}) format('woff2')`, range),
  )
  const sheet = named('hangul', 'css', 'text/css; charset=utf-8', rules.join('\n'))
  return { sheet, files, namesRule: namesRule(parts, files) }
}

function partsOf(css: string): Part[] {
  return [...css.matchAll(/url\(\.\/([^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g)].map(([, file, range]) => ({
    file: file!,
    range: range!,
  }))
}

/** One face for each file that the languages' names need, and no letter more. */
function namesRule(parts: readonly Part[], files: readonly Asset[]): string {
  const letters = [...new Set(pageLocales.map((locale) => wordsOf(locale).name).join(''))]
  const there = local.map((name) => `local('${name}')`).join(',')
  return parts
    .flatMap(({ range }, index) => {
      const needed = letters
        .map((letter) => letter.codePointAt(0)!)
        .filter((code) => code > 0x2fff && holds(range, code))
      if (needed.length === 0) return []
      const source = `src:${there},url(${files[index]!.path}) format('woff2')`
      return faceOf(source, needed.map((code) => `U+${code.toString(16)}`).join(','))
    })
    .join('\n')
}

function holds(range: string, code: number): boolean {
  return range.split(',').some((each) => {
    const [from, to] = each.trim().slice(2).split('-')
    return code >= parseInt(from!, 16) && code <= parseInt(to ?? from!, 16)
  })
}

const faceOf = (source: string, range: string): string =>
  `@font-face{font-family:'${family}';font-display:swap;${source};unicode-range:${range.replaceAll(' ', '')}}`
