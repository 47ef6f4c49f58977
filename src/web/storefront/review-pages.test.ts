import { describe, expect, it } from 'vitest'
import { money } from '../../kernel/money.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { changeCategory, changeProduct, createProduct, findProduct } from '../../modules/catalog/index.ts'
import { createMarket, setPrices } from '../../modules/pricing/index.ts'
import { decideReview, findReview, replyToReview } from '../../modules/reviews/index.ts'
import { saveOwnTopic, topicsModule } from '../../modules/topics/index.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { anOrderOf, aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { type Traced, traceStatements } from '../../testing/statements.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], files: filesInMemory(), parcelsOf: () => Promise.resolve([]) }),
)

const page = (url: string, cookie = '') => server.inject({ url, headers: { accept: 'text/html', cookie } })
const post = (url: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
    payload: new URLSearchParams(body).toString(),
  })
const dataIn = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    (match) => JSON.parse(match[1]!) as Rated,
  )
interface Rated {
  aggregateRating?: { ratingValue: number; reviewCount: number }
  review?: {
    author: { name: string }
    datePublished: string
    reviewBody?: string
    reviewRating: { ratingValue: number }
  }[]
}
const reviewsIn = (html: string) => [...html.matchAll(/<article class="review/g)].length

let buyers = 0

/** A product that can be bought, with reviews of these stars by buyers, decided on where they have words. */
const sneakers = (stars: readonly number[], about: Partial<Parameters<typeof aReview>[2]> = {}) =>
  inTransaction(db, async (tx) => {
    const product = await aReviewedProduct(tx)
    await setPrices(tx, [{ variantId: product.variantId, price: money(8_900, 'USD') }])
    const ids: string[] = []
    for (const rating of stars) {
      const order = await anOrderOf(tx, product, { email: `buyer-${++buyers}@example.com` })
      const review = await aReview(tx, product, { order, rating, ...about })
      await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
      ids.push(review.id)
    }
    return { ...product, path: `/products/${product.handle}`, ids }
  })

const us = { code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en'] }
await inTransaction(db, (tx) => createMarket(tx, { ...us, taxIncluded: false, isDefault: true }))

describe('reviews on a product’s page', () => {
  it('T1 A5: the mean, the count and what search engines are told are the same, and lead to the reviews', async () => {
    const { path } = await sneakers([5, 4, 4])
    const { body } = await page(path)
    expect(body).toContain('4.33 out of 5 stars')
    expect(body).toContain('3 reviews')
    expect(body).toContain('href="#reviews"')
    const [product] = dataIn(body)
    expect(product!.aggregateRating).toMatchObject({ ratingValue: 4.33, reviewCount: 3 })
    expect(product!.review!.map(({ reviewRating }) => reviewRating.ratingValue).sort()).toEqual([4, 4, 5])
    const articles = body.split('<article class="review').slice(1)
    expect(articles).toHaveLength(product!.review!.length)
    for (const [index, review] of product!.review!.entries()) {
      const { reviewBody, author, datePublished, reviewRating } = review
      for (const told of [
        reviewBody!,
        author.name,
        `datetime="${datePublished}"`,
        `value="${reviewRating.ratingValue}"`,
      ]) {
        expect(articles[index]).toContain(told)
      }
    }
    expect((await page('/products')).body).toContain('4.33 out of 5 stars')
    expect((await page('/')).body).toContain('4.33 out of 5 stars')
    expect((await page(`/ko${path}`)).body).toContain('별점 5점 중 4.33점')
  })

  it('A5: tells search engines of a filtered page only the reviews it shows, and of an empty one no rating', async () => {
    const { path } = await sneakers([5, 2])
    const [narrowed] = dataIn((await page(`${path}?r.stars=2`)).body)
    expect(narrowed!.review!.map(({ reviewRating }) => reviewRating.ratingValue)).toEqual([2])
    expect(narrowed!.aggregateRating).toMatchObject({ ratingValue: 3.5, reviewCount: 2 })
    const empty = await inTransaction(db, (tx) => aReviewedProduct(tx, 'Quiet sneaker'))
    const { body } = await page(`/products/${empty.handle}`)
    expect(body).toContain('Nobody has told us how this is yet.')
    expect(body).not.toContain('aggregateRating')
  })

  it('T12: names what the reviews speak of, and a link shows those alone with the sentence marked, in both languages', async () => {
    const { path } = await sneakers([5, 4], { body: 'Worn daily. The colour is <b>gorgeous</b>! So happy.' })
    const daily = { name: 'Wear', words: ['daily'], shopperName: { en: 'Every day' }, by: 'hana' }
    const { id } = await inTransaction(db, (tx) => saveOwnTopic(tx, daily))
    await runAllConsumers(db, [topicsModule])
    const { body } = await page(path)
    expect(body).toMatch(new RegExp(`r\\.topic=${id}[^>]*>Every day`))
    expect((await page(`${path}?r.topic=${id}`)).body).toContain('<mark>Worn daily.</mark>')
    expect((await page(`/ko${path}`)).body).not.toContain(id)
    const link = /href="([^"]*r\.topic=colour[^"]*)"[^>]*>Colour and pattern/.exec(body)![1]!
    expect(body).toContain('in 2 reviews')
    const chosen = (await page(link.replaceAll('&amp;', '&').split('#')[0]!)).body
    expect(reviewsIn(chosen)).toBe(2)
    expect(chosen).toContain('Worn daily. <mark>The colour is &lt;b>gorgeous&lt;/b>!</mark> So happy.')
    expect(chosen).toMatch(/aria-current="true"[^>]*data-topic="colour"/)
    expect(chosen).toContain('type="hidden" name="r.topic" value="colour"')
    expect((await page(`/ko${path}?r.topic=colour`)).body).toContain('색과 무늬')
    expect(reviewsIn((await page(`${path}?r.topic=scent`)).body)).toBe(0)
    expect(reviewsIn((await page(`${path}?r.topic=%27nothing`)).body)).toBe(2)
  })

  it('T2: says beside a review that it was bought here, and why that is known', async () => {
    const { path, productId, variantId, handle } = await sneakers([5])
    expect((await page(path)).body).toContain('Bought here')
    const visitors = await inTransaction(db, async (tx) => {
      const review = await aReview(tx, { productId, variantId, handle }, { body: 'Had them from elsewhere.' })
      await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
      return review
    })
    const { body } = await page(path)
    const [, own] = body.split(`id="review-${visitors.id}"`)
    expect(own!.split('</article>')[0]).not.toContain('Bought here')
    expect((await page(`${path}?r.verified=1`)).body).not.toContain('Had them from elsewhere.')
  })

  it('T7 N8: counts what was rejected by stars, on the product’s page and for the whole shop, with the rules', async () => {
    const product = await sneakers([4])
    await inTransaction(db, async (tx) => {
      const order = await anOrderOf(tx, product, { email: 'sora@example.com' })
      const review = await aReview(tx, product, { order, rating: 1, body: 'Buy at another shop, here is the link.' })
      await decideReview(tx, { reviewId: review.id, outcome: 'reject', reason: 'spam', by: 'hana' })
    })
    await inTransaction(db, (tx) => aReview(tx, product, { rating: 2 }))
    const { body } = await page(product.path)
    expect(body).toContain('One review was not published, by its stars:')
    expect(body).toContain('1 star: 1')
    expect(body).toContain('href="/reviews/how-we-publish"')
    expect(body).not.toContain('Buy at another shop')
    const how = (await page('/reviews/how-we-publish')).body
    expect(how).toMatch(/1 star<\/th><td>0<\/td><td>1<\/td>/)
    // What is only left lying would be seen as well.
    expect(how).toMatch(/still to be read\. Nobody knows (its|their) stars\./)
    expect(how).toMatch(/What waits longest has waited since \w+ \d+, \d{4}/)
    expect(how).toContain('Whoever decides cannot see the stars')
    expect(how).toContain('One vote each; stars and badges do not count.')
    expect((await page('/ko/reviews/how-we-publish')).body).toContain('정하는 사람은 별점을 보지 못해요')
    expect((await page('/sitemaps/pages.xml')).body).toContain('/reviews/how-we-publish')
  })

  it('T13: shows only people like me when asked, and says in the address what is chosen', async () => {
    const { path } = await sneakers([5], { about: { height: 'below-160' }, body: 'Fits short people.' })
    const tall = await page(`${path}?r.about.height=160-to-170`)
    expect(tall.body).toContain('No review matches this.')
    const short = await page(`${path}?r.about.height=below-160`)
    expect(short.body).toContain('Fits short people.')
    expect(short.body).toMatch(/value="below-160" selected/)
    expect((await page(`${path}?r.about.height=anything`)).body).toContain('Fits short people.')
  })

  it('T21: puts what a reviewer bought into the cart from her review', async () => {
    const { path, ids, variantId } = await sneakers([5])
    const own = (await page(path)).body.split(`id="review-${ids[0]}"`)[1]!.split('</article>')[0]!
    expect(own).toContain('action="/cart/add"')
    expect(own).toContain(`value="${variantId}"`)
  })

  it('D2: draws beside the answers how it fits, by who has worn it', async () => {
    const { path } = await sneakers([5, 4, 4], { ratings: { fit: 2, quality: 4 } })
    const { body } = await page(path)
    expect(body).toContain('Most say it is true to size')
    expect(body).toContain('Small: 0, True to size: 3, Large: 0')
    expect((await page(`/ko${path}`)).body).toContain('딱 맞는다는 분이 많아요')
  })

  it('D2: says how it fits beside the table of its sizes as well', async () => {
    const { path, productId } = await sneakers([5, 4, 4], { ratings: { fit: 1 } })
    await inTransaction(db, async (tx) => {
      const { categoryId } = (await findProduct(tx, productId))!
      const sizes = { key: 'sizes', kind: 'size-table' as const, label: { en: 'Sizes' }, required: false }
      await changeCategory(tx, { categoryId: categoryId!, attributes: [sizes] })
      const rows = [{ size: '38', measures: { foot: 240 } }]
      await changeProduct(tx, { productId, attributes: { sizes: { unit: 'mm', rows } } })
    })
    const facts = (await page(path)).body.split('class="facts"')[1]!.split('id="reviews"')[0]
    expect(facts).toContain('Most say it runs small')
  })

  it('pages, sorts, filters and searches without JavaScript, and leaves the chosen option in the address', async () => {
    const { path } = await sneakers([1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 4])
    const first = (await page(`${path}?Colour=red&r.sort=lowest`)).body
    expect(reviewsIn(first)).toBe(10)
    expect(first).toContain('Fewest stars first')
    const next = /href="([^"]*r\.after[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&')
    expect(next).toContain('Colour=red')
    const second = (await page(next)).body
    expect(reviewsIn(second)).toBe(2)
    expect(reviewsIn((await page(`${path}?r.stars=1&r.stars=2`)).body)).toBe(2)
    expect(reviewsIn((await page(`${path}?r.q=look`)).body)).toBe(10)
    expect(reviewsIn((await page(`${path}?r.q=nothingsuch`)).body)).toBe(0)
  })

  it('shows words as they are, whoever wrote them, with the shop’s answer and what was given for them', async () => {
    const { path, ids } = await sneakers([3], {
      body: '<script>alert(1)</script>\nשלום',
      author: '',
      incentive: '500 points',
    })
    await inTransaction(db, (tx) =>
      replyToReview(tx, { reviewId: ids[0]!, body: 'Thank you & sorry.', locale: 'en', by: 'hana' }),
    )
    const { body } = await page(path)
    expect(body).toContain('&lt;script>alert(1)')
    expect(body).toContain('dir="auto"')
    expect(body).toContain('A former customer')
    expect(body).toContain('Thank you &amp; sorry.')
    expect(body).toContain('Given for this review, whatever its stars: 500 points')
  })

  it('P6: brings Korean letters where somebody wrote Korean, and only there', async () => {
    const [english, korean] = [await sneakers([5]), await sneakers([5], { body: '발이 편하고 비에도 젖지 않아요.' })]
    const sheetsOf = async ({ handle }: { handle: string }, prefix = '') => {
      const { body } = await page(`${prefix}/products/${handle}`)
      return [/<link rel="stylesheet"[^>]* href="[^"]*hangul/, /<span hidden data-near="[^"]*hangul/].map((sheet) =>
        sheet.test(body),
      )
    }
    const [none, whenNear, atOnce] = [await sheetsOf(english), await sheetsOf(korean), await sheetsOf(korean, '/ko')]
    expect([none, whenNear, atOnce]).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ])
  })

  it('T1: asks the database as often for a page with many reviews as for one with few', async () => {
    const [few, many] = [await sneakers([5, 4, 1, 4, 2, 3, 5, 4]), await sneakers(Array.from({ length: 25 }, () => 4))]
    const asked = async (path: string) => {
      await page(path)
      const trace = traceStatements()
      await page(`${path}?fresh=1`)
      trace.stop()
      return trace.statements.filter(({ text }: Traced) => text.includes('reviews.')).length
    }
    expect(await asked(many.path)).toBe(await asked(few.path))
    expect(await asked(many.path)).toBeLessThanOrEqual(5)
  })
})

describe('saying that a review helped', () => {
  it('counts once a browser, is shown to that browser alone, and can be taken back', async () => {
    const { path, ids } = await sneakers([5])
    const at = `/reviews/${ids[0]}/helpful`
    const referer = `http://localhost${path}?r.sort=newest`
    const voted = await post(at, { helpful: 'yes' }, { referer })
    expect([voted.statusCode, voted.headers.location]).toEqual([303, `${path}?r.sort=newest#review-${ids[0]}`])
    const cookie = voted.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    await post(at, { helpful: 'yes' }, { referer, cookie })
    expect((await page(path, cookie)).body).toContain('Take it back')
    const others = (await page(path)).body
    expect(others).toContain('One person found it helpful')
    expect(others).not.toContain('Take it back')
    await post(at, { helpful: 'no' }, { referer, cookie })
    expect((await page(path, cookie)).body).not.toContain('One person found it helpful')
  })

  it('takes a report, says what follows from it, and goes on showing the review', async () => {
    const { path, ids } = await sneakers([5])
    const sent = await post(`/reviews/${ids[0]}/report`, { reason: 'copied' }, { referer: `http://localhost${path}` })
    const cookie = sent.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const told = (await page(sent.headers.location!.split('#')[0]!, cookie)).body
    expect(told).toContain('Somebody reads it once more.')
    expect(reviewsIn(told)).toBe(1)
    expect((await reading(db, (read) => findReview(read, ids[0]!)))!.state).toBe('published')
    expect((await post(`/reviews/${ids[0]}/report`, { reason: 'dislike' })).statusCode).toBe(422)
  })
})

describe('a product without reviews', () => {
  it('asks for the first one', async () => {
    const { handle } = await inTransaction(db, (tx) =>
      createProduct(tx, { title: { en: 'New tea' }, status: 'active', variants: [{}] }),
    )
    expect((await page(`/products/${handle}`)).body).toContain(`href="/products/${handle}/review"`)
  })
})
