import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ShopSettings } from '../../modules/shop/index.ts'
import type { Server } from '../server.ts'
import { fillOf, inkOn } from './look/scheme.ts'

/** A file that pages share; its name changes with its contents, so that browsers may keep it for ever. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string | Buffer
}

const forEver = 'public, max-age=31536000, immutable'

/** The folder of the project: where its package.json lies, whether this runs from the sources or as a bundle. */
export function projectFolder(from = import.meta.dirname): string {
  return existsSync(join(from, 'package-lock.json')) ? from : projectFolder(dirname(from))
}

/** The text of the style sheet: all files of the styles folder in the order of their names, without what people say in them. */
export function styles(): string {
  const names = readdirSync(styleFolder()).filter((name) => name.endsWith('.css'))
  return bare(
    names
      .sort()
      .map((name) => readFileSync(join(styleFolder(), name), 'utf8'))
      .join('\n'),
  )
}

/** The text of a style sheet that stands apart from that of all pages. */
export const stylesApart = (name: string): string =>
  bare(readFileSync(join(styleFolder(), 'apart', `${name}.css`), 'utf8'))

const styleFolder = () => join(projectFolder(), 'src/web/storefront/styles')

/** Without what people say in it, and the space between its rules. */
const bare = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s*([{};])\s*/g, '$1')

/** An island's script, as it lies in the islands folder: plain JavaScript that any current browser runs. */
export function island(name: string): Asset {
  const body = readFileSync(join(projectFolder(), 'src/web/storefront/islands', `${name}.js`), 'utf8')
  return named(name, 'js', 'text/javascript; charset=utf-8', body)
}

/** A script that brings a package with it, as the build has bundled it. @throws {Error} before the build */
export function bundledIsland(name: string): Asset {
  const file = join(projectFolder(), 'dist/islands', `${name}.js`)
  if (!existsSync(file)) throw new Error(`${file} is missing: npm start and npm test build it`)
  return named(name, 'js', 'text/javascript; charset=utf-8', readFileSync(file, 'utf8'))
}

/** Of the settings as they are kept: each page asks for its address. */
const icons = new WeakMap<ShopSettings, Asset>()

/** The shop's sign in a browser's tab: its first letter on its colour. */
export function iconOf(shop: ShopSettings): Asset {
  const known = icons.get(shop)
  if (known) return known
  const icon = iconFor(shop)
  icons.set(shop, icon)
  return icon
}

function iconFor(shop: ShopSettings): Asset {
  const fill = fillOf(shop.colours.brand)
  const letter = /\p{L}/u.exec(shop.name)?.[0].toUpperCase() ?? ''
  const body =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="9" fill="${fill}"/><text x="16" y="23" text-anchor="middle" fill="${inkOn(fill)}" ` +
    `font-family="Georgia,serif" font-weight="bold" font-size="20">${letter}</text></svg>`
  return named('icon', 'svg', 'image/svg+xml', body)
}

export function serveAsset(server: Server, asset: Asset): void {
  server.get(asset.path, { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', forEver).type(asset.type).send(asset.body),
  )
}

export function named(name: string, ending: string, type: string, body: string | Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10)
  return { path: `/assets/${name}/${hash}.${ending}`, type, body }
}
