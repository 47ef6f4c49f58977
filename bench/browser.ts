import type { Bench, Measured } from './bench.ts'
import { deskFigures } from './browser/desk.ts'
import { type Figure, isKept, lineOf } from './browser/figure.ts'
import { lighthouseFigures } from './browser/lighthouse.ts'
import { openBrowser } from './browser/phone.ts'
import { secondPage } from './browser/second-page.ts'
import { phoneFigures } from './browser/visits.ts'
import { type BenchShop, withShop } from './shop.ts'

/** `npm run bench -- browser phone` measures one part alone. */
const part = process.argv[3]

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const browser = await openBrowser()
  const figures: Figure[] = []
  try {
    // What is drawn, compiled or planned for the first time ever is no visitor's figure.
    for (const path of ['/', '/collections/tea-time', '/products/jeju-green-tea', '/cart', '/admin'])
      await fetch(shop.origin + path)
    if (!part || part === 'phone') figures.push(...(await phoneFigures(browser, shop.origin)))
    if (!part || part === 'second') figures.push(await secondPage(shop.origin, say))
    if (!part || part === 'desk') figures.push(...(await deskFigures(browser, shop, say)))
  } finally {
    await browser.close()
  }
  if (!part || part === 'lighthouse') figures.push(...(await lighthouseFigures(shop.origin, say)))

  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const figure of figures) say(lineOf(figure, width))
  const missed = figures.filter((figure) => !isKept(figure)).length
  if (missed > 0) process.exitCode = 1
  say(missed > 0 ? `${missed} of ${figures.length} miss their limit` : `All ${figures.length} keep their limit`)
  return worst(figures)
}

/** The one that is nearest to its limit, or farthest beyond. */
function worst(figures: readonly Figure[]): Measured {
  const ratio = (figure: Figure) =>
    'most' in figure ? figure.value / figure.most : figure.least / Math.max(1, figure.value)
  const figure = figures.reduce((one, other) => (ratio(other) > ratio(one) ? other : one))
  const limit = 'most' in figure ? figure.most : figure.least
  return { figure: figure.value, unit: `${figure.unit || 'points'} (${figure.what})`, limit }
}

export const bench: Bench = {
  about: 'what shoppers on a slow phone and staff at a desk wait for, each figure with its limit; limit: of the worst',
  run: (say) =>
    withShop({ shoppers: 4, withDemo: true, fill: () => Promise.resolve([]) }, (shop) => measure(shop, say)),
}
