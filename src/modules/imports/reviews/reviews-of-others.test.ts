import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { root } from '../../../config.ts'
import { days } from '../../../kernel/clock.ts'
import { edgeOf } from '../../../kernel/edge.ts'
import { inTransaction, reading } from '../../../kernel/transaction.ts'
import { runAllConsumers } from '../../../testing/consumers.ts'
import { testDatabase } from '../../../testing/database.ts'
import { everything } from '../../../testing/everything.ts'
import { runJobs } from '../../../testing/drain.ts'
import { filesInMemory } from '../../../testing/files.ts'
import { mediaAtHand } from '../../../testing/media.ts'
import { anOrderOf, aReviewedProduct } from '../../../testing/reviews.ts'
import { createMarket } from '../../pricing/index.ts'
import { profileByEmail } from '../../profiles/index.ts'
import { countReviews, forgetReviewer, listReviews, reviewsModule, withdrawReview } from '../../reviews/index.ts'
import {
  fetchNotedPictures,
  importsModule,
  listFindings,
  picturesOfImports,
  receiveImportFile,
  type SourceName,
  startImport,
  workOnRun,
} from '../index.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const files = filesInMemory()
const headers = join(root, '../shared/data/headers')
const exported =
  'title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,' +
  'reply_date,picture_urls,ip_address,location,metaobject_handle'

async function imported(text: string, about: { dryRun?: boolean; source?: SourceName } = {}) {
  const { source = 'judgeme', dryRun = false } = about
  const received = await receiveImportFile(edge, files, { source, fileName: 'reviews.csv', bytes: Buffer.from(text) })
  const { id } = await inTransaction(db, (tx) =>
    startImport(tx, { ...received, dryRun, by: 'hana', isWorkedOnHere: true }),
  )
  const run = await workOnRun(edge, files, id)
  return { ...run, findings: await reading(db, (read) => listFindings(read, { runId: id, limit: 100 })) }
}

const { sneaker, bought } = await inTransaction(db, async (tx) => {
  await createMarket(tx, {
    ...{ code: 'us', name: 'United States', currency: 'USD', countries: ['US'], locales: ['en'] },
    ...{ taxIncluded: false, isDefault: true },
  })
  const sneaker = await aReviewedProduct(tx)
  return { sneaker, bought: await anOrderOf(tx, sneaker, { email: 'minji@example.com' }) }
})
const { handle, productId } = sneaker
const day = (after: number) => new Date(bought.placedAt.getTime() + after * 86_400_000).toISOString().slice(0, 10)
const shown = () => reading(db, (read) => listReviews(read, { productId, sort: 'newest', limit: 100 }))
const counts = () => reading(db, (read) => countReviews(read, productId))

/** The tally of the database beside a count of its rows. */
async function recount() {
  const { rows } = await db.pool.query<{ state: string; rating: number; count: number }>(
    'select state, rating, count(*)::int from reviews.review where product_id = $1 group by 1, 2',
    [productId],
  )
  const of = (state: string) =>
    [1, 2, 3, 4, 5].map((stars) => rows.find((row) => row.state === state && row.rating === stars)?.count ?? 0)
  return { published: of('published'), rejected: of('rejected') }
}

const file = [
  exported,
  `Soft,"Soft from the first step, and <script>alert(1)</script> stays text",5,2025-03-02 10:12:00 UTC,web,ok,Alex Kim,alex@example.com,12,${handle},"Thank you, Alex",2025-03-04 09:00:00 UTC,"https://images.test/a.jpg,https://images.test/b.jpg",192.0.2.1,Seoul,`,
  `사이즈,정사이즈보다 조금 작아요. 반 치수 크게 사세요.,3,2025-04-01,email,ok,김민지,sora@example.com,,${handle},,,,,,`,
  `Buy pills,Cheap pills here,5,2025-04-02,web,spam,Bot,bot@example.com,,${handle},,,,,,`,
  `,,4,2025-04-03,web,ok,,,,${handle},,,,,,`,
  `'=1+1,'@home they are fine,4,2025-04-04,web,not-yet,anonymous,,,/products/${handle},,,,,,`,
].join('\n')

describe('reviews of other shops', () => {
  it.skipIf(!existsSync(headers))(
    'A8: the real column names of Judge.me (../shared/data/headers) are known, all',
    async () => {
      for (const name of ['judgeme_export_header.csv', 'judgeme_import_header.csv']) {
        const { findings } = await imported(`${readFileSync(join(headers, name), 'utf8').trim()}\n`, { dryRun: true })
        expect(findings.map(({ message }) => message)).toEqual(['There is no review in this file.'])
      }
    },
  )

  it('A8: a dry run lists every problem by row and changes nothing', async () => {
    await imported(`${exported}\n`, { dryRun: true })
    const before = await everything(db, /^imports\.(run|finding)$/)
    const { findings, ...run } = await imported(
      [
        file,
        `Late,Not yet written,5,2999-01-01,web,ok,A,a@example.com,,${handle},,,,,,`,
        `Nought,No stars,0,2025-03-02,web,ok,A,a@example.com,,${handle},,,,,,`,
        `When,No day,5,03/02/2025,web,ok,A,a@example.com,,${handle},,,,,,`,
        'Which,No product,5,2025-03-02,web,ok,A,b@example.com,,no-such-shoe,,,,,,',
        'Whose,None named,5,2025-03-02,web,ok,A,a@example.com,,,,,,,,',
        `Twice,Other words,5,2025-03-02 10:12:00 UTC,web,ok,Alex,ALEX@example.com,,${handle},,,,,,`,
        `Address,Is none,5,2025-03-02,web,ok,A,nobody,,${handle},,,javascript:alert(1),,,`,
        `${'long '.repeat(40)},Fine,5,2025-03-02,web,ok,A,c@example.com,,${handle},,,,,,`,
      ].join('\n'),
      { dryRun: true },
    )
    expect(run).toMatchObject({ state: 'finished', created: 6, refused: 7, problems: 7, warnings: 2 })
    expect(findings.map(({ row, field, level, message }) => `${row} ${level} ${field}: ${message}`)).toEqual([
      '7 problem review_date: This day is still to come.',
      '8 problem rating: “0” is not one to five stars.',
      '9 problem review_date: “03/02/2025” is not a day. Write it like 2025-03-02 or 2025-03-02 10:12:00 UTC.',
      '10 problem product_handle: The shop has no product “no-such-shoe”. Import the products first, or mend the name.',
      '11 problem product_handle: It does not say of which product it is.',
      '12 problem : Row 2 is the same review.',
      '13 warning reviewer_email: This is no email address, so it stays nobody’s.',
      '13 warning picture_urls: Some are no addresses of the web; they are left out.',
      '14 problem title: Write at most 120 characters.',
    ])
    expect(await everything(db, /^imports\.(run|finding)$/)).toEqual(before)
  })

  it('A8: an import keeps words, day, answer, decision and language, says where they are from, and counts them', async () => {
    expect(await imported(file)).toMatchObject({ created: 5, refused: 0, problems: 0, warnings: 0 })
    const [stars, korean, first] = await shown()
    expect(first).toMatchObject({
      body: 'Soft from the first step, and <script>alert(1)</script> stays text',
      author: 'Alex K.',
      createdAt: new Date('2025-03-02T10:12:00Z'),
      verified: false,
      locale: 'en',
      imported: { from: 'judgeme', at: db.clock.now() },
      reply: { body: 'Thank you, Alex', at: new Date('2025-03-04T09:00:00Z') },
    })
    expect(korean).toMatchObject({ locale: 'ko', author: '김**', verified: false })
    expect(stars).toMatchObject({ rating: 4, body: '', author: '' })
    expect(await counts()).toMatchObject({ published: [0, 0, 1, 1, 1], rejected: [0, 0, 0, 0, 1], waiting: 1 })
    expect(await counts()).toMatchObject(await recount())
    const { rows } = await db.pool.query(
      `select title, body, (select reason from reviews.decision where review_id = review.id) as reason from reviews.review
       where state in ('pending', 'rejected') order by state`,
    )
    expect(rows).toEqual([
      { title: '=1+1', body: '@home they are fine', reason: null },
      { title: 'Buy pills', body: 'Cheap pills here', reason: 'spam' },
    ])
    const pictures = await db.pool.query(`select picture_urls from imports.review where picture_urls <> '{}'`)
    expect(pictures.rows).toEqual([{ picture_urls: ['https://images.test/a.jpg', 'https://images.test/b.jpg'] }])
  })

  it('A8: pictures are fetched, made anew, and show once they are there; one that is gone is left out', async () => {
    const colour = { create: { width: 60, height: 40, channels: 3, background: '#c04020' } } as const
    const answer = await sharp(colour).jpeg().toBuffer()
    const { run, asked, module } = mediaAtHand(db, { 'https://images.test/a.jpg': answer })
    const { rows } = await db.pool.query<{ id: string; url: string }>('select id, source_url as url from media.asset')
    expect(rows.map(({ url }) => url).toSorted()).toEqual(['https://images.test/a.jpg', 'https://images.test/b.jpg'])
    const pictured = () =>
      reading(db, (read) => listReviews(read, { productId, sort: 'newest', limit: 9, withPictures: true }))
    for (const { id: mediaId } of rows) await run('media.fetch-image', { mediaId })
    await runAllConsumers(db, [module, reviewsModule({ askers: [] })])
    expect(await pictured()).toEqual([])
    const made = await db.pool.query<{ hash: string }>(`select content_hash as hash from media.original`)
    for (const { hash: contentHash } of made.rows) await run('media.make-renditions', { contentHash })
    expect(await runAllConsumers(db, [module, reviewsModule({ askers: [] })])).toEqual([])
    const there = rows.find(({ url }) => url.endsWith('a.jpg'))!.id
    expect(await pictured()).toMatchObject([{ author: 'Alex K.', mediaIds: [there] }])
    expect((await db.pool.query('select from reviews.brought_picture')).rowCount).toBe(0)
    expect(asked.filter((url) => url.endsWith('a.jpg'))).toHaveLength(1)
  })

  it('A8: pictures that an earlier version only noted are fetched when staff want it, and told how far they are', async () => {
    const before = await reading(db, picturesOfImports)
    expect(before).toEqual({ told: 2, noted: 0, onTheirWay: 0, shown: 1, gone: 1 })
    await db.pool.query('update imports.review set brought_at = null')
    await db.pool.query(
      `update imports.review set picture_urls = picture_urls || array['https://images.test/c.jpg', 'no address']
       where picture_urls <> '{}'`,
    )
    const told = { told: 4, noted: 4, onTheirWay: 0, shown: 1, gone: 0 }
    expect(await inTransaction(db, fetchNotedPictures)).toEqual(told)
    expect(await inTransaction(db, fetchNotedPictures)).toEqual(told)
    await runJobs(db, [importsModule({ files })])
    expect(await reading(db, picturesOfImports)).toEqual({ told: 4, noted: 0, onTheirWay: 1, shown: 1, gone: 2 })
    await db.pool.query(`update imports.review set picture_urls = picture_urls[1:2] where picture_urls <> '{}'`)
    await db.pool.query('delete from reviews.brought_picture')
  })

  it('A8: the same file again changes nothing, and does not undo what happened here', async () => {
    const before = await everything(db, /^imports\.(run|finding)$/)
    expect(await imported(file)).toMatchObject({ created: 0, changed: 0, unchanged: 5 })
    expect(await everything(db, /^imports\.(run|finding)$/)).toEqual(before)

    const [, korean, first] = await shown()
    await inTransaction(db, async (tx) => {
      await withdrawReview(tx, { reviewId: korean!.id })
      await forgetReviewer(tx, await profileByEmail(tx, 'alex@example.com'))
    })
    const later = file.replace('Soft from', 'Very soft from').replace('조금', '많이').replace('@home', '@office')
    expect(await imported(later)).toMatchObject({ created: 1, changed: 0, unchanged: 4 })
    const after = await shown()
    expect(after.map(({ id }) => id)).not.toContain(korean!.id)
    expect(after.find(({ id }) => id === first!.id)).toMatchObject({ author: '', body: first!.body })
    expect(await counts()).toMatchObject(await recount())
  })

  it('A8: what its source says otherwise is changed, words and stars together', async () => {
    const row = (stars: number, words: string, reply = '') =>
      `${exported}\nHm,${words},${stars},2025-05-01,web,ok,Jun Park,jun@example.com,,${handle},${reply},,,,,\n`
    expect(await imported(row(2, 'Heel rubs'))).toMatchObject({ created: 1 })
    expect(await imported(row(4, 'Heel rubbed at first', 'Good to hear'))).toMatchObject({ changed: 1 })
    const [one] = (await shown()).filter(({ title }) => title === 'Hm')
    expect(one).toMatchObject({ rating: 4, body: 'Heel rubbed at first', reply: { body: 'Good to hear' } })
    expect(await counts()).toMatchObject(await recount())
  })

  it('A8: only an order line of ours that is older gives the badge, and one review each', async () => {
    const row = (at: string, n: number) =>
      `Mine ${n},I bought these here,5,${at},email,ok,Minji Kim,minji@example.com,,${handle},,,,,,\n`
    db.clock.forward(days(90))
    await imported(`${exported}\n${row('2020-01-01', 1)}${row(day(1), 2)}${row(day(2), 3)}`)
    const mine = (await shown()).filter(({ title }) => title.startsWith('Mine'))
    const verified = mine.filter((review) => review.verified)
    expect(mine).toHaveLength(3)
    expect(verified).toHaveLength(1)
    expect(verified[0]!.createdAt > bought.placedAt).toBe(true)
  })

  it('A8: the old file of Shopify’s own app is read too', async () => {
    const old = 'product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at'
    const text = `${old}\n${handle},published,5,Old,Eun Choi,eun@example.com,Busan,From long ago,Thanks,2019-01-02 10:00:00 -0500,\n`
    expect(await imported(text, { source: 'shopify-reviews' })).toMatchObject({ created: 1, problems: 0, warnings: 0 })
    expect((await shown()).at(-1)).toMatchObject({
      createdAt: new Date('2019-01-02T15:00:00Z'),
      imported: { from: 'shopify-reviews' },
    })
  })
})
