import type { Read } from '../../../kernel/transaction.ts'
import type { MailPart } from '../../messaging/index.ts'
import type { Finding, FindingRule } from '../finding.ts'
import { templateInputSchema } from '../template.ts'
import { lintTemplate } from './lint-template.ts'

/** Of a whole template, or of names that a mail of the shop has of its own: nothing that words alone can be blamed for. */
const ofWholeTemplates: ReadonlySet<FindingRule> = new Set([
  ...(['name-unknown', 'liquid-broken', 'language-missing', 'unsubscribe-missing', 'no-way-on'] as const),
  ...(['name-without-default', 'no-reply-sender', 'preheader-missing'] as const),
])

/**
 * What a careful editor would say of other words for a mail of the shop, by the voice of the shop; of each finding `place`
 * is the part.
 */
export async function lintMailWords(
  read: Read,
  languages: Readonly<Record<string, readonly Pick<MailPart, 'key' | 'kind' | 'text'>[]>>,
): Promise<Finding[]> {
  const said = Object.entries(languages).filter(([, parts]) => parts.length > 0)
  if (said.length === 0) return []
  const input = templateInputSchema.parse({
    channel: 'email',
    name: 'Mail of the shop',
    purpose: 'order',
    languages: Object.fromEntries(said.map(([language, parts]) => [language, asTemplate(parts)])),
  })
  const findings = await lintTemplate(read, input)
  return findings.flatMap((finding) => {
    if (ofWholeTemplates.has(finding.rule)) return []
    const parts = languages[finding.language]
    const key = parts && placeOf(finding.place, parts)
    return key && parts.some((part) => part.key === key) ? [{ ...finding, place: key }] : []
  })
}

type Parts = readonly Pick<MailPart, 'key' | 'kind' | 'text'>[]

const inBody = (parts: Parts) => parts.filter(({ kind }) => kind !== 'subject' && kind !== 'preheader')

const asTemplate = (parts: Parts) => ({
  subject: parts.find(({ kind }) => kind === 'subject')?.text.slice(0, 200) ?? 'Order',
  preheader: parts.find(({ kind }) => kind === 'preheader')?.text.slice(0, 200) ?? '',
  blocks: [
    ...inBody(parts).map(({ kind, text }) =>
      kind === 'title' || kind === 'button'
        ? { kind: 'heading', text: text.slice(0, 200) }
        : { kind: 'text', text: text.slice(0, 5_000) },
    ),
    { kind: 'divider' },
  ],
})

const placeOf = (place: string, parts: Parts): string | undefined => {
  const at = /^blocks\.(\d+)/.exec(place)?.[1]
  return at === undefined ? place : inBody(parts)[Number(at)]?.key
}
