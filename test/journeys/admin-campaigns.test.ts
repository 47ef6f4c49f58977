import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { recordConsent } from '../../src/modules/consent/index.ts'
import { changeContactSettings } from '../../src/modules/messaging/index.ts'
import { profileByEmail, tagProfile } from '../../src/modules/profiles/index.ts'
import { startPacking } from '../../src/modules/fulfilment/index.ts'
import { createPromotion } from '../../src/modules/promotions/index.ts'
import { createSegment } from '../../src/modules/segments/index.ts'
import { aPaidOrder } from '../../src/testing/orders.ts'
import { chromiumPath } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'

describe.skipIf(!chromiumPath)('recipes and campaigns in the admin', async () => {
  const shop = await runningShop()
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  await inTransaction(shop.db, async (tx) => {
    await changeContactSettings(tx, { change: { quiet: { from: 0, to: 0 } }, by: 'sora' })
    const wording = { text: 'News by email', version: 'v1', locale: 'en' }
    for (let at = 0; at < 12; at++) {
      const profileId = await profileByEmail(tx, `friend-${at}@example.com`)
      await tagProfile(tx, { profileId, tags: ['friends'] })
      if (at > 2) {
        const about = { profileId, channel: 'email', purpose: 'marketing' } as const
        await recordConsent(tx, { ...about, state: 'granted', wording, source: 'preferences' })
      }
    }
    const condition = { if: 'all' as const, conditions: [{ if: 'tag' as const, tag: 'friends' }] }
    await createSegment(tx, { name: 'Friends of the shop', about: '', condition }, 'sora')
  })

  it('M1: a recipe is looked at in both languages and switched on with one click, and paused with a way back', async () => {
    const visitor = await staffAt('/recipes')
    const { page } = visitor
    const card = page.getByRole('article').filter({ hasText: 'Tells her in time that what she buys' })
    await card.getByText('Off').waitFor()
    await expectUsable(page)
    await card.getByRole('button', { name: 'Look at the messages' }).click()
    await page.getByRole('dialog').getByText('running low?').first().waitFor({ timeout: 60_000 })
    await page.getByText('한국어').click()
    await page.getByRole('dialog').getByText('얼마 안 남지 않았나요').first().waitFor()
    await expectUsable(page)
    await page.keyboard.press('Escape')
    await card.getByRole('button', { name: 'Switch on' }).click()
    await card.getByText('On', { exact: true }).waitFor()
    await card.getByRole('button', { name: 'Pause' }).click()
    await card.getByText('Paused').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await card.getByText('On', { exact: true }).waitFor()
    const thirty = page.getByRole('article').filter({ hasText: 'Something for next time' })
    await thirty.getByRole('button', { name: 'Switch on' }).click()
    await page.getByRole('dialog').getByLabel('Promotion').waitFor()
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 120_000)

  it('M23: a card for parcels is switched on for an offer, looked at, and what it did is told', async () => {
    await inTransaction(shop.db, (tx) =>
      createPromotion(tx, { title: { en: 'A tenth off' }, rule: { kind: 'percent', basisPoints: 1_000 } }),
    )
    const visitor = await staffAt('/recipes')
    const { page } = visitor
    const card = page.getByRole('article').filter({ hasText: 'Puts a card into the box' })
    await card.getByRole('button', { name: 'See the card' }).click()
    const example = await page.getByRole('menuitem', { name: 'In English' }).getAttribute('href')
    expect((await page.request.get(`${shop.url}${example!}`)).headers()['content-type']).toBe('application/pdf')
    await page.keyboard.press('Escape')
    await card.getByRole('button', { name: 'Switch on' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Promotion' }).click()
    await page.getByRole('option', { name: 'A tenth off' }).click()
    await dialog.getByText('First orders').click()
    await dialog.getByLabel('Of 100 people, go without a card').fill('0')
    await expectUsable(page)
    await dialog.getByRole('button', { name: 'Switch it on' }).click()
    await card.getByText('On', { exact: true }).waitFor()
    const orderId = await inTransaction(shop.db, async (tx) => {
      const order = await aPaidOrder(tx)
      await startPacking(tx, { orderId: order.id, by: 'sora' })
      return order.id
    })
    await page.goto(`/admin/packing/${orderId}`)
    const print = await page.getByRole('link', { name: 'Insert card' }).getAttribute('href')
    expect((await page.request.get(`${shop.url}${print!}`)).headers()['content-type']).toBe('application/pdf')
    await page.goto('/admin/recipes')
    await card.getByRole('link', { name: 'See what the cards do' }).click()
    await page.getByRole('heading', { name: 'Inserts', level: 1 }).waitFor()
    await page.getByText('Printed', { exact: true }).waitFor()
    await page
      .getByText(/Who ordered again within 60 days/)
      .first()
      .waitFor()
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 120_000)

  it('M9 M10: a campaign is put together with whom it would reach beside it, sent, and its results are told', async () => {
    const visitor = await staffAt('/campaigns')
    const { page } = visitor
    await page.getByRole('link', { name: 'A letter to our regulars' }).waitFor()
    await expectUsable(page)
    await page.getByRole('link', { name: 'New campaign' }).click()
    await page.getByLabel('Name').fill('Spring letter')
    await page.getByRole('combobox', { name: 'Segment', exact: true }).click()
    await page.getByRole('option', { name: /Friends of the shop/ }).click()
    await page.getByRole('combobox', { name: 'Template' }).click()
    await page.getByRole('option', { name: 'Welcome: hello' }).click()
    await page.getByLabel('Percent who get nothing').fill('20')
    await page.getByText('never agreed to news').waitFor({ timeout: 60_000 })
    await page.getByText('of 12 people in the segment').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Send it' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Send it' }).click()
    await page.getByText('Done').first().waitFor({ timeout: 60_000 })
    await page.getByText('Not sent').waitFor()
    await expectUsable(page)
    await page.getByRole('tab', { name: 'People' }).click()
    await page.getByText('friend-0@example.com').waitFor()
    await page.getByRole('tab', { name: 'Design' }).click()
    await page.getByText('It has begun, so its design stays as it is').waitFor()
    await expectUsable(page)
    await page.goto('/admin/calendar')
    await page.getByRole('link', { name: /Spring letter/ }).waitFor()
    await expectUsable(page)
    await page.getByText('Week', { exact: true }).click()
    await page.getByRole('link', { name: /Spring letter/ }).waitFor()
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 180_000)
})
