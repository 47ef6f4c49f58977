import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { createServer, type AddressInfo } from 'node:net'
import { lookForChromium } from '../../bin/prepare/chromium.mjs'
import type { Figure } from './figure.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const pages = [
  { name: 'home', path: '/' },
  { name: 'collection', path: '/collections/tea-time' },
  { name: 'product', path: '/products/jeju-green-tea' },
]

/** Lighthouse's own marks of the pages that search engines see, on its simulated phone, of 100. */
export async function lighthouseFigures(origin: string, say: (line: string) => void): Promise<Figure[]> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: lookForChromium()!,
    args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
  })
  try {
    const figures: Figure[] = []
    for (const { name, path } of pages) {
      const run = await lighthouse(origin + path, { port, logLevel: 'error', onlyCategories: [...categories] })
      if (!run) throw new Error('Lighthouse gave no answer')
      for (const category of categories) {
        const { score, auditRefs } = run.lhr.categories[category]!
        figures.push({ what: `Lighthouse ${category} of ${name}`, value: (score ?? 0) * 100, unit: '', least: 98 })
        for (const { id, weight } of auditRefs) {
          const audit = run.lhr.audits[id]!
          if (weight > 0 && audit.score !== null && audit.score < 0.9)
            say(`${name}: ${audit.title} ${audit.displayValue ?? ''}`)
        }
      }
    }
    return figures
  } finally {
    await browser.close()
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}
