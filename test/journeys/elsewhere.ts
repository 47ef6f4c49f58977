import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Somebody else's page, on an origin of its own, with a policy that lets in no more than it must. */
export async function pageOfOthers(shopUrl: string, tag: string, about = ''): Promise<{ url: string; close(): void }> {
  const policy = `default-src 'none'; script-src ${shopUrl}; connect-src ${shopUrl}; style-src 'self'`
  const server: Server = createServer((request, answer) => {
    if (request.url === '/own.css') {
      return answer
        .writeHead(200, { 'content-type': 'text/css' })
        .end(
          `* { color: red !important; --ink: red !important; --paper: red !important; font-size: 40px } div { float: left; width: 40% } .space { display: block; height: 520px }`,
        )
    }
    if (request.url === '/favicon.ico') return answer.writeHead(204).end()
    return answer
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .end(
        `<!doctype html><html lang="en" ${about}><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
          `<title>A blog</title><link rel="stylesheet" href="/own.css"><main><h1>A blog</h1>${tag}<p id="below">What follows</p></main>`,
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}
