import type { BodyOf, Schemas } from '../../api.ts'
import { campaignWords } from './words.ts'

export type Body = BodyOf<'createCampaign'>
type Design = Schemas['Campaign']['design']

/** A campaign as the form holds it. */
export interface Values {
  name: string
  segmentId: string
  withoutSegmentIds: string[]
  withoutCountries: string[]
  lateJoiners: boolean
  channel: 'email' | 'sms' | 'push' | 'messenger'
  variants: { name: string; templateId: string; share: number }[]
  hasWinner: boolean
  testPercent: number
  by: 'clicked' | 'ordered'
  decideHours: number
  when: 'at-once' | 'at' | 'local'
  /** As a field for date and time has it, in the browser's zone. */
  at: string
  on: string
  hour: number
  hasAgain: boolean
  againHours: number
  againSubject: string
  endsAt: string
  holdoutPercent: number
  goalDays: number
  priority: number
}

const letters = ['A', 'B', 'C', 'D', 'E']

/** The next variant's name and shares that are even again. */
export const withAnother = (variants: Values['variants']): Values['variants'] => {
  const name = letters.find((letter) => variants.every((one) => one.name !== letter)) ?? 'F'
  return even([...variants, { name, templateId: '', share: 0 }])
}

export const even = (variants: Values['variants']): Values['variants'] => {
  const share = Math.floor(100 / variants.length)
  return variants.map((one, at) => ({ ...one, share: at === 0 ? 100 - share * (variants.length - 1) : share }))
}

/** What the form begins with: a design, a copy of one, or nothing. */
export function valuesOf(design: Design | undefined, isCopy = false): Values {
  const { winner, again, schedule } = design ?? {}
  return {
    name: design ? (isCopy ? campaignWords.copyOf(design.name).slice(0, 80) : design.name) : '',
    segmentId: design?.segmentId ?? '',
    withoutSegmentIds: design?.withoutSegmentIds ?? [],
    withoutCountries: design?.withoutCountries ?? [],
    lateJoiners: design?.lateJoiners ?? false,
    channel: design?.channel ?? 'email',
    variants: design?.variants ?? [{ name: 'A', templateId: '', share: 100 }],
    hasWinner: winner !== undefined,
    testPercent: winner?.testPercent ?? 30,
    by: winner?.by ?? 'clicked',
    decideHours: winner?.afterHours ?? 4,
    when: schedule?.when ?? 'at-once',
    at: schedule?.when === 'at' ? forField(schedule.at) : '',
    on: schedule?.when === 'local' ? schedule.on : '',
    hour: schedule?.when === 'local' ? schedule.hour : 10,
    hasAgain: again !== undefined,
    againHours: again?.afterHours ?? 48,
    againSubject: again?.subject ?? '',
    endsAt: design?.endsAt ? forField(design.endsAt) : '',
    holdoutPercent: design?.holdoutPercent ?? 10,
    goalDays: design?.goalDays ?? 14,
    priority: design?.priority ?? 3,
  }
}

/** What the shop is asked to keep; undefined while something is missing. */
export function bodyOf(values: Values): Body | undefined {
  const { variants, hasWinner, hasAgain, endsAt } = values
  const isWhole =
    values.name.trim() !== '' &&
    values.segmentId !== '' &&
    variants.every(({ templateId }) => templateId !== '') &&
    variants.reduce((sum, { share }) => sum + share, 0) === 100 &&
    (values.when !== 'at' || values.at !== '') &&
    (values.when !== 'local' || values.on !== '') &&
    (!hasAgain || values.againSubject.trim() !== '')
  if (!isWhole) return undefined
  return {
    name: values.name.trim(),
    segmentId: values.segmentId,
    withoutSegmentIds: values.withoutSegmentIds,
    withoutCountries: values.withoutCountries,
    lateJoiners: values.lateJoiners,
    channel: values.channel,
    variants,
    ...(hasWinner &&
      variants.length > 1 && {
        winner: { testPercent: values.testPercent, by: values.by, afterHours: values.decideHours },
      }),
    schedule: scheduleOf(values),
    ...(hasAgain && { again: { afterHours: values.againHours, subject: values.againSubject.trim() } }),
    ...(endsAt !== '' && { endsAt: new Date(endsAt).toISOString() }),
    holdoutPercent: values.holdoutPercent,
    goalDays: values.goalDays,
    priority: values.priority,
  }
}

function scheduleOf({ when, at, on, hour }: Values): NonNullable<Body['schedule']> {
  if (when === 'at') return { when, at: new Date(at).toISOString() }
  if (when === 'local') return { when, on, hour, minute: 0 }
  return { when }
}

/** `2026-11-28T10:00` in the browser's zone. */
function forField(instant: string): string {
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
