import type { Request, Server } from './fastify.ts'
import { isLetIn } from './other-origins.ts'
import { HttpProblem } from './problem.ts'
import type { HttpSettings } from './settings.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that another site's page makes in the name of a visitor (cross-site request forgery).
 *
 * Browsers say where a request comes from (`Sec-Fetch-Site`, or `Origin` in old ones) and pages cannot lie about it;
 * see OWASP, Cross-Site Request Forgery Prevention, Fetch Metadata. A request with a bearer key is exempt: no browser
 * adds one by itself, and another site's page cannot without being allowed to. So are the store API's own other faces.
 */
export function refuseCrossSite(
  server: Server,
  { baseUrl, storeOrigins }: Pick<HttpSettings, 'baseUrl' | 'storeOrigins'>,
): void {
  const own = baseUrl === undefined ? undefined : new URL(baseUrl).origin
  const isFine = (request: Request): boolean =>
    harmless.has(request.method) ||
    request.routeOptions.config.crossSite === 'allowed' ||
    request.headers.authorization?.startsWith('Bearer ') ||
    isOwn(request, own) ||
    isLetIn(storeOrigins, request.url, request.headers.origin)
  server.addHook('preParsing', (request, _reply, payload, next) => {
    if (isFine(request)) next(null, payload)
    else next(fromElsewhere())
  })
}

const fromElsewhere = () =>
  new HttpProblem(403, 'http/cross-site', 'This came from a page of another site. Do it on the shop’s own page.')

function isOwn(request: Request, own: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  return origin === undefined || origin === own || origin === `${request.protocol}://${request.host}`
}
