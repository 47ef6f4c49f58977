import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { recordConsent } from '../../src/modules/consent/index.ts'
import { changeApprovalSettings, changeContactSettings, sendMessages } from '../../src/modules/messaging/index.ts'
import { nameProfile, profileByEmail } from '../../src/modules/profiles/index.ts'
import { createSegment } from '../../src/modules/segments/index.ts'
import { chromiumPath } from '../../src/testing/browser.ts'
import { news } from '../../src/testing/messages.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'

describe.skipIf(!chromiumPath)('a second look at messages, and other words for mails', async () => {
  const shop = await runningShop()
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  await inTransaction(shop.db, async (tx) => {
    await changeContactSettings(tx, { change: { quiet: { from: 0, to: 0 } }, by: 'sora' })
    await changeApprovalSettings(tx, { change: { words: ['harbour'] }, by: 'sora' })
    const condition = { if: 'all' as const, conditions: [{ if: 'tag' as const, tag: 'coast' }] }
    await createSegment(tx, { name: 'People of the coast', about: '', condition }, 'sora')
    const wording = { text: 'News by email', version: 'v1', locale: 'en' }
    const orders = []
    for (const [at, name] of ['Minji Kim', 'Sora Lee', 'Alex Park'].entries()) {
      const profileId = await profileByEmail(tx, `coast-${at}@example.com`)
      await nameProfile(tx, { profileId, name })
      const about = { profileId, channel: 'email', purpose: 'marketing' } as const
      await recordConsent(tx, { ...about, state: 'granted', wording, source: 'preferences', country: 'US' })
      orders.push({
        ...{
          key: `coast:${at}`,
          profileId,
          purpose: 'marketing' as const,
          locale: 'en',
          country: 'US',
          origin: shop.url,
        },
        content: { channel: 'email', mail: news({ name: `${name}, a tea house by the harbour` }) },
        automation: { kind: 'campaign', id: 'summer', name: 'Summer by the sea' },
        template: { id: '018f0000-0000-7000-8000-0000000000c1', version: 2, by: 'sora' },
      } as const)
    }
    await sendMessages(tx, orders)
  })

  it('M9: what waits is seen as she would see it, let go, rejected with a reason; rules and pauses are set', async () => {
    const visitor = await staffAt('/approvals')
    const { page } = visitor
    await page.getByText('It says “harbour”').waitFor()
    await expectUsable(page)
    await page.getByRole('link', { name: /tea house by the harbour/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('Minji Kim').first().waitFor()
    await expectUsable(page)
    await drawer.getByRole('button', { name: 'Let it leave' }).click()
    await drawer.getByText('Sora Lee').first().waitFor()
    await drawer.getByRole('button', { name: 'Reject…' }).click()
    await drawer.getByRole('button', { name: 'Reject', exact: true }).click()
    await drawer.getByText('Say why, in a few words.').waitFor()
    await expectUsable(page)
    await drawer.getByLabel('Why').fill('The harbour was flooded last night')
    await drawer.getByRole('button', { name: 'Reject', exact: true }).click()
    await page.getByText('Nothing waits').waitFor()
    await expectUsable(page)
    await page.getByRole('tab', { name: 'Decided' }).click()
    await page.getByText('“The harbour was flooded last night”').first().waitFor()
    await expectUsable(page)
    await page.getByRole('tab', { name: 'What waits' }).click()
    await page.getByRole('combobox', { name: 'Words that stop a message' }).fill('Pohang')
    await page.keyboard.press('Enter')
    await page.getByRole('switch', { name: 'A campaign starts only after somebody else looked at it' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Kept. It counts for messages that are ordered from now on.').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('Nothing was decided in advance').waitFor()

    await page.goto('/admin/contact-budget?part=held')
    await page.getByText('Somebody looked at it and said no').first().waitFor()
    await page.getByRole('button', { name: 'Pause messages' }).click()
    await page.getByRole('combobox', { name: 'Where' }).click()
    await page.getByRole('option', { name: 'People of the coast' }).click()
    await page.getByLabel('Why').fill('A storm on the coast')
    await expectUsable(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Pause messages' }).click()
    await page.getByText('Messages to “People of the coast” are paused').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'End the pause' }).click()
    expect(mishapsOf(visitor)).toEqual([])
  }, 180_000)

  it('M14: other words for a mail are written with both in sight, tried, decided and looked back at', async () => {
    const visitor = await staffAt('/deliverability?part=mails&mail=order-confirmation')
    const { page } = visitor
    await page.getByRole('tab', { name: 'Other words' }).click()
    const subject = page.getByLabel('Subject', { exact: true })
    await subject.fill('We have your order')
    await page.getByRole('button', { name: 'Keep the draft' }).click()
    await page.getByText('Without “{{ number }}” she cannot do what the mail is for.').waitFor()
    await subject.fill('Order {{ number }} is in good hands!!!')
    await page.getByRole('button', { name: 'See both' }).click()
    await page.getByText('Order A-1042 is in good hands').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Keep the draft' }).click()
    await page.getByText('Kept. Nobody gets these words before you start.').waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Send me B' }).click()
    await page.getByText('Sent to hana@shop.test').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByText('Too few people yet: a hundred of each').first().waitFor({ timeout: 60_000 })
    await expectUsable(page)
    await page.getByLabel('Why, for whoever looks back').fill('It says what matters first')
    await page.getByRole('button', { name: 'Keep B: your words' }).click()
    await page.getByText('Everybody gets words of your own').waitFor()
    await page.getByRole('button', { name: /^Kept B/ }).click()
    await page.getByText('It says what matters first').waitFor()
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 180_000)
})
