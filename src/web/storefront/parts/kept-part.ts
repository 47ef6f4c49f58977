import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import type { Visit } from '../visit.ts'

/** More than a shop has languages times parts; what is beyond is drawn each time. */
const mostKept = 500
/** The HTML of parts by what they go by, under the settings as they are kept. */
const kept = new WeakMap<Visit['shop'], Map<string, string>>()

/**
 * A part that looks alike on many pages, drawn once while the shop's settings stay the same.
 *
 * @param by its name, and all it goes by beside the settings and the language
 */
export function keptPart({ shop, locale }: Visit, by: readonly unknown[], draw: () => VNode): VNode {
  const parts = kept.get(shop) ?? new Map<string, string>()
  kept.set(shop, parts)
  const key = JSON.stringify([locale, ...by])
  const html = parts.get(key) ?? renderToString(draw())
  if (parts.size < mostKept) parts.set(key, html)
  return readyPart(html)
}

/** HTML that is ready to be sent, in the place of what drew it. */
export const readyPart = (html: string): VNode => jsxTemplate([html]) as VNode
