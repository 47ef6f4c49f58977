import { sentenceOf } from '../../segments/sentence.ts'
import type { Condition } from '../../segments/tree.ts'
import type { Channel, Duration, Graph, Step, StepOf, Trigger } from './graph.ts'
import { stepWords as said } from './step-words.ts'

/** How things are called of which a graph has only ids. */
export interface Names {
  readonly product: (id: string) => string | undefined
  readonly segment: (id: string) => string | undefined
  readonly template: (id: string) => string | undefined
  /** The way a template is made for. */
  readonly channel: (templateId: string) => Channel | undefined
  readonly promotion: (id: string) => string | undefined
  readonly event: (type: string) => string | undefined
}

/** `2 days 3 hours`. */
export function durationWords({ days = 0, hours = 0, minutes = 0 }: Duration): string {
  const parts = [
    ...(days ? [said.units.days(days)] : []),
    ...(hours ? [said.units.hours(hours)] : []),
    ...(minutes ? [said.units.minutes(minutes)] : []),
  ]
  return parts.join(' ') || said.noTime
}

/** What a step is called: by its own title, or what it does. */
export function titleOf(step: Step, names: Names): string {
  if (step.title) return step.title
  switch (step.do) {
    case 'send':
      return step.template ? (names.template(step.template) ?? said.aTemplate) : said.kinds.send.title
    case 'wait':
      return step.for && !step.until ? `${said.kinds.wait.title} ${durationWords(step.for)}` : said.kinds.wait.title
    case 'wait-for':
      return step.event ? `${said.kinds.wait.title}: ${eventWords(step.event, names)}` : said.kinds['wait-for'].title
    case 'goal':
      return step.name ? `${said.kinds.goal.title}: ${step.name}` : said.kinds.goal.title
    default:
      return said.kinds[step.do].title
  }
}

export const eventWords = (type: string, names: Names): string => names.event(type) ?? type.replace(/^.*\./, '')

/** The second line of a step: what is in it, or what is still missing. */
export function detailOf(step: Step, names: Names): string {
  switch (step.do) {
    case 'send':
      return step.template ? said.by(channelsOf(step, names)) : said.chooseTemplate
    case 'wait':
      return waitWords(step)
    case 'wait-for':
      return step.event ? said.atMost(durationWords(step.timeout)) : said.chooseEvent
    case 'branch':
      return step.paths.map((path) => conditionWords(path.if, names)).join(' · ')
    case 'split':
      return step.paths.map(({ name, share }) => said.share(name, share)).join(', ')
    case 'code':
      return step.promotion
        ? said.codeFor(names.promotion(step.promotion) ?? said.aPromotion, step.validDays)
        : said.choosePromotion
    case 'tag':
      return tagWords(step)
    case 'set-trait':
      return step.trait ? said.notes(step.trait, String(step.value)) : said.unwritten
    case 'task':
      return step.text ? said.taskFor(step.for, step.text) : said.unwritten
    case 'webhook':
      return step.url.replace(/^https?:\/\//, '') || said.unwritten
    default:
      return said.kinds[step.do].about
  }
}

function channelsOf(step: StepOf<'send'>, names: Names): string {
  const own = names.channel(step.template)
  return (step.channels ?? (own ? [own] : [])).map((one) => said.channels[one]).join(', ') || said.channels.email
}

const tagWords = ({ add = [], remove = [] }: StepOf<'tag'>): string =>
  [
    ...(add.length > 0 ? [said.adds(add.join(', '))] : []),
    ...(remove.length > 0 ? [said.removes(remove.join(', '))] : []),
  ].join(' · ') || said.unwritten

function waitWords(step: StepOf<'wait'>): string {
  const parts = [
    ...(step.for && (step.until || step.title) ? [durationWords(step.for)] : []),
    ...(step.until ? [said.until(untilWords(step.until))] : []),
  ]
  return parts.join(' · ') || (step.for ? '' : said.unwritten)
}

function untilWords(until: NonNullable<StepOf<'wait'>['until']>): string {
  if ('trait' in until) return said.trait(until.trait)
  if ('date' in until) return until.date
  const days = (until.weekdays ?? []).map((day) => said.weekdays[day - 1]).join(', ')
  return [days, until.hour === undefined ? '' : said.hour(until.hour)].filter(Boolean).join(', ')
}

/** A condition in a line. */
export const conditionWords = (condition: Condition, names: Names): string => sentenceOf(simple(condition), names)

/** A group of one is that one. */
const simple = (condition: Condition): Condition =>
  'conditions' in condition && condition.conditions.length === 1 && condition.if !== 'none'
    ? (condition.conditions[0] ?? condition)
    : condition

/** What stands on a way out; empty where there is only one. */
export function outletWords(step: Step | undefined, key: string): string {
  if (!step) return ''
  const at = Number(/^paths\.(\d+)$/.exec(key)?.[1] ?? -1)
  switch (step.do) {
    case 'branch':
      return key === 'otherwise' ? said.no : step.paths.length === 1 ? said.yes : said.path(at + 1)
    case 'split': {
      const path = step.paths[at]
      return path ? said.share(path.name, path.share) : ''
    }
    case 'wait-for':
      return key === 'otherwise' ? said.notWithin(durationWords(step.timeout)) : said.happened
    case 'wait':
      return step.for && !step.until ? said.after(durationWords(step.for)) : ''
    default:
      return ''
  }
}

/** What a way is called in figures and in what became of somebody: `1`, `otherwise`, the name of a variant. */
export function pathWords(step: Step | undefined, path: string): string {
  if (step?.do === 'wait-for') return outletWords(step, path)
  if (step?.do !== 'branch') return path
  return outletWords(step, path === 'otherwise' ? path : `paths.${Number(path) - 1}`)
}

export const triggerTitle = (start: Trigger, names: Names): string =>
  start.on === 'event' && start.event ? eventWords(start.event, names) : said.triggers[start.on].title

export function triggerDetail(start: Trigger, names: Names): string {
  switch (start.on) {
    case 'event': {
      if (!start.event) return said.chooseEvent
      return start.after ? said.delayed(durationWords(start.after)) : said.beginsAt
    }
    case 'segment-entered':
    case 'segment-left':
      return start.segment ? (names.segment(start.segment) ?? said.aSegment) : said.chooseSegment
    case 'date':
      return start.trait ? said.ofDay(start.trait, start.offsetDays) : said.unwritten
    default:
      return said.triggers[start.on].about
  }
}

/** How a step is named to those who hear it: `Send a message: Welcome mail`. */
export function spokenName(graph: Graph, id: string, names: Names): string {
  const step = graph.steps[id]
  if (!step) return said.start
  const [kind, title] = [said.kinds[step.do].title, titleOf(step, names)]
  return kind === title ? kind : `${kind}: ${title}`
}
