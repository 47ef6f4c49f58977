import '../../modules/notices/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { createArticle } from '../../modules/help/index.ts'
import { profileByEmail } from '../../modules/profiles/index.ts'
import { decideReview } from '../../modules/reviews/index.ts'
import { createTemplateFrom } from '../../modules/templates/index.ts'
import { topicsModule } from '../../modules/topics/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { runConsumers } from '../../testing/drain.ts'
import { aReview, aReviewedProduct, type ReviewedProduct } from '../../testing/reviews.ts'
import { idealCopyRoutes } from './ideal-copy-routes.ts'
import { idealCustomerRoutes } from './ideal-customer-routes.ts'
import { mailTestsRoutes } from './mail-tests-routes.ts'
import { templateTrialsRoutes } from './template-trials-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(
  db,
  idealCustomerRoutes,
  idealCopyRoutes,
  mailTestsRoutes,
  templateTrialsRoutes,
)
const staff = await clientWith('customers:write', 'messages:read')
let shoe: ReviewedProduct

const picture = {
  about: 'She walks to work and wants her mornings quiet.',
  wants: ['a quiet morning', '조용한 아침'],
  words: ['easy to clean'],
  neverWords: ['footwear', '풋웨어'],
  worries: ['will it rub'],
  readingLevel: 'plain',
  tone: 'warm',
  languages: ['en', 'ko'],
}

interface Found {
  rule: string
  place: string
  words: string
  why: string
  mend: string
  language: string
}

const check = async (texts: object, productId?: string): Promise<Found[]> => {
  const { status, body } = await staff.ask('POST', '/ideal-customer/check', { texts, productId })
  expect(status).toBe(200)
  return body['items'] as Found[]
}
const rulesOf = (found: readonly Found[]) =>
  found.map(({ rule, language, place }) => `${rule} ${language} ${place}`.trim())

/** Somebody's review that shows; of her, who is in the segment, when it is said so. */
async function says(name: string, body: string, { isHer = false, locale = 'en' } = {}): Promise<void> {
  await inTransaction(db, async (tx) => {
    const profileId = await profileByEmail(tx, `${name}@example.com`)
    const review = await aReview(tx, shoe, { profileId, body, locale })
    await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
    if (!isHer) return
    await query(
      tx,
      `insert into segments.membership (segment_id, person_id, since)
       select id, $1, now() from segments.segment where is_ideal on conflict do nothing`,
      [profileId],
    )
  })
}

beforeAll(async () => {
  shoe = await inTransaction(db, (tx) => aReviewedProduct(tx))
  for (let at = 0; at < 24; at++) {
    const isKorean = at % 3 === 0
    const hers = isKorean
      ? `출근길 산책에 편해요. ${at}번 신었어요. 발볼이 좁아서 불편해요.`
      : `My commute is ${at} minutes and my commute feels short in these. The laces hold. It runs too small.`
    await says(`her${at}`, hers, { isHer: true, locale: isKorean ? 'ko' : 'en' })
    const other = isKorean
      ? `운동장 달리기에 신어요. ${at}번 신었어요.`
      : `For the gym, ${at} squats a set. The laces hold. Sturdy and warm in the stadium.`
    await says(`other${at}`, other, { locale: isKorean ? 'ko' : 'en' })
    await says(`third${at}`, isKorean ? `운동장에서 ${at}번.` : `The gym loves them, all ${at} of us. Laces hold.`, {
      locale: isKorean ? 'ko' : 'en',
    })
  }
  await runConsumers(db, [topicsModule])
}, 60_000)

describe('copy and the ideal customer', () => {
  it('P16: nothing is found before the shop said who she is; saying it is kept in versions, and two at once are told', async () => {
    expect((await staff.ask('GET', '/ideal-customer')).body).toMatchObject({ version: 0, at: null })
    const loud = { body: { en: 'Footwear! Footwear! Footwear!' } }
    expect((await check(loud)).filter(({ rule }) => rule === 'word-she-would-not-use')).toEqual([])
    const save = (about: string, on: number) =>
      staff.ask('PUT', '/ideal-customer', { picture: { ...picture, about }, on })
    expect(await save('First', 0)).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await save('First', 0)).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await save('Lost', 0)).toMatchObject({ status: 409, body: { code: 'ideal-customer/changed-meanwhile' } })
    expect(await save(picture.about, 1)).toMatchObject({ status: 200, body: { version: 2, picture } })
    expect((await staff.ask('GET', '/ideal-customer/versions')).body['items']).toMatchObject([
      { version: 2 },
      { version: 1 },
    ])
    expect((await staff.ask('GET', '/ideal-customer/versions/1')).body).toMatchObject({ picture: { about: 'First' } })
    expect((await staff.ask('GET', '/ideal-customer/versions/9')).status).toBe(404)
    const wrong = await staff.ask('PUT', '/ideal-customer', { picture: { ...picture, tone: 'sarcastic' } })
    expect(wrong).toMatchObject({ status: 422, body: { field: 'picture.tone' } })
    expect((await (await clientWith('customers:read')).ask('PUT', '/ideal-customer', { picture })).status).toBe(403)
  })

  it('P16: her own words are learned from her reviews, in both languages, with her sentences and what she speaks against', async () => {
    const { body } = await staff.ask('POST', '/ideal-customer/reviews/read', {}, { 'idempotency-key': newId() })
    expect(body).toMatchObject({ people: 24, reviews: 24, others: 48, segment: { name: 'Ideal customer' } })
    const words = body['words'] as { word: string; here: number; there: number; sentences: string[] }[]
    expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(['commute', '출근길', '산책']))
    expect(words.map(({ word }) => word)).not.toContain('lace')
    expect(words.map(({ word }) => word)).not.toContain('gym')
    const commute = words.find(({ word }) => word === 'commute')!
    expect(commute).toMatchObject({ here: 16, there: 0 })
    expect(commute.sentences).toHaveLength(3)
    for (const sentence of commute.sentences) expect(sentence).toMatch(/^My commute is \d+ minutes/)
    const worries = body['worries'] as { topic: string; negative: number; sentences: string[] }[]
    expect(worries[0]).toMatchObject({ topic: 'fit', negative: 24 })
    expect(worries[0]!.sentences.join(' ')).toMatch(/runs too small|발볼이 좁아서/)
  })

  it('P16: every rule finds what it is for, with its place and what to do', async () => {
    const about = 'We made our shop for our friends. We chose our leather and our soles. We are proud of our stitching.'
    const hard =
      'The organization of multidimensional manufacturing facilitates extraordinary sophistication throughout ' +
      'international communities, notwithstanding considerable environmental responsibilities and regulatory obligations.'
    const found = await check({
      title: { en: 'Footwear!' },
      body: { en: `<p>${about}</p><p>${hard} ${hard}</p> Go! Go! Go!` },
    })
    expect(rulesOf(found)).toEqual(
      expect.arrayContaining([
        'language-of-hers-missing ko',
        'word-she-would-not-use en title',
        'about-us en body',
        'above-her-level en body',
        'too-loud-for-her en title',
        'wants-unspoken en',
        'none-of-her-words en',
        'worry-unanswered en',
      ]),
    )
    for (const { why, mend } of found) expect([why, mend]).not.toContain('')
    expect(found.find(({ rule }) => rule === 'about-us')).toMatchObject({ words: 'We made our shop for our friends.' })
    expect(found.find(({ rule }) => rule === 'none-of-her-words')!.why).toContain('commute')
    expect(await check({ title: { en: 'Footwear!' } })).toEqual(await check({ title: { en: 'Footwear!' } }))
    const korean = await check({
      body: { ko: '저희는 풋웨어를 만듭니다. 저희 가죽은 저희가 고릅니다. 저희 밑창도 저희가 붙입니다.' },
    })
    expect(rulesOf(korean)).toEqual(
      expect.arrayContaining(['word-she-would-not-use ko body', 'about-us ko body', 'language-of-hers-missing en']),
    )
  })

  it('P16: a text that speaks of what she wants, in her words and to her worries, passes in both languages', async () => {
    const en =
      'Your commute begins on a quiet morning. These shoes are easy to clean, and you slip them on in a second. They run ' +
      'small, so take one size up, and your toes have room. You walk, you sit, you forget them. They will not rub, and if ' +
      'they do, you send them back. You have thirty days for that.'
    const ko = '출근길이 조용한 아침으로 시작돼요. 발볼이 넓은 분은 한 사이즈 크게 고르세요. 산책할 때도 편하실 거예요.'
    expect(await check({ body: { en, ko } })).toEqual([])
    expect(rulesOf(await check({ body: { en: 'You walk far in it.', ko: '멀리 걸으세요.' } }, shoe.productId))).toEqual(
      ['worry-unanswered en', 'worry-unanswered ko'],
    )
  })

  it('P16: templates are checked where they are written, and all texts of the shop stand in one list', async () => {
    const draft = {
      ...{ channel: 'sms', name: 'Hello' },
      languages: { en: { text: 'Our footwear is here' }, ko: { text: '신발이 왔어요' } },
    }
    const lint = await staff.ask('POST', '/templates/lint', { draft })
    expect(rulesOf(lint.body['items'] as Found[])).toContain('word-she-would-not-use en text')
    const words = { en: { button: 'Your footwear' } }
    const tried = await staff.ask('POST', '/mails/order-confirmation/test/preview', { words })
    expect(rulesOf(tried.body['findings'] as Found[])).toEqual(['word-she-would-not-use en button'])
    await inTransaction(db, async (tx) => {
      await createTemplateFrom(tx, draft as Parameters<typeof createTemplateFrom>[1])
      await createArticle(tx, {
        title: { en: 'Care' },
        body: { en: '<p>Our footwear lasts.</p>' },
        status: 'published',
      })
    })
    const listed = async (kind: string, more = '') =>
      (await staff.ask('GET', `/ideal-customer/copy?kind=${kind}${more}`)).body as {
        items: { title: object; findings: Found[] }[]
        nextCursor: string | null
      }
    for (const kind of ['templates', 'articles']) {
      const [first] = (await listed(kind)).items
      expect([kind, rulesOf(first!.findings)[0]]).toEqual([kind, expect.stringMatching(/language-of|would-not-use/)])
    }
    expect((await listed('products')).items[0]).toMatchObject({ title: { en: 'Court sneaker' } })
    expect((await listed('pages', '&limit=1')).items.length).toBeGreaterThan(0)
    expect((await staff.ask('GET', '/ideal-customer/copy?kind=everything')).status).toBe(422)
  })
})
