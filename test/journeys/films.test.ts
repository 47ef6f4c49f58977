import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { dayOf, videoFigures } from '../../src/modules/analytics/index.ts'
import { findProductByHandle } from '../../src/modules/catalog/index.ts'
import { requestSignIn, signIn } from '../../src/modules/profiles/index.ts'
import { chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { aTiledHeic } from '../../src/testing/photos.ts'
import { anOrderOf } from '../../src/testing/reviews.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { aVideo } from '../../src/testing/videos.ts'
import { expectForEverybody, expectNoTrouble } from './shopping.ts'

describe.skipIf(!chromiumPath)('what moves in the shop', { timeout: 120_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  /** Minji has bought the cup. @returns her session */
  const buyer = () =>
    inTransaction(shop.db, async (tx) => {
      const found = await findProductByHandle(tx, { handle: 'celadon-cup', locale: 'en' })
      if (!found || !('product' in found)) throw new Error('No celadon-cup in the demo')
      const { id: productId, variants, handle } = found.product
      const email = 'minji@example.com'
      await anOrderOf(tx, { productId, variantId: variants[0]!.id, handle }, { email })
      const { token } = await requestSignIn(tx, { email })
      return ((await signIn(tx, { token })) as { sessionToken: string }).sessionToken
    })
  const desk = { viewport: { width: 1280, height: 900 } }

  it('D9: a film plays silently with its words while it stands in view, can be bought from, and is counted', async () => {
    const visitor = await browser.visitor(desk)
    const { page } = visitor
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/products/celadon-cup')
    const film = page.getByLabel('Video: Tea is poured into the celadon cup')
    await expectForEverybody(page)
    expect(asked.filter((path) => /\.mp4|\.glb|model-viewer/.test(path))).toEqual([])
    await film.scrollIntoViewIfNeeded()
    const state = () =>
      film.evaluate((video) => {
        const { currentTime, muted, textTracks } = video as HTMLVideoElement
        return { plays: currentTime > 0.1, muted, words: textTracks[0]?.mode }
      })
    await expect.poll(state, { timeout: 15_000 }).toEqual({ plays: true, muted: true, words: 'showing' })
    const bought = page.locator('.film-buy').getByRole('button', { name: 'Add to cart' })
    expect(await bought.isVisible()).toBe(true)
    await expect
      .poll(
        async () => {
          await page.evaluate(() => dispatchEvent(new Event('pagehide')))
          return reading(shop.db, (read) => videoFigures(read, { from: dayOf(read.now), to: dayOf(read.now) }))
        },
        { timeout: 20_000 },
      )
      .toMatchObject([{ views: [1, 1, expect.any(Number), expect.any(Number), expect.any(Number)] }])
    expectNoTrouble(visitor)

    const calm = await browser.visitor({ ...desk, reducedMotion: 'reduce' })
    await calm.page.goto('/products/celadon-cup')
    await calm.page.locator('.film').scrollIntoViewIfNeeded()
    await calm.page.waitForLoadState('networkidle')
    expect(await calm.page.locator('.film').evaluate((video) => (video as HTMLVideoElement).paused)).toBe(true)
  })

  it('T5: a video for a review goes on after its connection broke', async () => {
    const { page } = await browser.visitor()
    await page.context().addCookies([{ name: 'dangol_session', value: await buyer(), url: shop.url, httpOnly: true }])
    const room = Buffer.alloc(1_500_000)
    room.writeUInt32BE(room.length)
    room.write('free', 4)
    const buffer = Buffer.concat([await aVideo({ format: 'mp4' }), room])
    let parts = 0
    await page.route('**/api/store/v1/uploads/*', (route) =>
      route.request().method() === 'PATCH' && ++parts === 2 ? route.abort() : route.continue(),
    )
    await page.goto('/products/celadon-cup/review')
    await page.getByLabel('Add pictures or a video').setInputFiles({ name: 'tea.mp4', mimeType: 'video/mp4', buffer })
    await page.getByText('Your video is here. We are making it ready to play.').waitFor()
    expect(parts).toBe(3)
    await expectForEverybody(page)
  })

  it('T5: a photo leaves the telephone no larger than the shop shows it, upright, and without its place', async () => {
    const { page } = await browser.visitor()
    await page.context().addCookies([{ name: 'dangol_session', value: await buyer(), url: shop.url, httpOnly: true }])
    const sent: Buffer[] = []
    await page.route('**/api/store/v1/uploads/*', (route) => {
      if (route.request().method() === 'PATCH') sent.push(route.request().postDataBuffer()!)
      return route.continue()
    })
    await page.goto('/products/celadon-cup/review')
    const choose = async (name: string, buffer: Buffer) => {
      sent.length = 0
      const before = await page.getByLabel('Keep').count()
      await page.getByLabel('Add pictures or a video').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
      await expect.poll(() => page.getByLabel('Keep').count(), { timeout: 30_000 }).toBe(before + 1)
      return Buffer.concat(sent)
    }
    const photo = await grainy(3_600, 2_700)
    const small = await choose('IMG_1.jpg', photo)
    expect(small.length).toBeLessThan(photo.length / 2)
    const { width, height, exif, format } = await sharp(small).metadata()
    expect([format, width, height, exif]).toEqual(['jpeg', 1_536, 2_048, undefined])
    const light = await grainy(400, 300)
    expect((await choose('IMG_2.jpg', light)).equals(light)).toBe(true)
    // Nothing that this browser could read goes as it came: the shop reads what cameras write.
    expect((await choose('IMG_3.heic', aTiledHeic)).equals(aTiledHeic)).toBe(true)
    await expectForEverybody(page)
  })
})

/** Turned on its side, as a camera keeps it, with the place it was taken at. */
async function grainy(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const grain = await sharp({
    create: { width: width >> 2, height: height >> 2, channels: 3, background: '#888', noise },
  })
    .png()
    .toBuffer()
  return sharp(grain)
    .resize(width, height)
    .withExif({ IFD0: { Make: 'Minji' }, IFD3: { GPSLatitude: '37/1 33/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
}
