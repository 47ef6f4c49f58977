import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/kernel/id.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import {
  answerThread,
  getThread,
  listMessages,
  listThreads,
  saveAnswer,
} from '../../src/modules/conversations/index.ts'
import { createJourney, enterByHand, publishJourney, type Step } from '../../src/modules/journeys/index.ts'
import { observeTrait, profileByEmail } from '../../src/modules/profiles/index.ts'
import { answersSchema, switchOn } from '../../src/modules/recipes/index.ts'
import { createTemplateFrom } from '../../src/modules/templates/index.ts'
import { barriersOf, chromiumPath } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { guestInChat } from './guest-in-chat.ts'
import { desk, look, mishapsOf, phone, staffAtWork, untilLoaded } from './staff-at-work.ts'

/** Nobody is kept from using what is open, on a phone by day and at a desk by night, and nothing is wider than the screen. */
async function expectUsableByNight(page: Page): Promise<void> {
  for (const [viewport, colorScheme] of [[phone, 'light'] as const, [desk, 'dark'] as const]) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await untilLoaded(page)
    await page.mouse.move(0, 0)
    // What slides away as the screen becomes another is gone.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    await page.waitForTimeout(50)
    const about = `${page.url()} at ${viewport.width}, ${colorScheme}`
    await look(page, viewport.width)
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect([about, await barriersOf(page), isTooWide]).toEqual([about, [], false])
  }
}

/** Waits for a state, however busy the machine is. */
const poll = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })

/** As a hand does it: slowly enough for who watches the pointer. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  const box = (await to.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 })
  await page.mouse.up()
}

describe.skipIf(!chromiumPath)('messages in the admin', async () => {
  const shop = await runningShop()
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  const soraAt = await staffAtWork(shop, { name: 'Sora', role: 'manager' })
  const inTx = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(shop.db, work)
  const template = (name: string, words: string) =>
    inTx((tx) =>
      createTemplateFrom(tx, {
        ...{ channel: 'email', name, purpose: 'order' },
        languages: { en: { subject: words, blocks: [{ kind: 'text', text: words }] } },
      }),
    )
  const journey = (name: string, first: string, steps: Record<string, Step>) =>
    inTx(async (tx) => {
      const graph = { start: { on: 'by-hand' as const }, reentry: { mode: 'always' as const }, first, steps }
      const id = await createJourney(tx, { name, graph }, 'hana')
      await publishJourney(tx, id)
      return id
    })
  const lets = (journeyId: string, name: string) =>
    inTx(async (tx) => enterByHand(tx, journeyId, await profileByEmail(tx, `${name}@example.com`)))

  it('M1: draw a line by pointer and by keyboard, undo and redo, publish and move who waits, and try a failed step again', async () => {
    const [farewell, shoes] = [
      await template('Farewell', 'Goodbye'),
      await template('Shoes', '{{ person.traits.shoe }}'),
    ]
    const id = await journey('Three steps', 'rest', {
      rest: { do: 'wait', for: { days: 30 }, then: 'bye' },
      bye: { do: 'send', template: farewell, then: 'card' },
      card: { do: 'task', for: 'Care', text: 'Write a card' },
    })
    const broken = await journey('For her shoes', 'shoe', { shoe: { do: 'send', template: shoes } })
    await lets(id, 'rests')
    await lets(broken, 'lacks')

    const visitor = await staffAt(`/journeys/${id}`)
    const { page } = visitor
    await page.locator('[data-step="card"]').waitFor()
    const toMend = page.getByRole('button', { name: /thing to mend|hint/ })

    // From the wait straight to the card: nobody comes to the mail any more, which is said, undone and done again.
    const out = page.locator('.react-flow__node[data-id="rest"] .react-flow__handle.source')
    const into = page.locator('.react-flow__node[data-id="card"] .react-flow__handle.target')
    await drag(page, out, into)
    await toMend.waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await toMend.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Redo' }).click()
    await toMend.waitFor()
    await page.locator('body').press('Control+z')
    await toMend.waitFor({ state: 'detached' })

    // The same by keyboard: on the step, what comes next.
    await page.locator('[data-step="rest"]').focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: 'Step' })
    const next = panel.getByRole('group', { name: 'What comes next' }).getByRole('combobox')
    await next.focus()
    await page.keyboard.press('ArrowDown')
    await next.fill('Ask')
    await page.getByRole('option', { name: /^Ask/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await toMend.waitFor()
    await expectUsableByNight(page)
    await page.locator('body').press('Control+z')
    await toMend.waitFor({ state: 'detached' })

    // The wait goes, another comes; who stands in the one goes on in the other.
    await page.locator('[data-step="rest"]').focus()
    await page.keyboard.press('Delete')
    await page.locator('[data-step="rest"]').waitFor({ state: 'detached' })
    await page.locator('[data-step="start"]').focus()
    await page.keyboard.press('a')
    await page.getByRole('menuitem', { name: /^Wait/ }).first().click()
    await page.getByText('Draft saved', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'They go on in the new version' }).click()
    const where = dialog.getByRole('combobox')
    await where.waitFor()
    await expectUsableByNight(page)
    await where.click()
    await page.getByRole('option', { name: /Wait/ }).first().click()
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Published. 1 person went on in the new version.').waitFor()
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.getByRole('row', { name: /Version 2.*Live.*1/ }).waitFor()
    await expectUsableByNight(page)

    // A step that failed is told, mended and tried again.
    await page.goto(`/admin/journeys/${broken}?part=people&runs=failed`)
    await page.getByText('These need help').waitFor({ timeout: 30_000 })
    await expectUsableByNight(page)
    await page.getByRole('link', { name: /lacks/ }).first().click()
    await page
      .getByText(/“person.traits.shoe” is not known|shoe/)
      .first()
      .waitFor()
    await inTx(async (tx) => {
      const profileId = await profileByEmail(tx, 'lacks@example.com')
      await observeTrait(tx, { profileId, name: 'shoe', value: '240', source: 'staff', observedAt: tx.now })
    })
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('It is tried again now.').waitFor()
    await page.getByText('Was sent').waitFor({ timeout: 30_000 })
    await expectUsableByNight(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 180_000)

  it('M12, M14, M25: see how mails fare, set up channels, and say how the shop sounds, by day and by night', async () => {
    const visitor = await staffAt('/deliverability')
    const { page } = visitor
    for (const part of ['Arrival', 'Mails of the shop', 'Not written to', 'Trust and ways']) {
      await page.getByRole('tab', { name: part }).click()
      await expectUsableByNight(page)
    }
    await page.getByRole('combobox', { name: 'Count openings' }).waitFor()
    await page.getByText('counts only people known to live in the United States or Korea').waitFor()

    await page.goto('/admin/channels')
    await page.getByLabel('Account SID').fill('AC12')
    await page.getByRole('button', { name: 'Turn on' }).first().click()
    await page.locator('input[aria-invalid="true"]').first().waitFor()
    await expectUsableByNight(page)

    await page.goto('/admin/settings/voice')
    await page.getByRole('heading', { level: 1, name: 'Voice' }).waitFor()
    await expectUsableByNight(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 120_000)

  it('M21: a guide is given for an address on a page of its own, in both languages and without a script', async () => {
    await inTx((tx) =>
      switchOn(tx, {
        ...{ key: 'guide', by: 'hana' },
        answers: answersSchema.parse({ guide: { title: 'How to brew a better cup', link: '/help' } }),
      }),
    )
    const visitor = await staffAt('/recipes')
    const { page } = visitor
    for (const address of ['/guide', '/ko/guide']) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectUsableByNight(page)
    }
    await page.goto('/guide')
    await page.getByLabel('Email').fill('minji')
    await page.getByRole('button', { name: 'Send it to me' }).click()
    await page.locator('#email-fault').waitFor()
    await expectUsableByNight(page)
    await page.getByLabel('Email').fill('minji@example.com')
    await page.getByRole('button', { name: 'Send it to me' }).click()
    await page.getByText('It is on its way').first().waitFor()
    await expectUsableByNight(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 120_000)

  it('M13, T14, S9: a guest asks, staff see it as it comes, two answer at once and are told, and what is closed is opened again', async () => {
    const guest = guestInChat(shop.url)
    const words = 'Hello, orders that reach us before three leave the same day.'
    const body = { en: words.replace('Hello', 'Hello {name}') }
    await inTx((tx) => saveAnswer(tx, { title: 'When orders leave', body, by: 'hana' }))

    // It comes into the open list by itself, and its number beside the menu.
    const hana = await staffAt('/inbox?view=nobody')
    const { page } = hana
    const entries = page.locator('.inbox-entry')
    const before = await inTx((tx) => listThreads(tx, { held: 'nobody', state: 'open', limit: 100 }))
    await poll(() => entries.count()).toBe(before.length)
    await guest.say('Are the sneakers true to size? I want to talk to a person.')
    await poll(() => entries.count()).toBe(before.length + 1)
    await page.getByRole('link', { name: /^Inbox.*unread/ }).waitFor()
    const [thread] = await inTx((tx) => listThreads(tx, { search: 'sneakers', limit: 1 }))
    await expectUsableByNight(page)
    await page.locator('body').press('j')
    await page.keyboard.press('Enter')
    await page.getByText('Are the sneakers true to size?').waitFor()
    await page.getByText('automatic').first().waitFor()
    await page.getByText('A guest: known by this browser alone').waitFor()
    await expectUsableByNight(page)

    // Who answers too is told so; saved words come by a slash, without a name that nobody knows.
    const sora = await soraAt(`/inbox/${thread!.id}`)
    await sora.page.getByLabel(/^Answer to/).fill('They run small, take one size up.')
    await page.getByText('Sora is writing too…').waitFor()
    await page.locator('.inbox-log').click()
    await page.keyboard.press('r')
    await page.keyboard.type('/leave')
    await page.getByRole('option', { name: /When orders leave/ }).waitFor()
    await expectUsableByNight(page)
    await page.keyboard.press('Enter')
    await poll(() => page.getByLabel(/^Answer to/).inputValue()).toBe(words)
    await page.reload()
    await poll(() => page.getByLabel(/^Answer to/).inputValue()).toBe(words)
    await page.getByLabel(/^Answer to/).press('Control+Enter')
    await page.locator('[data-who="staff"]').getByText(words).waitFor()
    await sora.page.locator('[data-who="staff"]').getByText(words).waitFor()
    expect(await guest.answers()).toEqual([words])

    // She answers while somebody else does in that very moment: what came is shown, and her words are kept.
    const { id: threadId } = thread!
    const lastId = () =>
      inTx(async (tx) => (await listMessages(tx, { threadId, asSheSees: false, limit: 1 })).at(-1)!.id)
    const colleague = { threadId, id: newId(), by: 'counter', text: 'True to size.', origin: shop.url }
    await sora.page.route(
      `**/conversations/${threadId}/answers`,
      async (route) => {
        const lastSeenMessageId = await lastId()
        await inTx((tx) => answerThread(tx, { ...colleague, lastSeenMessageId }))
        await route.continue()
      },
      { times: 1 },
    )
    await sora.page.getByRole('button', { name: 'Send', exact: true }).click()
    await sora.page.getByText('More was said meanwhile').waitFor()
    await sora.page.getByText('True to size.').waitFor()
    await expectUsableByNight(sora.page)
    await poll(() => sora.page.getByLabel(/^Answer to/).inputValue()).toBe('They run small, take one size up.')
    await sora.page.getByRole('button', { name: 'Send', exact: true }).click()
    await sora.page.locator('[data-who="staff"]').getByText('They run small').waitFor()
    expect(await guest.answers()).toEqual([words, 'True to size.', 'They run small, take one size up.'])

    // Closed by a key, and opened again.
    await page.locator('[data-who="staff"]').getByText('They run small').waitFor()
    await page.locator('.inbox-log').click()
    await page.keyboard.press('e')
    await page.getByText('Closed.', { exact: true }).waitFor()
    const state = () => inTx(async (tx) => (await getThread(tx, thread!.id)).state)
    expect(await state()).toBe('closed')
    await page.getByRole('button', { name: 'Undo' }).click()
    await poll(state).toBe('open')

    for (const path of ['/inbox/saved-answers', '/inbox/figures', '/settings#chat']) {
      await page.goto(`/admin${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectUsableByNight(page)
    }
    expect([mishapsOf(hana), mishapsOf(sora)]).toEqual([[], []])
  }, 240_000)
})
