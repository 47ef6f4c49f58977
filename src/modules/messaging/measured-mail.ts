import { linkToken } from './link-token.ts'
import { sendToken } from './send-token.ts'

export interface Measuring {
  readonly key: Buffer
  readonly sendId: string
  /** Where the shop stands, without a slash at the end. */
  readonly origin: string
  readonly opens: boolean
  readonly clicks: boolean
}

/** Leaving, choosing and what lets somebody in are nobody's figures: their links stay as they are. */
const untouched = /\/(unsubscribe|preferences|confirm-news|sign-in|admin)(\/|\?|$)/

/**
 * The mail with its links leading through the shop, which counts them, and a picture that tells when it is opened, as
 * far as that is wanted. The words stay as they were, and so does the version in plain text.
 */
export function measuredHtml(html: string, measuring: Measuring): string {
  const { key, sendId, origin, opens, clicks } = measuring
  const through = (url: string, isTrap = false) => `${origin}/l/${linkToken(key, { sendId, url, isTrap })}`
  const linked = clicks
    ? html.replaceAll(
        /(<a\b[^>]*?\shref=")(https?:\/\/[^"]+)(")/g,
        (whole, before: string, href: string, after: string) => {
          const url = href.replaceAll('&amp;', '&')
          return untouched.test(URL.parse(url)?.pathname ?? '') ? whole : before + through(url) + after
        },
      )
    : html
  const trap = clicks
    ? `<a href="${through(`${origin}/`, true)}" style="display:none" tabindex="-1" aria-hidden="true"></a>`
    : ''
  const picture = opens
    ? `<img src="${origin}/o/${sendToken(key, 'open', sendId)}.gif" width="1" height="1" alt="" style="border:0" />`
    : ''
  return beforeEnd(linked, trap + picture)
}

const beforeEnd = (html: string, added: string): string => {
  const at = html.lastIndexOf('</body>')
  return at < 0 ? html + added : html.slice(0, at) + added + html.slice(at)
}
