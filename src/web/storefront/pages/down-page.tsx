import type { VNode } from 'preact'
import type { Problem } from '../../http/problem.ts'
import { wordsOf } from '../words/words.ts'

interface DownPageProps {
  problem: Problem
  locale: string
  /** The addresses of its style sheets. */
  sheets: readonly string[]
}

/** The page for when not even the shop's own name can be read: it needs nothing that could fail in turn. */
export function DownPage({ problem, locale, sheets }: DownPageProps): VNode {
  const { help } = wordsOf(locale)
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{help.failedTitle}</title>
        {sheets.map((path) => (
          <link key={path} rel="stylesheet" href={path} />
        ))}
      </head>
      <body>
        <main class="wide help">
          <header class="browse-head">
            <h1>{help.failedTitle}</h1>
            <p class="lead soft">{help.failed}</p>
            <p>
              <a class="button" href="">
                {help.again}
              </a>
            </p>
            {problem.requestId && <p class="small soft">{help.request(problem.requestId)}</p>}
          </header>
        </main>
      </body>
    </html>
  )
}
