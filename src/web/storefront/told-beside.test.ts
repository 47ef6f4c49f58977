import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { query } from '../../kernel/query.ts'
import { getProgramme, inviteAdvocate, takePart, termsFor } from '../../modules/advocates/index.ts'
import { answerMention, askAuthor, keepMentions, listMentions, mentionSchema } from '../../modules/mentions/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { importReview } from '../../modules/reviews/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aReviewedProduct } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const { handle } = await inTransaction(db, async (tx) => {
  await aTeaShop(tx)
  const product = await aReviewedProduct(tx, 'Celadon cup')
  for (let at = 0; at < 8; at++) {
    await importReview(tx, {
      ...{ from: 'judgeme', productId: product.productId, rating: 4, title: '', body: `따뜻하고 좋아요 ${at}` },
      ...{ author: 'Minji', at: new Date(2026, 0, at + 1), decided: 'publish', by: 'hana' },
    })
  }
  return product
})
const app = testApp(db)
const parts = {
  ...{ providers: [], files: filesInMemory(), parcelsOf: () => Promise.resolve([]) },
  ratingOf: () => Promise.resolve({ mean: 4, count: 8 }),
}
const server = await testServer(app, storefront(parts))
const page = async (url: string) => (await server.inject({ url, headers: { accept: 'text/html' } })).body
const blockIn = (html: string): string => /data-proof="product".*?<\/section>/s.exec(html)?.[0] ?? ''

/** What somebody says on Instagram of nothing in particular, and lets the shop show on its pages. */
const heard = (text: string, email?: string) =>
  inTransaction(db, async (tx) => {
    const profileId = email && (await profileByEmail(tx, email))
    const told = { channel: 'instagram', externalId: text, handle: 'minji.k', author: 'Minji', text }
    await keepMentions(tx, [mentionSchema.parse({ ...told, postedAt: '2026-06-01T09:00:00Z' })], 'api')
    const [kept] = await listMentions(tx, { state: 'new', limit: 1 })
    const { id } = kept!
    if (profileId) await query(tx, 'update mentions.mention set profile_id = $2 where id = $1', [id, profileId])
    const { token } = await askAuthor(tx, id, 'hana')
    await answerMention(tx, { token: token!, scopes: ['site'], credit: 'Minji' })
    return profileId
  })

describe('what stands beside the words of customers', () => {
  it('T7 T8 P6: says in a block too from where a review was brought, and brings the letters it is written in', async () => {
    const block = blockIn(await page(`/products/${handle}`))
    expect(block).toContain('따뜻하고 좋아요')
    expect(block).toMatch(/Imported from Judge\.me on/)
    expect(block).toMatch(/<span hidden data-near="[^"]*hangul/)
    expect(blockIn(await page(`/ko/products/${handle}`))).not.toContain('data-near')
  })

  it('T7 T18 P6: says of whoever gets something from the shop that she does, also where she said it elsewhere', async () => {
    await heard('차가 참 향긋해요')
    const before = await page('/pictures')
    expect(before).toContain('차가 참 향긋해요')
    expect(before).toMatch(/<span hidden data-near="[^"]*hangul/)
    expect(before).not.toContain('store credit')

    const profileId = await heard('My favourite cup', 'minji@example.com')
    await inTransaction(db, async (tx) => {
      await inviteAdvocate(tx, { profileId: profileId!, by: 'hana' })
      const { version } = termsFor(await getProgramme(tx), 'en')
      await takePart(tx, { profileId: profileId!, version, locale: 'en' })
    })
    expect(await page('/pictures')).toMatch(/My favourite cup[^]*?store credit/)
    expect(await page('/ko/pictures')).toMatch(/My favourite cup[^]*?적립금/)
  })
})
