import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ShopSettings } from '../../modules/shop/index.ts'
import type { Server } from '../server.ts'

/** A file that pages share; its name changes with its contents, so that browsers may keep it for ever. */
interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string | Buffer
}

const forEver = 'public, max-age=31536000, immutable'

/** The folder of the project: where its package.json lies, whether this runs from the sources or as a bundle. */
export function projectFolder(from = import.meta.dirname): string {
  return existsSync(join(from, 'package-lock.json')) ? from : projectFolder(dirname(from))
}

/** The style sheet: all files of the styles folder in the order of their names. */
export function styleSheet(): Asset {
  const folder = join(projectFolder(), 'src/web/storefront/styles')
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const body = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  return named('shop', 'css', 'text/css; charset=utf-8', body.join('\n'))
}

/** An island's script, as it lies in the islands folder: plain JavaScript that any current browser runs. */
export function island(name: string): Asset {
  const body = readFileSync(join(projectFolder(), 'src/web/storefront/islands', `${name}.js`), 'utf8')
  return named(name, 'js', 'text/javascript; charset=utf-8', body)
}

/** The shop's own colours, over the defaults of the style sheet. */
export function themeOf({ colours }: ShopSettings): Asset {
  const { brand, accent, paper } = colours
  const body = `:root{--brand:${brand};--accent:${accent};--paper:${paper};--on-brand:${inkOn(brand)}}`
  return named('theme', 'css', 'text/css; charset=utf-8', body)
}

/** The shop's sign in a browser's tab: its first letter on its colour. */
export function iconOf(shop: ShopSettings): Asset {
  const { brand } = shop.colours
  const letter = /\p{L}/u.exec(shop.name)?.[0].toUpperCase() ?? ''
  const body =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="9" fill="${brand}"/><text x="16" y="23" text-anchor="middle" fill="${inkOn(brand)}" ` +
    `font-family="Georgia,serif" font-weight="bold" font-size="20">${letter}</text></svg>`
  return named('icon', 'svg', 'image/svg+xml', body)
}

export function serveAsset(server: Server, asset: Asset): void {
  server.get(asset.path, { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', forEver).type(asset.type).send(asset.body),
  )
}

function named(name: string, ending: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10)
  return { path: `/assets/${name}/${hash}.${ending}`, type, body }
}

const inkOn = (colour: string): string => (luminance(colour) > 0.36 ? '#1b1a18' : '#ffffff')

/** Relative luminance of a colour, 0 black to 1 white (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
