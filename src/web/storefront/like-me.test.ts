import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { createCategory, createProduct } from '../../modules/catalog/index.ts'
import { addMedia, describeMedia, likeMeFirst, type PersonShown, prepareDrawing } from '../../modules/media/index.ts'
import { createMarket } from '../../modules/pricing/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { decideReview, submitReview } from '../../modules/reviews/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storeApi } from '../store-api/store-api.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const files = filesInMemory()
const server = await testServer(
  testApp(db),
  ...storeApi({ providers: [] }),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files }),
)
const people: readonly (PersonShown | undefined)[] = [
  undefined,
  { tone: 3, heightCm: 158, sizeWorn: 'S' },
  { tone: 8, heightCm: 176, sizeWorn: 'L' },
]
const painted = await Promise.all(
  ['red', 'green', 'blue'].map((colour) =>
    prepareDrawing(
      files,
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="100"><rect width="80" height="100" fill="${colour}"/></svg>`,
    ),
  ),
)

await inTransaction(db, async (tx) => {
  await createMarket(tx, {
    ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en', 'ko'] },
    ...{ taxIncluded: false, isDefault: true },
  })
  const bands = ['below-160', '160-to-170', 'above-170', 'above-180'].map((value) => ({ value, label: { en: value } }))
  const { id: categoryId } = await createCategory(tx, {
    title: { en: 'Tops' },
    reviewQuestions: [{ key: 'height', kind: 'about', label: { en: 'Height' }, choices: bands }],
  })
  const media = []
  for (const [at, file] of painted.entries()) {
    const mediaId = await addMedia(tx, { file, alt: { en: `picture ${at}` } })
    if (people[at]) await describeMedia(tx, { mediaId, person: people[at] })
    media.push({ mediaId })
  }
  const { id: productId } = await createProduct(tx, {
    ...{ handle: 'tank', title: { en: 'Tank' }, status: 'active', categoryId, media, variants: [{}] },
  })
  await createProduct(tx, {
    ...{ handle: 'tint', title: { en: 'Tint' }, status: 'active', media: [media[2]!] },
    options: [
      {
        ...{ name: 'Shade', values: ['Fig', 'Plum'], labels: { Fig: { ko: '무화과' } } },
        swatches: { Fig: { colour: '#7d2f45', mediaId: media[0]!.mediaId, text: { en: 'Deep wine' } }, Plum: {} },
      },
    ],
    variants: [{ optionValues: ['Fig'] }, { optionValues: ['Plum'] }],
  })
  for (const { value } of bands) {
    const profileId = await profileByEmail(tx, `${value}@example.com`)
    const said = { rating: 5, author: 'Sora', body: `I am ${value}.`, about: { height: value } }
    const review = await submitReview(tx, { ...said, productId, profileId, source: 'page', locale: 'en', asker: {} })
    await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'sora' })
  }
})

const shown = async (query: string) => (await server.inject(`/products/tank${query}`)).body
const order = (html: string) => {
  const gallery = /data-gallery.*?<\/ul>/s.exec(html)![0]
  return [...gallery.matchAll(/alt="picture (\d)"/g)].map(([, at]) => Number(at))
}
const reviewers = (html: string) => {
  const list = html.slice(html.indexOf('id="reviews"'))
  return [...new Set([...list.matchAll(/I am ([a-z0-9-]+)\./g)].map(([, band]) => band!))]
}

describe('a shade', () => {
  it('D7: is shown as a swatch, from near and in words, as long as it is chosen', async () => {
    const look = async (query: string) => {
      const html = (await server.inject(`/products/tint${query}`)).body
      return /data-swap="options".*?class="option-look".*?<img [^>]*alt="(.*?)".*?option-text">(.*?)</s
        .exec(html)
        ?.slice(1)
    }
    expect(await look('?Shade=Fig')).toEqual(['picture 0', 'Deep wine'])
    expect(await look('?Shade=Plum')).toBeUndefined()
  })
})

describe('people like her', () => {
  it('D8: come first in the pictures, without JavaScript, with what they told of themselves', async () => {
    const plain = await shown('')
    expect(order(plain)).toEqual([0, 1, 2])
    expect(plain).toContain('Worn by: 176 cm tall, size L, skin tone 8 of 10')
    expect(plain).toContain('Show it on someone like me')
    expect(order(await shown('?m.tone=9'))).toEqual([2, 1, 0])
    expect(order(await shown('?m.height=160'))).toEqual([1, 2, 0])
    expect(order(await shown('?m.tone=&m.height=999'))).toEqual([0, 1, 2])
    expect((await server.inject('/ko/products/tank')).body).toContain('모델: 키 176센티미터, L 사이즈, 피부 톤 8/10')
  })

  it('D8: who tells all comes before who tells half, and the order of all else stays', () => {
    const [both, half, none, other] = [{ tone: 5, heightCm: 170 }, { tone: 5 }, undefined, undefined].map(
      (person, at) => ({ at, ...(person && { person }) }),
    )
    const sorted = likeMeFirst([none!, other!, half!, both!], { tone: 5, heightCm: 168 })
    expect(sorted.map(({ at }) => at)).toEqual([0, 1, 2, 3])
    expect(likeMeFirst([none!, half!, both!], {}).map(({ at }) => at)).toEqual([2, 1, 0])
  })

  it('T13: are those whose reviews she reads, exactly or with the bands beside hers', async () => {
    expect(reviewers(await shown('?r.about.height=160-to-170'))).toEqual(['160-to-170'])
    const near = await shown('?r.about.height=160-to-170&r.near=1')
    expect(reviewers(near).sort()).toEqual(['160-to-170', 'above-170', 'below-160'])
    expect(near).toMatch(/name="r.near" value="1" checked/)
    expect(reviewers(await shown('?r.near=1'))).toHaveLength(4)
    const api = '/api/store/v1/products/tank/reviews?about=height%3Dabove-180&near=true'
    const found = (await server.inject(api)).json<{ items: { about: object }[] }>()
    expect(found.items.map(({ about }) => about)).toEqual(
      expect.arrayContaining([{ height: 'above-170' }, { height: 'above-180' }]),
    )
    expect(found.items).toHaveLength(2)
  })
})
