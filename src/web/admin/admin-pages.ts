import fastifyStatic from '@fastify/static'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Reply, Routes, Server } from '../server.ts'

/** What `npm run build -w admin` makes. */
const builtFolder = join(projectFolder(import.meta.dirname), 'admin/dist')

/**
 * The admin web app at `/admin`: a page that every address below it answers, and files whose names change with their
 * contents.
 */
export const adminPages: Routes = async (server) => {
  const page = readPage()
  if (page === undefined) return tellToBuild(server)

  await server.register(fastifyStatic, {
    root: builtFolder,
    prefix: '/admin/',
    wildcard: false,
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', keeping(path)),
  })
  for (const url of ['/admin', '/admin/*']) {
    server.get(url, { helmet: { enableCSPNonces: true }, schema: { hide: true } }, (request, reply) =>
      // A file that an older page asks for is gone: a page instead would be taken for a broken script
      request.url.startsWith('/admin/assets/') ? reply.callNotFound() : answerPage(reply, page),
    )
  }
}

function readPage(): string | undefined {
  const file = join(builtFolder, 'index.html')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

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

function tellToBuild(server: Server): void {
  for (const url of ['/admin', '/admin/*']) {
    server.get(url, { schema: { hide: true } }, (_request, reply) =>
      reply.status(503).type('text/html; charset=utf-8').send(notBuilt),
    )
  }
}

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The admin is not built</title>
<h1>The admin is not built yet</h1>
<p>In the folder of this shop, run <code>npm start</code>, which builds it first, or
<code>npm run build -w admin</code> and then start the shop anew.</p>
</html>
`

/** The folder of the project, whether this runs from the sources or as a bundle. */
function projectFolder(from: string): string {
  return existsSync(join(from, 'package-lock.json')) ? from : projectFolder(dirname(from))
}
