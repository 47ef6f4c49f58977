import type { Tx } from '../../../kernel/transaction.ts'
import { type MessageOrder, type Priority, type Sending, sendMessages } from '../../messaging/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { fillTemplates, TemplateUnknown } from '../../templates/index.ts'
import type { Walking } from '../runs/run.ts'
import type { At, Sent } from '../runs/world.ts'
import type { JourneySettings } from './true-world.ts'

type SendAt = At<'send'>

/** Writes and orders the messages of many, each template once; and the next template where one may not reach her. */
export async function sendSteps(tx: Tx, at: readonly SendAt[], { baseUrl }: JourneySettings): Promise<Sent[]> {
  const shop = await shopSettings(tx)
  const origin = (shop.baseUrl ?? baseUrl).replace(/\/$/, '')
  const sent = new Map<string, Sent>()
  const most = Math.max(0, ...at.map(({ step }) => step.instead?.length ?? 0))
  for (let choice = 0; choice <= most; choice++) {
    const open = at.filter(({ run, step }) => isOpen(sent.get(run.id)) && templatesOf(step)[choice] !== undefined)
    for (const wave of distinctPeople(open)) await sendWave(tx, wave, { choice, origin }, sent)
  }
  return at.map(({ run }) => sent.get(run.id)!)
}

/** What could not reach her by one channel may by another; what her word or her budget forbids may not. */
const otherChannel = new Set([
  'unreachable',
  'window-closed',
  'never-agreed',
  'not-confirmed',
  'needs-renewal',
  'withdrawn',
  'hard-bounce',
])
const isOpen = (sent: Sent | undefined): boolean =>
  sent === undefined || ('withheld' in sent && otherChannel.has(sent.withheld))

const templatesOf = (step: SendAt['step']): readonly string[] => [step.template, ...(step.instead ?? [])]

/** Nobody twice in one, so that each is filled together. */
function distinctPeople(at: readonly SendAt[]): SendAt[][] {
  const waves: SendAt[][] = []
  const seen = new Map<string, number>()
  for (const one of at) {
    const place = seen.get(one.run.personId) ?? 0
    seen.set(one.run.personId, place + 1)
    waves[place] = [...(waves[place] ?? []), one]
  }
  return waves
}

async function sendWave(
  tx: Tx,
  at: readonly SendAt[],
  { choice, origin }: { choice: number; origin: string },
  sent: Map<string, Sent>,
): Promise<void> {
  const orders: { run: Walking; order: MessageOrder }[] = []
  for (const [templateId, theirs] of Map.groupBy(at, ({ step }) => templatesOf(step)[choice]!)) {
    const filled = await fill(tx, templateId, theirs, origin)
    for (const [place, one] of filled.entries()) {
      const { run, step } = theirs[place]!
      if ('lacks' in one) sent.set(run.id, { lacks: one.lacks })
      else orders.push({ run, order: { ...one.order, ...orderOf(run, step, choice), origin } })
    }
  }
  const sendings =
    orders.length === 0
      ? []
      : await sendMessages(
          tx,
          orders.map(({ order }) => order),
        )
  for (const [place, { run }] of orders.entries()) sent.set(run.id, sentFrom(sendings[place]!))
}

async function fill(tx: Tx, templateId: string, at: readonly SendAt[], origin: string) {
  const people = at.map(({ run }) => ({ profileId: run.personId, extra: extraOf(run) }))
  try {
    return await fillTemplates(tx, { templateId, people, origin })
  } catch (error) {
    if (!(error instanceof TemplateUnknown)) throw error
    return people.map(({ profileId }) => ({ profileId, lacks: 'The template of this step is not there any more.' }))
  }
}

/** What a template may tell of what brought her here. */
export function extraOf({ data }: Walking): Record<string, unknown> {
  const { event = {}, code, trigger, happened } = data
  const orderId = event['orderId']
  return {
    ...{ trigger, event: { ...event, ...(happened && { happened }) } },
    ...(code !== undefined && { code }),
    ...(typeof orderId === 'string' && { order: orderId }),
  }
}

function orderOf({ id, visit, step: stepId, ...run }: Walking, step: SendAt['step'], choice: number) {
  return {
    key: `journey:${id}:${stepId}:${visit}${choice === 0 ? '' : `:${choice}`}`,
    profileId: run.personId,
    country: undefined,
    automation: { kind: 'journey', id: run.journeyId, name: run.journeyName, step: stepId },
    ...(step.priority !== undefined && { priority: step.priority as Priority }),
  } as const
}

function sentFrom(sending: Sending): Sent {
  if ('sendId' in sending) return { sendId: sending.sendId }
  if ('inDigest' in sending) return { inDigest: true }
  if ('heldUntil' in sending) return { heldUntil: sending.heldUntil, because: sending.because }
  return sending.withheld === 'unwritable'
    ? { lacks: 'The message could not be written out; the held messages say why.' }
    : { withheld: sending.withheld }
}
