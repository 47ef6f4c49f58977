import type { HelpPage as Draw } from '../http/problem-answers.ts'
import type { Problem } from '../http/problem.ts'
import type { Request } from '../server.ts'
import { plainSheetsFor } from './look/style-sheet.ts'
import { lovedCards } from './loved.ts'
import { DownPage } from './pages/down-page.tsx'
import { HelpPage } from './pages/help-page.tsx'
import type { Pages } from './pages.ts'
import { ratingsOfCards } from './ratings-of-cards.ts'
import { renderPage } from './render.ts'
import { localeAndPath } from './visit-of.ts'

/** Draws a no as a page of the shop; when the shop cannot be read, as one that stands without the database. */
export function helpPages(pages: Pages): Draw {
  return async (problem, request) => {
    try {
      return await ofTheShop(pages, problem, request)
    } catch (error) {
      request.log.error({ err: error }, 'The help page of the shop failed; the plain one is shown')
      const { locale } = localeAndPath(request.url, 'en')
      return renderPage(<DownPage problem={problem} locale={locale} sheets={plainSheetsFor(locale)} />)
    }
  }
}

async function ofTheShop(pages: Pages, problem: Problem, request: Request): Promise<string> {
  const visit = await pages.visit(request)
  const isLost = problem.status === 404
  const about = await pages.app.edge.reading(async (read) => {
    const loved = isLost ? await lovedCards(read, visit, 4) : []
    return { loved, ratings: await ratingsOfCards(read, loved) }
  })
  return renderPage(<HelpPage visit={visit} problem={problem} {...about} />)
}
