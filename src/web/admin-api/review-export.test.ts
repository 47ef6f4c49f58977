import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { receiveImportFile, startImport, workOnRun } from '../../modules/imports/index.ts'
import { createMarket } from '../../modules/pricing/index.ts'
import { decideReview, replyToReview } from '../../modules/reviews/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { anOrderOf, aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { reviewExport } from './review-export.ts'

const db = await testDatabase()
const edge = edgeOf(db)

async function exported(withEmails: boolean) {
  const pieces = []
  for await (const piece of reviewExport(edge, { origin: 'https://tea.example', withEmails })) pieces.push(piece)
  const text = pieces.join('')
  return { text, rows: parse<Record<string, string>>(text, { columns: true }) }
}

describe('reviews taken along', () => {
  it('A8: all that is decided is in the file, nothing runs in a spreadsheet, and it comes back without a copy', async () => {
    const { handle, productId } = await inTransaction(db, async (tx) => {
      await createMarket(tx, {
        ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en'] },
        ...{ taxIncluded: false, isDefault: true },
      })
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const one = await aReview(tx, product, { order, rating: 2, title: '=HYPERLINK("https://evil.example")' })
      await decideReview(tx, { reviewId: one.id, outcome: 'publish', by: 'hana' })
      await replyToReview(tx, { reviewId: one.id, body: '@minji, "thank you"', locale: 'en', by: 'hana' })
      const two = await aReview(tx, product, { body: 'Nonsense of a robot' })
      await decideReview(tx, { reviewId: two.id, outcome: 'reject', reason: 'spam', by: 'hana' })
      await aReview(tx, product, { body: 'Nobody has read this yet' })
      return product
    })
    const { text, rows } = await exported(true)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      ...{ title: `'=HYPERLINK("https://evil.example")`, rating: '2', source: 'email', curated: 'ok' },
      ...{ reviewer_email: 'minji@example.com', product_id: productId, product_handle: handle },
      ...{
        reply: `'@minji, "thank you"`,
        review_date: '2026-06-01 12:00:00 UTC',
        reply_date: '2026-06-01 12:00:00 UTC',
      },
    })
    expect(rows[1]).toMatchObject({ curated: 'spam', body: 'Nonsense of a robot' })
    expect((await exported(false)).text).not.toContain('minji@example.com')

    const files = filesInMemory()
    const file = { source: 'judgeme', fileName: 'reviews.csv', bytes: Buffer.from(text) } as const
    const received = await receiveImportFile(edge, files, file)
    const wanted = { ...received, dryRun: false, by: 'hana', isWorkedOnHere: true }
    const { id } = await inTransaction(db, (tx) => startImport(tx, wanted))
    expect(await workOnRun(edge, files, id)).toMatchObject({ created: 0, changed: 0, unchanged: 2, problems: 0 })
  })
})
