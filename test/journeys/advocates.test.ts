import { describe, expect, it } from 'vitest'
import { query } from '../../src/kernel/query.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { programmeSchema, setProgramme } from '../../src/modules/advocates/index.ts'
import { findProductByHandle, getProduct } from '../../src/modules/catalog/index.ts'
import { keepMentions, mentionSchema } from '../../src/modules/mentions/index.ts'
import { nameProfile, requestSignIn, signIn } from '../../src/modules/profiles/index.ts'
import { createPromotion } from '../../src/modules/promotions/index.ts'
import { decideReview, grantRights } from '../../src/modules/reviews/index.ts'
import { barriersOf, chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { anOrderOf, aReview } from '../../src/testing/reviews.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { addToCart, expectForEverybody } from './shopping.ts'
import { expectUsable, look, mishapsOf, staffAtWork } from './staff-at-work.ts'

const handle = 'flow-leggings'
const email = 'minji@example.com'

describe.skipIf(!chromiumPath)('people who speak for the shop', { timeout: 240_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })

  /** Minji bought, reviewed with a picture, and lets the shop show it. */
  const { profileId, sessionToken } = await inTransaction(shop.db, async (tx) => {
    const found = await findProductByHandle(tx, { handle, locale: 'en' })
    if (!found || !('product' in found)) throw new Error(`No ${handle} in the demo`)
    const { id: productId, variants } = found.product
    const product = { productId, variantId: variants[0]!.id, handle }
    const order = await anOrderOf(tx, product, { email })
    const { mediaId } = (await getProduct(tx, productId)).media[0]!
    await query(tx, 'insert into reviews.picture (media_id, sent_at) values ($1, $2)', [mediaId, tx.now])
    const body = 'They keep their shape. I ran ten kilometres in them, and nothing moved.'
    const { id: reviewId } = await aReview(tx, product, { order, body, mediaIds: [mediaId], author: 'Minji K.' })
    await decideReview(tx, { reviewId, outcome: 'publish', by: 'sora' })
    await grantRights(tx, { reviewId, scopes: new Map([[mediaId, ['site']]]), via: 'form' })
    await nameProfile(tx, { profileId: order.profileId, name: 'Minji Kim', locale: 'ko' })
    const promotionId = await createPromotion(tx, {
      title: { en: 'From a friend', ko: '친구의 선물' },
      rule: { kind: 'percent', basisPoints: 1_000 },
    })
    await setProgramme(tx, programmeSchema.parse({ promotionId, candidateFrom: 15 }), 'sora')
    const said = { channel: 'tiktok', externalId: 'v1', handle: 'alex', author: 'Alex', likes: 12, views: 300 }
    const text = 'The #flowleggings, after a year of mornings.'
    const told = mentionSchema.parse({ ...said, text, postedAt: '2026-06-01T09:00:00Z' })
    await keepMentions(tx, [told], 'api')
    const { token } = await requestSignIn(tx, { email })
    return { profileId: order.profileId, ...((await signIn(tx, { token })) as { sessionToken: string }) }
  })

  it('T14 T17: a candidate is asked, agrees in Korean, and her link puts a code into a friend’s cart', async () => {
    const staff = await staffAt(`/customers/${profileId}`)
    await staff.page.getByRole('heading', { name: 'Who this is' }).waitFor()
    await staff.page.getByText('1, ').first().waitFor()
    await expectUsable(staff.page)
    await staff.page.goto('/admin/advocates')
    const candidate = staff.page.getByRole('link', { name: /Minji Kim/ })
    await candidate.waitFor({ timeout: 30_000 })
    await expectUsable(staff.page)
    await candidate.click()
    await staff.page.getByRole('heading', { name: 'Score 15' }).waitFor()
    await staff.page.getByRole('button', { name: 'Invite without a mail' }).click()
    await staff.page.getByText('Asked', { exact: true }).first().waitFor()

    const { page } = await browser.visitor()
    await page.context().addCookies([{ name: 'dangol_session', value: sessionToken, url: shop.url, httpOnly: true }])
    await page.goto('/ko/account')
    await page.getByRole('link', { name: '서포터즈 페이지' }).click()
    await page.getByRole('button', { name: '함께하기' }).click()
    await page.getByRole('alert').waitFor()
    await expectForEverybody(page)
    await look(page, 390)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: '함께하기' }).click()
    await page.getByText('함께해 주셔서 고마워요').waitFor()
    await expectForEverybody(page)
    await look(page, 390)
    const link = await page.locator('.advocate-copy').first().innerText()
    const code = await page.locator('.advocate-copy').nth(1).innerText()

    const friend = await browser.visitor()
    await friend.page.goto(link)
    await friend.page.goto(`/products/${handle}`)
    await addToCart(friend.page)
    await friend.page.getByText(code).first().waitFor()

    await staff.page.goto(`/admin/advocates/${profileId}`)
    await staff.page.getByText('1 visit').first().waitFor()
    await staff.page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(staff.page)
    await staff.page.goto('/admin/advocates?part=settings')
    await staff.page.getByLabel('Candidate from a score of').waitFor()
    await expectUsable(staff.page)
    expect(mishapsOf(staff)).toEqual([])
  })

  it('T16 T18: a picture becomes a piece of the gallery, and what somebody said elsewhere stands below once she agrees', async () => {
    const staff = await staffAt('/content/new')
    const { page } = staff
    await page.getByRole('article').first().waitFor()
    await expectUsable(page)
    await page.getByRole('combobox', { name: 'Make it a' }).click()
    await page.getByRole('option', { name: 'Gallery of the shop' }).click()
    await page.getByRole('button', { name: 'Make it' }).first().click()
    await page.getByRole('button', { name: 'Publish now' }).waitFor()
    await page.getByRole('img', { name: /photographed by/ }).waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Publish now' }).click()
    await page.getByText('Published', { exact: true }).first().waitFor({ timeout: 40_000 })
    await page.goto('/admin/content')
    await page.getByRole('link', { name: /Gallery of the shop/ }).waitFor()
    await expectUsable(page)

    await page.goto('/admin/mentions')
    await page.getByRole('link', { name: /Alex on TikTok/ }).click()
    await page.getByRole('button', { name: 'Ask its author' }).click()
    const link = await page
      .getByText(/\/mentions\//)
      .first()
      .innerText()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(page)

    const alex = await browser.visitor()
    await alex.page.goto(link)
    await alex.page.getByLabel('on pages of the shop').check()
    await expectForEverybody(alex.page)
    await look(alex.page, 390)
    await alex.page.getByRole('button', { name: 'Keep this' }).click()
    await alex.page.getByText('Kept. It holds from now on.').waitFor()
    await alex.page.goto('/pictures')
    await alex.page.getByRole('heading', { name: 'Said elsewhere' }).waitFor()
    const piece = alex.page.getByRole('img', { name: /photographed by/ })
    await piece.scrollIntoViewIfNeeded()
    await expect.poll(() => piece.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await expectForEverybody(alex.page)
    expect(await barriersOf(alex.page)).toEqual([])
    await look(alex.page, 390)

    // Her picture, as if it had been fetched: what she allowed becomes a piece as well.
    const fetched = 'update mentions.mention set media_ids = array(select media_id from reviews.picture limit 1)'
    await inTransaction(shop.db, (tx) => query(tx, fetched))
    await page.emulateMedia({ colorScheme: 'light' })
    await page.reload()
    await page.getByRole('combobox', { name: 'Make it a' }).click()
    await page.getByRole('option', { name: 'Gallery of the shop' }).click()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Make it', exact: true }).click()
    await page.getByRole('button', { name: 'Publish now' }).waitFor()
    expect(await page.getByLabel('Caption (en)').inputValue()).toMatch(/alex on TikTok with/i)
    expect([...mishapsOf(staff), ...mishapsOf(alex)]).toEqual([])
  })
})
