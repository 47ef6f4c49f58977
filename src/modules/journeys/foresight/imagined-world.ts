import type { Read } from '../../../kernel/transaction.ts'
import { foreseeMessages } from '../../messaging/index.ts'
import { holdsFor, type Known } from '../../segments/index.ts'
import type { TemplateSummary } from '../../templates/index.ts'
import { cancels } from '../runs/matches.ts'
import type { Walking } from '../runs/run.ts'
import type { At, Sent, World } from '../runs/world.ts'
import { type Lack, LackForeseer, nameIn } from './foresee-lacks.ts'
import type { Imagined } from './imagine-people.ts'

/** A message that would be handed over, or would not. */
export interface ImaginedMessage {
  readonly personId: string
  readonly step: string
  readonly template: string
  readonly channel: string
  readonly at: Date
  readonly withheld: string | null
}

export interface ImaginedWorld extends World {
  readonly messages: ImaginedMessage[]
  /** Messages that could not be written, in the order in which they would be due. */
  readonly lacks: Lack[]
}

/**
 * A world that is only looked at: people as they are now, on a clock of their own, with events assumed. What steps would
 * do is noted in memory.
 */
export function imaginedWorld(
  read: Read,
  people: ReadonlyMap<string, Imagined>,
  templates: ReadonlyMap<string, TemplateSummary>,
): ImaginedWorld {
  const messages: ImaginedMessage[] = []
  const lacks: Lack[] = []
  const foreseer = new LackForeseer(read)
  const of = ({ personId }: Pick<Walking, 'personId'>): Imagined => people.get(personId)!
  const change = (personId: string, by: (known: Known['person']) => Partial<Known['person']>): void => {
    const one = people.get(personId)!
    one.known &&= { ...one.known, person: { ...one.known.person, ...by(one.known.person) } }
  }
  return {
    messages,
    lacks,
    judge: (asked) =>
      Promise.resolve(asked.map(({ run, condition }) => holdsFor(condition, of(run).known, run.personId, run.now))),
    cancelling: (runs) =>
      Promise.resolve(
        runs.map((run) => of(run).events.find((event) => event.at <= run.now && cancels(run, event))?.type),
      ),
    alreadyHappened: (at) => Promise.resolve(at.map(() => undefined)),
    isAware: (runs) => Promise.resolve(runs.map(() => true)),
    zones: (runs) => Promise.resolve(runs.map((run) => of(run).zone)),
    traits: (runs) => Promise.resolve(runs.map((run) => of(run).traits)),
    send: async (at) => {
      const sent = new Map<string, Sent>()
      for (const wave of onePerPerson(at))
        await sendWave(read, wave, { people, templates, messages, sent, lacks, foreseer })
      return at.map(({ run }) => sent.get(run.id)!)
    },
    setTraits: (at) => {
      for (const { run, step } of at) {
        change(run.personId, ({ traits }) => ({ traits: { ...traits, [step.trait]: step.value } }))
        of(run).traits = { ...of(run).traits, [step.trait]: step.value }
      }
      return Promise.resolve(at.map(() => undefined))
    },
    tag: (at) => {
      for (const { run, step } of at) {
        const remove = new Set(step.remove)
        change(run.personId, ({ tags }) => ({
          tags: [...new Set([...tags, ...(step.add ?? [])])].filter((tag) => !remove.has(tag)),
        }))
      }
      return Promise.resolve(at.map(() => undefined))
    },
    codes: (at) => Promise.resolve(at.map(() => ({ code: 'CODE' }))),
    call: () => Promise.resolve(),
    tasks: (at) => Promise.resolve(at.map(({ step }) => ({ text: step.text }))),
  }
}

function onePerPerson(at: readonly At<'send'>[]): At<'send'>[][] {
  const waves: At<'send'>[][] = []
  const seen = new Map<string, number>()
  for (const one of at) {
    const place = seen.get(one.run.personId) ?? 0
    seen.set(one.run.personId, place + 1)
    waves[place] = [...(waves[place] ?? []), one]
  }
  return waves
}

interface Noting {
  readonly people: ReadonlyMap<string, Imagined>
  readonly templates: ReadonlyMap<string, TemplateSummary>
  readonly messages: ImaginedMessage[]
  readonly sent: Map<string, Sent>
  readonly lacks: Lack[]
  readonly foreseer: LackForeseer
}

async function sendWave(
  read: Read,
  at: readonly At<'send'>[],
  { people, templates, messages, sent, lacks, foreseer }: Noting,
): Promise<void> {
  const known = at.flatMap((one) => {
    const template = templates.get(one.step.template)
    if (!template) sent.set(one.run.id, { lacks: 'The template of this step is not there.' })
    return template ? [{ ...one, template }] : []
  })
  const foreseen = await foreseeMessages(
    read,
    known.map(({ run, step, template }) => ({
      ...{ profileId: run.personId, channel: template.channel, purpose: template.purpose, at: run.now },
      priority: step.priority as 1 | 2 | 3 | 4 | 5 | undefined,
      before: people.get(run.personId)!.sentAt,
    })),
  )
  const lacking = await foreseer.lacksOf(known.map(({ run, step }) => ({ run, template: step.template })))
  for (const [place, { run, step, template }] of known.entries()) {
    const verdict = foreseen[place]!
    const words = lacking[place]
    if (words !== undefined) {
      const about = { personId: run.personId, step: run.step, template: step.template, at: run.now }
      lacks.push({ ...about, words, name: nameIn(words) })
      sent.set(run.id, { lacks: words })
      continue
    }
    if ('heldUntil' in verdict) {
      sent.set(run.id, verdict)
      continue
    }
    const withheld = 'withheld' in verdict ? verdict.withheld : null
    const about = { personId: run.personId, step: run.step, template: step.template }
    messages.push({ ...about, channel: template.channel, at: run.now, withheld })
    if (withheld === null && template.purpose !== 'order') people.get(run.personId)!.sentAt.push(run.now)
    sent.set(run.id, withheld === null ? { sendId: null } : { withheld })
  }
}
