import type { SiteFacts } from '../evidence.ts'
import { lookAtStyle } from '../page/look-at-style.ts'
import type { PageFacts } from '../page/page-facts.ts'
import { attribute, parsed } from '../page/parsed.ts'
import type { OwnPages } from '../ports.ts'

const mostLinks = 60
const mostSitemaps = 3
const mostAddresses = 500

/** Reads what belongs to no single page: style sheet, robots.txt, sitemap, and whether links lead somewhere. */
export async function readSite(own: OwnPages, pages: readonly PageFacts[]): Promise<SiteFacts> {
  const robots = await own.read('/robots.txt')
  const rules = robots.body.toString('utf8')
  const links = await tryLinks(own, pages)
  return {
    robots: {
      status: robots.status,
      namesSitemap: /^sitemap:/im.test(rules),
      blocksAll: /^disallow:\s*\/\s*$/im.test(rules),
    },
    sitemap: await readSitemap(own),
    style: lookAtStyle(await styleOf(own)),
    deadLinks: links.filter(({ status }) => status >= 400),
    linksTried: links.length,
    findsBestSeller: bestSellerFound(pages),
  }
}

async function styleOf(own: OwnPages): Promise<string> {
  const home = parsed((await own.read('/')).body.toString('utf8'))
  const sheets = home.all('link[rel="stylesheet"]').map((link) => attribute(link, 'href'))
  const texts = []
  for (const sheet of sheets.filter((address) => /^\/(?!\/)/.test(address))) {
    texts.push((await own.read(sheet)).body.toString('utf8'))
  }
  return texts.join('\n')
}

async function readSitemap(own: OwnPages): Promise<SiteFacts['sitemap']> {
  const index = await own.read('/sitemap.xml')
  const files = placesIn(index.body).map(pathOf).slice(0, mostSitemaps)
  const addresses: string[] = []
  for (const file of files) addresses.push(...placesIn((await own.read(file)).body).map(pathOf))
  return { status: index.status, count: addresses.length, addresses: addresses.slice(0, mostAddresses) }
}

const placesIn = (xml: Buffer): string[] =>
  [...xml.toString('utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place!)

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : address)

/** Links that were read as pages already are known; of the others so many are tried. */
async function tryLinks(own: OwnPages, pages: readonly PageFacts[]): Promise<{ path: string; status: number }[]> {
  const known = new Map(pages.filter(({ kind }) => kind !== 'lost').map(({ path, status }) => [path, status]))
  const wanted = [...new Set(pages.flatMap(({ links }) => links))].slice(0, mostLinks)
  const tried = []
  for (const path of wanted) tried.push({ path, status: known.get(path) ?? (await own.read(path)).status })
  return tried
}

/** The search was for the first product, whose page is the first that was read. */
function bestSellerFound(pages: readonly PageFacts[]): SiteFacts['findsBestSeller'] {
  const search = pages.find(({ kind }) => kind === 'search')
  const product = pages.find(({ kind }) => kind === 'product')
  if (!search || !product) return undefined
  const term = new URLSearchParams(search.path.split('?')[1]).get('q') ?? ''
  return { term, found: search.links.some((path) => path.split('?')[0] === product.path) }
}
