const kept = /^(utm_[a-z]+|ref|lang|variant)$/
const longest = 500

/**
 * Where a link leads, for figures and the log: without what lets somebody in. Of the query only what names a campaign
 * stays, and a part of the path that looks like a token becomes `…`.
 */
export function withoutSecrets(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return ''
  const path = parsed.pathname
    .split('/')
    .map((part, at, parts) => (looksSecret(part) || isShortCode(part, parts[at - 1]) ? '…' : part))
    .join('/')
  const query = new URLSearchParams([...parsed.searchParams].filter(([name]) => kept.test(name))).toString()
  return `${parsed.origin}${path}${query && `?${query}`}`.slice(0, longest)
}

/** Twenty signs or more without a break, with a digit or a capital among them. */
const looksSecret = (part: string): boolean =>
  /^[\w.~=-]{20,}$/.test(part) && !/^[a-z]+(-[a-z0-9]+)*$/.test(part) && /[0-9A-Z]/.test(part)

/** What stands behind `/r/` in texts: twelve characters that open the form of a review. */
const isShortCode = (part: string, before: string | undefined): boolean => before === 'r' && part.length >= 8
