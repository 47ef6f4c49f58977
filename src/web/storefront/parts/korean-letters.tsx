import type { VNode } from 'preact'
import { lettersFor } from '../look/style-sheet.ts'
import type { Visit } from '../visit.ts'

/**
 * Korean letters where people wrote Korean on a page in another language: a machine that has none would show boxes.
 *
 * It stands in what is written, and comes when that is near (`islands/comfort.js`): a dozen files of letters for what
 * is far below would hold up what is seen first. Without JavaScript they come at once.
 */
export function KoreanLetters({ visit, written }: { visit: Visit; written: string }): VNode {
  const already = lettersFor(visit.locale)
  const sheets = /[가-힣]/.test(written) ? lettersFor('ko').filter((path) => !already.includes(path)) : []
  return (
    <>
      {sheets.map((path) => (
        <span key={path} hidden data-near={path} />
      ))}
      {sheets.length > 0 && (
        <noscript>
          {sheets.map((path) => (
            <link key={path} rel="stylesheet" href={path} />
          ))}
        </noscript>
      )}
    </>
  )
}
