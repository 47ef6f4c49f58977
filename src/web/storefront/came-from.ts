import type { Request } from '../server.ts'

/** Where she was. Only the path of what her browser says is taken: nobody is led to another site. */
export function cameFrom({ headers: { referer } }: Request): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const { pathname, search } = new URL(referer)
  return `/${pathname.replace(/^[/\\]+/, '')}${search}`
}
