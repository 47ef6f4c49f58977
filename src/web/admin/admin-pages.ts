import fastifyStatic from '@fastify/static'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Reply, Routes } from '../server.ts'

/**
 * The admin web app at `/admin`, from the folder where it was built: a page that every address below it answers, and
 * files whose names change with their contents.
 *
 * NOTE: the folder is looked at with each request. An upgrade builds the admin anew while the shop runs, and a page that
 * was kept would lead to files that are gone.
 */
export const adminPagesFrom =
  (folder: string): Routes =>
  async (server) => {
    await server.register(fastifyStatic, {
      root: folder,
      serve: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', keeping(path)),
    })
    for (const url of ['/admin', '/admin/*']) {
      server.get<{ Params: { '*'?: string } }>(
        url,
        { helmet: { enableCSPNonces: true }, schema: { hide: true } },
        async (request, reply) => {
          const path = request.params['*'] ?? ''
          // A file that an older page asks for is gone: a page instead would be taken for a broken script
          if (path.startsWith('assets/') || isFileBeside(folder, path)) return reply.sendFile(path)
          const page = await readPage(folder)
          return page === undefined ? tellToBuild(reply) : answerPage(reply, page)
        },
      )
    }
  }

/** The same from what `npm run build -w admin` makes. */
export const adminPages: Routes = adminPagesFrom(join(projectFolder(import.meta.dirname), 'admin/dist'))

/** The icon, and what decides between light and dark before anything is drawn. */
const isFileBeside = (folder: string, path: string): boolean =>
  /^[\w-]+\.(?:js|svg)$/.test(path) && existsSync(join(folder, path))

/** Undefined when it is not built, or just being built. */
const readPage = (folder: string): Promise<string | undefined> =>
  readFile(join(folder, 'index.html'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

/**
 * NOTE: mails are shown in a frame without an address of its own, which is held to this page's policy, and mails are
 * styled by attributes. An attribute cannot bring a script or a rule for anything but its own element.
 */
function answerPage(reply: Reply, page: string) {
  const policy = String(reply.getHeader('content-security-policy'))
  return reply
    .header('content-security-policy', `${policy};style-src-attr 'unsafe-inline'`)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replace('STYLE_NONCE', reply.cspNonce.style))
}

const keeping = (path: string): string =>
  path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

const tellToBuild = (reply: Reply) =>
  reply.status(503).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(notBuilt)

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The admin is not built</title>
<h1>The admin is not built yet</h1>
<p>If it is just being built, load this page again in half a minute. If not: in the folder of this shop, run
<code>npm start</code>, which builds it first, or <code>npm run build -w admin</code>. The shop need not be started anew.</p>
</html>
`

/** The folder of the project, whether this runs from the sources or as a bundle. */
function projectFolder(from: string): string {
  return existsSync(join(from, 'package-lock.json')) ? from : projectFolder(dirname(from))
}
