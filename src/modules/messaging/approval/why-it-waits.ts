import type { MessageOrder } from '../message-order.ts'
import type { ApprovalRules, ApprovalSettings, InAdvance } from './approval-settings.ts'

/** Why a message waits for a second pair of eyes. `value` is the word or the country. */
export interface WaitReason {
  readonly rule: 'everything' | 'automation' | 'template' | 'country' | 'word'
  readonly value?: string
}

/** A message as it would leave. */
export interface WrittenOut {
  readonly order: MessageOrder
  readonly country: string | undefined
  readonly words: { readonly subject: string; readonly html: string; readonly text: string }
}

/** By which rules this message waits; none of them when it may leave. Orders’ own and tests never wait. */
export function whyItWaits(settings: ApprovalSettings, { order, country, words }: WrittenOut): WaitReason[] {
  if (order.purpose === 'order' || order.isTest) return []
  const { automation, template } = order
  return [
    ...(settings.everything ? [{ rule: 'everything' } as const] : []),
    ...(automation && settings.automations.some(({ kind, id }) => kind === automation.kind && id === automation.id)
      ? [{ rule: 'automation' } as const]
      : []),
    ...(template && settings.templateIds.includes(template.id) ? [{ rule: 'template' } as const] : []),
    ...(country && settings.countries.includes(country) ? [{ rule: 'country', value: country } as const] : []),
    ...wordsIn(settings, words).map((value) => ({ rule: 'word', value }) as const),
  ]
}

const isOn = ({ everything, automations, templateIds, countries, words }: ApprovalSettings): boolean =>
  everything || [automations, templateIds, countries, words].some(({ length }) => length > 0)

/** Whether anything may wait at all: asked before a batch is looked through. */
export const mayAnythingWait = ({ settings, inAdvance }: ApprovalRules): boolean =>
  isOn(settings) || inAdvance.some(({ decision }) => decision !== 'approved')

/** What was decided of these very words already. */
export const decidedInAdvance = (
  { inAdvance }: ApprovalRules,
  { automation, template }: Pick<MessageOrder, 'automation' | 'template'>,
): InAdvance | undefined =>
  inAdvance.find(
    (one) =>
      one.automationKind === automation?.kind &&
      one.automationId === automation.id &&
      one.templateId === (template?.id ?? null) &&
      one.templateVersion === (template?.version ?? null),
  )

function wordsIn(settings: ApprovalSettings, { subject, html, text }: WrittenOut['words']): string[] {
  if (settings.words.length === 0) return []
  const said = `${subject}\n${text}\n${html.replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')}`.normalize('NFC')
  return patternsOf(settings).flatMap(({ word, pattern }) => (pattern.test(said) ? [word] : []))
}

interface Pattern {
  readonly word: string
  readonly pattern: RegExp
}

const patterns = new WeakMap<ApprovalSettings, readonly Pattern[]>()

/** Made once per change of the settings: a word counts from the beginning of a word on, so that “ham” is not in “champion”. */
function patternsOf(settings: ApprovalSettings): readonly Pattern[] {
  const known = patterns.get(settings)
  if (known) return known
  const made = settings.words.map((word) => {
    const literal = word.normalize('NFC').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const begins = /^[\p{Script=Latin}\p{N}]/u.test(word) ? '(?<![\\p{L}\\p{N}])' : ''
    return { word, pattern: new RegExp(begins + literal, 'iu') }
  })
  patterns.set(settings, made)
  return made
}

/** How long a message of this automation waits at most. */
export const longestWaitHours = (
  settings: ApprovalSettings,
  { automation }: Pick<MessageOrder, 'automation'>,
): number =>
  settings.automations.find(({ kind, id }) => kind === automation?.kind && id === automation.id)?.waitHours ??
  settings.waitHours
