import { query } from '../src/kernel/query.ts'
import { money } from '../src/kernel/money.ts'
import { inTransaction, reading } from '../src/kernel/transaction.ts'
import { createCategory, createProduct } from '../src/modules/catalog/index.ts'
import { startCheckout } from '../src/modules/checkout/index.ts'
import { stockVariant } from '../src/modules/inventory/index.ts'
import { previewDraft } from '../src/modules/messaging/index.ts'
import { createMarket, setPrices } from '../src/modules/pricing/index.ts'
import { nameProfile, profileByEmail } from '../src/modules/profiles/index.ts'
import { decideReview } from '../src/modules/reviews/index.ts'
import {
  createTemplateFrom,
  type Filled,
  fillTemplates,
  type Lacking,
  type TemplateDefinition,
} from '../src/modules/templates/index.ts'
import { modulesOf } from '../src/modules.ts'
import { aLine, aPaidOrder } from '../src/testing/orders.ts'
import { testPorts } from '../src/testing/ports.ts'
import { aReview } from '../src/testing/reviews.ts'
import type { Bench } from './bench.ts'
import { type BenchDatabase, withDatabase } from './database.ts'

const people = 500
const products = 120
const origin = 'https://shop.example'

interface Sold {
  readonly productId: string
  readonly variantId: string
  readonly handle: string
  readonly title: string
}

async function stock(db: BenchDatabase): Promise<Sold[]> {
  const market = { taxIncluded: true, code: 'us', name: 'US', currency: 'USD', countries: ['US'], locales: ['en'] }
  const categories = await inTransaction(db, async (tx) => {
    await createMarket(tx, market)
    return [await createCategory(tx, { title: { en: 'Tea' } }), await createCategory(tx, { title: { en: 'Cups' } })]
  })
  const sold: Sold[] = []
  for (let n = 0; n < products; n++) {
    await inTransaction(db, async (tx) => {
      const title = `Tea ${n}`
      const categoryId = categories[n % 2]!.id
      const made = await createProduct(tx, { title: { en: title }, status: 'active', categoryId, variants: [{}] })
      const variantId = made.variants[0]!.id
      await setPrices(tx, [{ variantId, price: money(1_000 + n * 10, 'USD') }])
      await stockVariant(tx, { variantId, tracked: false, policy: 'continue' })
      sold.push({ productId: made.id, variantId, handle: made.handle, title })
    })
  }
  for (let n = 0; n < products * 4; n++) {
    await inTransaction(db, async (tx) => {
      const { id } = await aReview(tx, sold[n % products]!, { rating: 1 + (n % 5), asker: {} })
      await decideReview(tx, { reviewId: id, by: 'hana', outcome: 'publish' })
    })
  }
  return sold
}

/** Each bought four things in two orders, looked at five, and has two in the cart. */
async function welcome(db: BenchDatabase, sold: readonly Sold[]): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < people; n++) {
    await inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, `person-${n}@example.com`)
      await nameProfile(tx, { profileId, name: `Minji ${n}`, locale: 'en' })
      const of = (at: number) => sold[(n * 7 + at * 3) % products]!
      await aPaidOrder(tx, { profileId, market: 'us', lines: [aLine(of(1)), aLine(of(2))] })
      await startCheckout(tx, {
        ...{ marketCode: 'us', locale: 'en', email: `person-${n}@example.com`, profileId },
        lines: [of(5), of(6)].map(({ variantId }) => ({ variantId, quantity: 1 })),
      })
      for (const at of [1, 2, 3, 4])
        await query(
          tx,
          `insert into habits.supply values ($1, $2, 2, 2, 2000, now() - interval '60 days', now() - interval '30 days', 1)`,
          [profileId, of(at).productId],
        )
      for (const at of [7, 8, 9, 10, 11])
        await query(
          tx,
          `insert into segments.happening (person_id, profile_id, kind, about, at, seq)
           values ($1, $1, 'viewed', $2, now(), -$3::bigint)`,
          [profileId, of(at).productId, n * 100 + at + 1],
        )
      ids.push(profileId)
    })
  }
  return ids
}

const mail = (name: string, blocks: object[]): TemplateDefinition =>
  ({
    channel: 'email',
    name,
    languages: { en: { subject: '{{ person.firstName }}, tea', preheader: 'It is here', blocks } },
  }) as TemplateDefinition

const simple = mail('Simple', [
  { kind: 'heading', text: 'Hello {{ person.firstName }}' },
  { kind: 'text', text: 'The new leaves are in. **Taste** them, {{ person.firstName }}.' },
  { kind: 'button', text: 'See the tea', link: '/collections/tea' },
])
const rich = mail('Rich', [
  { kind: 'heading', text: 'Hello {{ person.firstName }}' },
  { kind: 'products', source: { from: 'recommended' } },
  { kind: 'review', source: { from: 'hers' } },
  { kind: 'cart', button: 'Go on' },
])

export const bench: Bench = {
  about: `Mails that staff wrote, for ${people} people each: names alone, and with products, proof and cart for each of them`,
  async run(say) {
    return withDatabase(modulesOf(testPorts()), async (db) => {
      const ids = await welcome(db, await stock(db))
      await db.pool.query('analyze')
      const fill = async (definition: TemplateDefinition) => {
        const templateId = await inTransaction(db, (tx) => createTemplateFrom(tx, definition))
        const asked = { templateId, people: ids.map((profileId) => ({ profileId })), origin }
        const once = () => reading(db, (read) => fillTemplates(read, asked))
        await once()
        const began = performance.now()
        for (let n = 0; n < 5; n++) await once()
        return { perSecond: (5 * people * 1_000) / (performance.now() - began), filled: await once() }
      }
      const write = async (filled: readonly (Filled | Lacking)[]) => {
        const mails = filled.flatMap((one) =>
          'order' in one && one.order.content.channel === 'email' ? [one.order.content.mail] : [],
        )
        if (mails.length < people) throw new Error(`Only ${mails.length} of ${people} were filled`)
        return reading(db, async (read) => {
          const about = { locale: 'en', purpose: 'marketing' as const, origin }
          let bytes = 0
          for (const one of mails) await previewDraft(read, { mail: one, ...about })
          const began = performance.now()
          for (const one of mails) bytes += (await previewDraft(read, { mail: one, ...about })).html.length
          return { perSecond: (people * 1_000) / (performance.now() - began), bytes: Math.round(bytes / people) }
        })
      }
      const both = (one: number, other: number): number => 1 / (1 / one + 1 / other)
      const plain = await fill(simple)
      const plainWritten = await write(plain.filled)
      say(`names alone: filled ${plain.perSecond.toFixed(0)}/s, written out ${plainWritten.perSecond.toFixed(0)}/s`)
      const full = await fill(rich)
      const fullWritten = await write(full.filled)
      say(
        `products, proof and cart: filled ${full.perSecond.toFixed(0)}/s, written out ${fullWritten.perSecond.toFixed(0)}/s, ` +
          `${fullWritten.bytes} bytes each`,
      )
      return {
        figure: both(full.perSecond, fullWritten.perSecond),
        unit: 'mails/s, filled and written out, with products, proof and cart',
        limit: both(plain.perSecond, plainWritten.perSecond),
      }
    })
  },
}
