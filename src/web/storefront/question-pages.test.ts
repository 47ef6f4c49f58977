import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { answerAsStaff, decidePost, decideReview, listPostQueue } from '../../modules/reviews/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aShownQuestion } from '../../testing/questions.ts'
import { anOrderOf, aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], files: filesInMemory(), parcelsOf: () => Promise.resolve([]) }),
)
await inTransaction(db, aTeaShop)
const product = await inTransaction(db, (tx) => aReviewedProduct(tx))
const path = `/products/${product.handle}`

const page = async (url: string) => {
  const answer = await server.inject({ url, headers: { accept: 'text/html' } })
  return { status: answer.statusCode, html: answer.body }
}
const post = async (url: string, body: Record<string, string>) => {
  const answer = await server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams(body).toString(),
  })
  return { status: answer.statusCode, html: answer.body, to: String(answer.headers.location) }
}
interface Faq {
  '@type': string
  mainEntity?: { name: string; acceptedAnswer: { text: string } }[]
}
const faqIn = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    .map((match) => JSON.parse(match[1]!) as Faq)
    .filter((data) => data['@type'] === 'FAQPage')

describe('questions on pages', () => {
  it('T4 D10 A5: are asked without scripts or signing in, decided, answered, and then said to search engines', async () => {
    const empty = await page(path)
    expect(empty.html).toContain('Nobody has asked anything yet.')
    expect(faqIn(empty.html)).toEqual([])
    const wrong = await post(`${path}/questions`, { body: '', author: 'Sora', email: 'sora' })
    expect(wrong.html).toContain('This address does not look right.')
    const typed = { body: 'Do they run <b>small</b>?', author: 'Sora', email: 'sora@example.com' }
    const asked = await post(`${path}/questions`, typed)
    expect(asked).toMatchObject({ status: 303, to: expect.stringMatching(/^\/questions\/mine\/[\w.-]+$/) as string })
    const own = await page(asked.to)
    expect(own.html).toContain('We write to sora@example.com when there is an answer.')
    expect((await page(path)).html).not.toContain('Do they run')

    const [waiting] = await reading(db, (read) => listPostQueue(read, { limit: 1 }))
    await inTransaction(db, (tx) => decidePost(tx, { postId: waiting!.id, outcome: 'publish', by: 'hana' }))
    expect(faqIn((await page(path)).html)).toEqual([])
    await inTransaction(db, (tx) =>
      answerAsStaff(tx, { questionId: waiting!.id, body: 'Half a size.', locale: 'en', by: 'hana' }),
    )
    const shown = await page(path)
    expect(shown.html).toContain('Do they run &lt;b>small&lt;/b>?')
    expect(shown.html).not.toContain('sora@example.com')
    expect(faqIn(shown.html)).toMatchObject([
      { mainEntity: [{ name: typed.body, acceptedAnswer: { text: 'Half a size.' } }] },
    ])
    expect((await page(`/ko${path}`)).html).toContain('질문과 답')

    const again = await post(`${path}/questions`, { body: 'Do these run small, or not?', author: 'Alex' })
    expect(again).toMatchObject({ status: 200, html: expect.stringContaining('Is it one of these?') as string })
    expect(again.html).toContain('Half a size.')
    const sure = await post(`${path}/questions`, { body: 'Do these run small?', author: 'Alex', sure: 'yes' })
    expect(sure.status).toBe(303)
    expect((await post(`${sure.to}/withdraw`, {})).to).toBe(`${path}/questions`)
    expect((await page(sure.to)).status).toBe(404)
  })

  it('T4: are looked through together with reviews, page by page, and gone where the shop takes none', async () => {
    const other = await inTransaction(db, async (tx) => {
      const made = await aReviewedProduct(tx, 'Hill sneaker')
      const review = await aReview(tx, made, { order: await anOrderOf(tx, made), body: 'Glacier tested, held well.' })
      await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
      for (let count = 1; count <= 12; count++) {
        await aShownQuestion(tx, made.productId, {
          body: `Question ${count} about ${count === 3 ? 'glaciers' : 'rain'}?`,
        })
      }
      return made
    })
    const all = `/products/${other.handle}/questions`
    const first = await page(all)
    expect(first.html.match(/class="question /g)).toHaveLength(10)
    const next = /href="([^"]+after=[^"]+)"/.exec(first.html)![1]!.replaceAll('&amp;', '&')
    expect((await page(next)).html.match(/class="question /g)).toHaveLength(2)
    const found = await page(`${all}?q=glacier`)
    expect(found.html).toContain('Question 3 about glaciers?')
    expect(found.html).toContain('Glacier tested, held well.')
    expect(found.html).not.toContain('about rain')
    expect((await page(`${all}?q=volcano`)).html).toContain('Nothing here about “volcano” yet.')
    await inTransaction(db, (tx) => changeShop(tx, { settings: { questions: { on: false } } }))
    expect((await page(all)).status).toBe(404)
    expect((await page(`/products/${other.handle}`)).html).not.toContain('id="questions"')
    expect((await post(all, { body: 'Is it on?', author: 'Sora' })).html).toContain('questions')
    expect(await reading(db, (read) => query(read, `select from reviews.post where body = 'Is it on?'`))).toEqual([])
    await inTransaction(db, (tx) => changeShop(tx, { settings: { questions: { on: true } } }))
  })
})
