import { days, later, minutes } from '../../kernel/clock.ts'
import type { Module } from '../../kernel/module.ts'
import type { PaymentProvider } from '../../modules/payments/index.ts'
import { afterwards } from './afterwards.ts'
import { buy } from './buy.ts'
import { openBackRoom, searches, stockTaking } from './back-room.ts'
import { letters } from './letters.ts'
import type { Mailbox } from './mailbox.ts'
import { met } from './met.ts'
import { endDay, onDay, type Past, silent } from './past.ts'
import { planHistory, type PlannedOrder } from './plan.ts'
import { type Asked, quietReviews } from '../reviews/asking.ts'
import { type Invited, questionMoments } from '../reviews/write-questions.ts'
import { looseLids } from '../reviews/loose-lids.ts'
import type { Photos } from '../reviews/photos.ts'
import { reviewer } from '../reviews/write-reviews.ts'
import { type Shelf, shelfOf } from './shopping.ts'
import { speaking } from './speak-for-us.ts'
import { tellElsewhere } from './tell-elsewhere.ts'

export interface History {
  /** What customers took pictures of. */
  readonly photos: Photos
  readonly past: Past
  /** Where the mails of its last days go. */
  readonly mailbox: Mailbox
  readonly modules: readonly Module[]
  readonly providers: readonly PaymentProvider[]
  /** When it ends. */
  readonly today: Date
  readonly onProgress?: ((words: string) => void) | undefined
}

/** How long before today the shop opened. */
export const historyDays = 90

/** Mails of the last days only: an outbox of hundreds shows no more than one of dozens. */
const spokenDays = 4

/** Reviews of the last days wait to be decided upon, so that there is something to decide. */
const waitingDays = 5

/** Whose newest tins do not close. */
const looseLidsOf = 'ember-hojicha'

/** Visitors who review what they did not buy here. */
const mostVisits = 110

const visits = (shelf: Shelf): Shelf => Array.from({ length: mostVisits }, (_, at) => shelf[(at * 7) % shelf.length]!)

interface Moment {
  readonly at: Date
  readonly happen: () => Promise<void>
}

/**
 * Writes the demo's last ninety days: customers, orders in every state, what they searched, what was counted.
 *
 * Everything happens through the use cases, at its own instant, so that all figures add up. No mail leaves.
 */
export async function writeHistory(history: History): Promise<void> {
  const { past, mailbox, modules, today, onProgress } = history
  const asked: Asked = new Map()
  const invited: Invited = new Map()
  const moments = await momentsOf(history, asked, invited)
  const quiet = quietReviews(asked, invited)
  const silenced = modules.map((module) => {
    if (module.name === 'reviews') return quiet
    return module.name === 'notices' && module.consumers
      ? { ...module, consumers: module.consumers.map(silent) }
      : module
  })
  let next = 0
  for (let daysAgo = historyDays; daysAgo >= 0; daysAgo--) {
    const end = daysAgo === 0 ? today : onDay(today, daysAgo - 1, 0, 0)
    while (moments[next] && moments[next]!.at <= end) {
      past.goTo(moments[next]!.at)
      await moments[next++]!.happen()
    }
    past.goTo(end)
    await endDay(past, daysAgo > spokenDays ? silenced : modules)
    if (daysAgo > 0) await mailbox.readAll(past, modules)
    onProgress?.(`${historyDays - daysAgo} of ${historyDays} days of history`)
  }
}

/** All that happens, in order; what follows an order waits until there is one. */
async function momentsOf(history: History, asked: Asked, invited: Invited): Promise<Moment[]> {
  const { past, photos, providers, today } = history
  const { edge } = past
  const shelf = await edge.reading(shelfOf)
  const pass = (ms: number) => past.goTo(later(past.db.clock.now(), ms))
  await edge.inTransaction(openBackRoom)
  const moments: Moment[] = [...searches, ...stockTaking(shelf)].map(({ daysAgo, hour, happen }) => ({
    at: onDay(today, daysAgo, hour, 20),
    happen: () => edge.inTransaction(happen),
  }))
  moments.push({ at: later(today, -minutes(6)), happen: () => edge.inTransaction(tellElsewhere) })
  for (const { daysAgo, happen } of met) {
    moments.push({ at: onDay(today, daysAgo, 11, 35), happen: () => edge.inTransaction(happen).then(() => undefined) })
  }
  for (const { daysAgo, happen } of speaking)
    moments.push({ at: onDay(today, daysAgo, 12, 10), happen: () => edge.inTransaction(happen).then(() => undefined) })
  for (const { daysAgo, happen } of letters) {
    // Once more nine hours later, when it is morning where it was night.
    for (const at of [onDay(today, daysAgo, 14, 15), onDay(today, daysAgo, 23, 20)]) {
      moments.push({ at, happen: () => edge.inTransaction(happen) })
    }
  }
  const { ofOrder, ofVisitor } = reviewer(asked, photos)
  for (const [seed, { productId, handle }] of visits(shelf).entries()) {
    moments.push({
      at: onDay(today, 4 + ((seed * 29) % 80), seed % 23, 40),
      happen: () => edge.inTransaction((tx) => ofVisitor(tx, productId, handle, seed)),
    })
  }
  const productIds = new Map(shelf.map(({ handle, productId }) => [handle, productId]))
  for (const { daysAgo, hour, happen } of questionMoments(productIds, invited)) {
    moments.push({ at: onDay(today, daysAgo, hour, 5), happen: () => happen(edge) })
  }
  const tea = shelf.find(({ handle }) => handle === looseLidsOf)
  for (const { daysAgo, tell } of tea ? looseLids : []) {
    moments.push({
      at: onDay(today, daysAgo, 10, 5),
      happen: () => edge.inTransaction((tx) => tell(tx, tea!.productId)),
    })
  }
  for (const [index, planned] of planHistory(7).entries()) {
    const at = instantOf(planned, today, index)
    let bought: Awaited<ReturnType<typeof buy>>
    moments.push({ at, happen: async () => void (bought = await buy({ edge, providers, shelf, pass }, planned)) })
    for (const { afterMs, happen } of afterwards[planned.fate]) {
      moments.push({ at: later(at, afterMs), happen: () => (bought ? happen(edge, bought) : Promise.resolve()) })
    }
    // A week after the arrival she is asked, and answers in the days that follow.
    const said = later(at, days(12 + (index % 5)))
    const isLate = said > later(today, -days(waitingDays))
    moments.push({ at: said, happen: () => (bought ? ofOrder(edge, bought.orderId, isLate) : Promise.resolve()) })
  }
  return moments.filter(({ at }) => at <= today).sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The newest ones came in today, so that the day's figures are not zero. */
function instantOf({ fate, daysAgo, hour, minute }: PlannedOrder, today: Date, index: number): Date {
  if (fate === 'paid') return later(today, -minutes(20 + (index % 9) * 23))
  const at = onDay(today, daysAgo, hour, minute)
  return at > later(today, -days(1)) ? later(at, -days(1)) : at
}
