import type { Edge } from '../../kernel/module.ts'
import { isOriginKnown, type Sender, senderOfKey } from '../../modules/collecting/index.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Request } from '../server.ts'

/** Who sends, and from which page if it is one. */
export interface Sending {
  readonly sender: Sender
  /** The other site whose page sends; undefined for programs and the shop's own pages. */
  readonly otherSite: string | undefined
}

/**
 * Who sends, by the write key: the name of basic authentication, `X-Write-Key`, a bearer token, or where the door found
 * it in the body.
 *
 * @throws {HttpProblem} 401 without a key that works, 403 from a page of a site that the source does not name
 */
export async function senderOf(edge: Edge, request: Request, ofBody: unknown, ownSites: OwnSites): Promise<Sending> {
  const key = keyIn(request) ?? (typeof ofBody === 'string' ? ofBody : undefined)
  const sender = key === undefined ? undefined : await edge.reading((read) => senderOfKey(read, key))
  if (!sender) throw keyUnknown()
  const otherSite = otherSiteOf(request, ownSites)
  if (otherSite !== undefined && !sender.origins.includes(otherSite)) throw siteUnknown()
  return { sender, otherSite }
}

/** The shop's own origin where it has one, and its other faces. */
export type OwnSites = readonly string[]

/** Whether a page of this site may ask whether it may send; with which key it does, is seen when it sends. */
export async function mayAsk(edge: Edge, origin: string, ownSites: OwnSites): Promise<boolean> {
  return ownSites.includes(origin) || edge.reading((read) => isOriginKnown(read, origin))
}

function keyIn({ headers: { authorization = '', ...headers } }: Request): string | undefined {
  const [scheme = '', value = ''] = authorization.split(' ', 2)
  if (/^basic$/i.test(scheme)) return Buffer.from(value, 'base64').toString('utf8').split(':')[0]
  if (/^bearer$/i.test(scheme)) return value
  const key = headers['x-write-key']
  return typeof key === 'string' ? key : undefined
}

function otherSiteOf({ headers: { origin }, protocol, host }: Request, ownSites: OwnSites): string | undefined {
  if (origin === undefined || origin === `${protocol}://${host}` || ownSites.includes(origin)) return undefined
  return origin
}

const keyUnknown = () =>
  new HttpProblem(
    401,
    'http/write-key-unknown',
    'No source has this write key, or it was revoked. Make one in the admin.',
    {
      headers: { 'www-authenticate': 'Basic' },
    },
  )

const siteUnknown = () =>
  new HttpProblem(
    403,
    'http/site-unknown',
    'The source of this write key does not name the site of this page. Add it to the source in the admin.',
  )
