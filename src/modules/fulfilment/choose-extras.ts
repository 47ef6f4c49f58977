import { translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { listServices } from '../delivery/index.ts'
import { adjustStock, availability } from '../inventory/index.ts'
import type { Order } from '../orders/index.ts'
import { chooseInsert } from './choose-insert.ts'
import { giftDecided } from './events.ts'
import { listRules } from './list-rules.ts'
import { factsOf } from './order-facts.ts'
import type { ExtraContent, ExtraKind } from './packing.ts'
import { holds, isHeldBack, type PackingRule } from './rule.ts'

interface Extra {
  readonly kind: ExtraKind
  readonly ruleId?: string
  /** Stock that was taken for it. */
  readonly variantId?: string | undefined
  readonly content: ExtraContent
}

/** Decides, once, what goes into the box beside the goods; takes stock and makes the insert's code. */
export async function chooseExtras(tx: Tx, order: Order, by: string): Promise<void> {
  const facts = await factsOf(tx, order)
  const rules = (await listRules(tx)).filter(({ terms }) => terms.active && holds(terms, facts))
  const shelf = await shelfFor(tx, rules)
  const extras = [
    choosePackaging(rules, shelf),
    ...(await servicesOf(tx, order)),
    cardOf(order),
    await chooseGift(tx, order, rules, shelf),
    chooseNote(order, rules),
    await chooseInsert(tx, order, rules),
  ].filter((extra): extra is Extra => extra !== undefined)

  for (const { variantId } of extras) {
    if (!variantId) continue
    await adjustStock(tx, { variantId, delta: -1, reason: 'given', reference: order.id, by, freeOnly: true })
  }
  await writeExtras(tx, order.id, extras)
}

/** Whether a unit is free; stock that is not counted is always there and nothing is taken from it. */
interface Shelf {
  has(variantId: string): boolean
  isCounted(variantId: string): boolean
}

async function shelfFor(tx: Tx, rules: readonly PackingRule[]): Promise<Shelf> {
  const wanted = rules.flatMap(({ terms }) => [terms.packaging?.variantId, terms.gift?.variantId])
  const stock = await availability(tx, [...new Set(wanted.filter((id) => id !== undefined))])
  const isCounted = (variantId: string) => stock.get(variantId)?.tracked ?? false
  return { isCounted, has: (variantId) => !isCounted(variantId) || stock.get(variantId)!.available > 0 }
}

function choosePackaging(rules: readonly PackingRule[], shelf: Shelf): Extra | undefined {
  for (const { id: ruleId, terms } of rules) {
    if (!terms.packaging) continue
    const { name: title, instruction, variantId } = terms.packaging
    if (variantId && !shelf.has(variantId)) continue
    const taken = variantId && shelf.isCounted(variantId) ? variantId : undefined
    return { kind: 'packaging', ruleId, variantId: taken, content: { title, instruction } }
  }
  return undefined
}

async function servicesOf(tx: Tx, order: Order): Promise<Extra[]> {
  if (order.services.length === 0) return []
  const services = new Map((await listServices(tx)).map((service) => [service.code, service]))
  return order.services.map(({ code, name }) => ({
    kind: 'service' as const,
    content: { title: name, instruction: services.get(code)?.pickInstruction ?? name },
  }))
}

/** The words themselves stay with the order, where they can be erased. */
const cardOf = (order: Order): Extra | undefined =>
  order.giftMessage
    ? { kind: 'card', content: { title: 'Gift card', instruction: 'Write the message on a card and put it on top.' } }
    : undefined

async function chooseGift(
  tx: Tx,
  order: Order,
  rules: readonly PackingRule[],
  shelf: Shelf,
): Promise<Extra | undefined> {
  for (const { id: ruleId, terms, giftsGiven } of rules) {
    if (!terms.gift || !shelf.has(terms.gift.variantId)) continue
    const { name: title, instruction, variantId, most, heldBackPercent } = terms.gift
    const decided = { orderId: order.id, profileId: order.profileId, ruleId, variantId }
    // Nobody is held back from a gift that nobody gets any more: both groups must be of the same time.
    if (most !== undefined && giftsGiven >= most) continue
    if (isHeldBack(ruleId, order.profileId, heldBackPercent)) {
      await rememberDraw(tx, { ...decided, given: false })
      return undefined
    }
    const inBudget = await query(tx, countGift, [ruleId, most ?? null])
    if (inBudget.length === 0) continue
    await rememberDraw(tx, { ...decided, given: true })
    const taken = shelf.isCounted(variantId) ? variantId : undefined
    return { kind: 'gift', ruleId, variantId: taken, content: { title, instruction } }
  }
  return undefined
}

type Draw = Parameters<typeof giftDecided>[0]

/** An order that is packed anew keeps the draw of the first time. */
async function rememberDraw(tx: Tx, draw: Draw): Promise<void> {
  const { orderId, profileId, ruleId, given } = draw
  await query(
    tx,
    `insert into fulfilment.gift_decision (order_id, profile_id, rule_id, given, at)
     values ($1, $2, $3, $4, $5) on conflict (order_id) do nothing`,
    [orderId, profileId, ruleId, given, tx.now],
  )
  await tx.publish(giftDecided(draw))
}

const countGift = `
  update fulfilment.rule set gifts_given = gifts_given + 1
  where id = $1 and ($2::int is null or gifts_given < $2::int) returning id`

/** Kept with `{name}` and `{number}` open: they are filled in when it is read. */
function chooseNote(order: Order, rules: readonly PackingRule[]): Extra | undefined {
  const rule = rules.find(({ terms }) => terms.note)
  if (!rule) return undefined
  const { text, handwritten } = rule.terms.note!
  return {
    kind: 'note',
    ruleId: rule.id,
    content: {
      title: 'Personal note',
      instruction: handwritten ? 'Add a line by hand and sign it.' : 'Put the note on top.',
      text: translated(text, order.locale),
      handwritten,
    },
  }
}

async function writeExtras(tx: Tx, orderId: string, extras: readonly Extra[]): Promise<void> {
  const rows = extras.map((extra, position) => ({
    id: tx.newId(),
    kind: extra.kind,
    position,
    rule_id: extra.ruleId ?? null,
    variant_id: extra.variantId ?? null,
    content: extra.content,
  }))
  await query(
    tx,
    `insert into fulfilment.extra (id, order_id, kind, position, rule_id, variant_id, content)
     select id, $1::uuid, kind, position, rule_id, variant_id, content
     from jsonb_populate_recordset(null::fulfilment.extra, $2::jsonb)`,
    [orderId, JSON.stringify(rows)],
  )
}
