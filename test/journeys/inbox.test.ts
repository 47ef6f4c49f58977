import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { answerThread, listMessages, listThreads } from '../../src/modules/conversations/index.ts'
import { requestSignIn } from '../../src/modules/profiles/index.ts'
import { barriersOf, chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { guestInChat } from './guest-in-chat.ts'
import { desk, look, mishapsOf, phone, staffAtWork, untilLoaded } from './staff-at-work.ts'

const poll = <T>(what: () => T) => expect.poll(what, { timeout: 30_000 })

/** Nobody is kept from using what is open, on a phone by day and at a desk by night, and nothing is wider than the screen. */
async function expectUsable(page: Page): Promise<void> {
  for (const [viewport, colorScheme] of [[phone, 'light'] as const, [desk, 'dark'] as const]) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await untilLoaded(page)
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    await look(page, viewport.width)
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    const about = `${page.url()} at ${viewport.width}`
    expect([about, await barriersOf(page), isTooWide]).toEqual([about, [], false])
  }
}

describe.skipIf(!chromiumPath)('the inbox, and who writes', { timeout: 180_000 }, async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  const inTx = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(shop.db, work)
  const threadOf = async (search: string) => (await inTx((tx) => listThreads(tx, { search, limit: 1 })))[0]!

  it('M13: after its connection was away for more than one round of asking, shows what came meanwhile, none of it twice', async () => {
    const guest = guestInChat(shop.url)
    await guest.say('Do you gift wrap celadon? I want to talk to a person.')
    const thread = await threadOf('celadon')
    const hana = await staffAt(`/inbox/${thread.id}`)
    const { page } = hana
    await page.getByText('Do you gift wrap celadon?').first().waitFor()
    await page.context().setOffline(true)
    let failed = 0
    page.on('requestfailed', (request) => {
      if (request.url().includes('/api/admin/v1/conversations')) failed++
    })
    await guest.say('Are you still there?')
    await inTx(async (tx) => {
      const [last] = await listMessages(tx, { threadId: thread.id, asSheSees: false, limit: 1 })
      const about = { threadId: thread.id, id: newId(), by: 'counter', origin: shop.url }
      await answerThread(tx, { ...about, text: 'We do, in green paper.', lastSeenMessageId: last!.id })
    })
    await guest.say('How lovely')
    // Asked instead of told, more than once: ten seconds lie between.
    await poll(() => failed).toBeGreaterThan(3)
    await page.context().setOffline(false)
    for (const words of ['Are you still there?', 'We do, in green paper.', 'How lovely']) {
      await page.locator('.inbox-log').getByText(words, { exact: true }).waitFor()
    }
    await guest.say('One more thing')
    await page.locator('.inbox-log').getByText('One more thing', { exact: true }).waitFor()
    const shown = await page.locator('.inbox-log .inbox-bubble').allTextContents()
    expect(shown.filter((text) => /still there|green paper|lovely|One more/.test(text))).toEqual([
      'Are you still there?',
      'We do, in green paper.',
      'How lovely',
      'One more thing',
    ])
  })

  it('M13 T21: pictures and cards stand in the inbox as she sees them, and go with an answer', async () => {
    const minji = await browser.visitor()
    await minji.page.goto('/products/celadon-cup')
    await minji.page.locator('.chat-opener a').click()
    const panel = minji.page.getByRole('dialog', { name: 'Ask us' })
    const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: '#7a9e8e' } }).png()
    const file = { name: 'cup.png', mimeType: 'image/png', buffer: await picture.toBuffer() }
    await panel.getByLabel('Add pictures').setInputFiles(file)
    await panel.locator('.chat-waiting li:not(:has(progress))').waitFor()
    await panel.getByLabel('Your message').fill('Is this one broken? Let me talk to a person.')
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await panel.locator('[data-said].of-you img').waitFor()

    const thread = await threadOf('broken')
    const hana = await staffAt(`/inbox/${thread.id}`)
    const { page } = hana
    const hers = page.locator('[data-who="her"] .inbox-pictures img')
    await poll(() => hers.first().evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    await page
      .getByText(`Guest · ${thread.id.slice(-4)}`)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Add a card' }).click()
    await page.getByRole('menuitem', { name: 'A product' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').fill('celadon')
    await dialog.getByRole('checkbox', { name: /Celadon cup/ }).check()
    await dialog.getByRole('button', { name: /^Add/ }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Add pictures' }).click()
    await (await chooser).setFiles(file)
    await page.getByAltText('Picture 1 to send').waitFor()
    await page.getByLabel(/^Answer to/).fill('It looks whole to us. Here is another one.')
    await expectUsable(page)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    const ours = page.locator('[data-who="staff"]')
    await ours.locator('.inbox-pictures img').waitFor()
    await ours.getByText('Celadon cup').first().waitFor()
    await panel.locator('.of-staff .chat-card.of-product').waitFor()
    await panel.locator('.of-staff .chat-pictures img').waitFor()
    await expectUsable(page)
    expect(mishapsOf(hana)).toEqual([])
  })

  it('M13 T14: staff write to a customer from her page and from an order, by the ways that reach her, and go on in the inbox', async () => {
    const hana = await staffAt('/orders')
    const { page } = hana
    await page.locator('main a[href^="/admin/orders/"]').first().click()
    await page.getByRole('button', { name: 'Write to her' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('She has never written in it.').waitFor()
    expect(await dialog.getByRole('radio', { name: /In the chat/ }).isDisabled()).toBe(true)
    expect(await dialog.getByLabel('Subject').inputValue()).toMatch(/^Your order /)
    await dialog.getByLabel('Message').fill('The ribbon you asked for is in.')
    await expectUsable(page)
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForURL('**/inbox/*')
    await page.locator('[data-who="staff"]').getByText('The ribbon you asked for is in.').waitFor()
    await expectUsable(page)
    const thread = await threadOf('ribbon')
    await page.goto(`/admin/customers/${thread.profileId!}`)
    await page.getByRole('button', { name: 'Write to her' }).click()
    await dialog.getByLabel('Message').fill('Hello')
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await dialog.getByText('Give the mail a subject.').waitFor()
    expect(mishapsOf(hana)).toEqual([])
  })

  it('S9: who signs in on two devices at once with a chat on each has one chat with all of it on both', async () => {
    const devices = await Promise.all([browser.visitor(), browser.visitor({ viewport: desk })])
    const open = async ({ page }: (typeof devices)[number]) => {
      await page.locator('.chat-opener a').click()
      return page.getByRole('dialog', { name: 'Ask us' })
    }
    for (const [at, one] of devices.entries()) {
      await one.page.goto('/products/celadon-cup')
      const panel = await open(one)
      await panel.getByLabel('Your message').fill(`Said on device ${at + 1}`)
      await panel.getByRole('button', { name: 'Send', exact: true }).click()
      await panel
        .locator('[data-said].of-you')
        .getByText(`Said on device ${at + 1}`)
        .waitFor()
    }
    const links = await Promise.all(
      devices.map(() => inTx((tx) => requestSignIn(tx, { email: 'two-devices@example.com' }))),
    )
    await Promise.all(
      devices.map(async ({ page }, at) => {
        await page.goto(`/sign-in/link?token=${links[at]!.token}`)
        await page
          .getByRole('main')
          .getByRole('button', { name: /Sign in/ })
          .click()
        await page.waitForURL('**/account')
      }),
    )
    for (const one of devices) {
      const panel = await open(one)
      for (const words of ['Said on device 1', 'Said on device 2']) {
        await panel.locator('[data-said].of-you').getByText(words).waitFor()
        expect(await panel.locator('[data-said].of-you').getByText(words).count()).toBe(1)
      }
    }
    expect(devices.flatMap(({ troubles }) => troubles)).toEqual([])
  })
})
