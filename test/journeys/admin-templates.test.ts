import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import { listProducts } from '../../src/modules/catalog/index.ts'
import { decideReview, submitReview } from '../../src/modules/reviews/index.ts'
import { chooseIdeal, createSegment } from '../../src/modules/segments/index.ts'
import { nameProfile, profileByEmail, tagProfile } from '../../src/modules/profiles/index.ts'
import {
  changeTemplate,
  createTemplateFrom,
  getTemplate,
  templateInputSchema,
} from '../../src/modules/templates/index.ts'
import { chromiumPath } from '../../src/testing/browser.ts'
import { eventually } from '../../src/testing/eventually.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'

describe.skipIf(!chromiumPath)('staff who write templates', async () => {
  const shop = await runningShop()
  const visiting = await staffAtWork(shop, { name: 'Hana', role: 'manager' })
  const kept = (page: Page) => reading(shop.db, (read) => getTemplate(read, page.url().split('/').at(-1)!))
  const parts = (page: Page) => page.locator('.mail-block').evaluateAll((all) => all.map((one) => one.dataset['kind']))
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
  await inTransaction(shop.db, async (tx) => {
    await profileByEmail(tx, 'sora.nameless@example.com')
    await nameProfile(tx, { profileId: await profileByEmail(tx, 'minji.reads@example.com'), name: 'Minji Kim' })
  })

  async function as(page: Page, search: string): Promise<void> {
    await page
      .getByRole('combobox', { name: 'As whom' })
      .or(page.getByRole('textbox', { name: 'As whom' }))
      .first()
      .fill(search)
    await page.getByRole('option', { name: new RegExp(search) }).click()
  }

  it('M3: write a mail by the keyboard, see it as anybody and in each language, and find a test in the outbox', async () => {
    const visitor = await visiting('/templates/new')
    const { page } = visitor
    await page.getByRole('link', { name: /^A thank-you/ }).click()
    await page.getByRole('button', { name: 'Add: Text' }).press('Enter')
    await field(page, 'Text').last().click()
    await page.keyboard.type('Welcome back, ')
    await page.getByRole('button', { name: 'Insert name' }).click()
    await page.getByPlaceholder('Find a name').fill('first name')
    await page.getByRole('button', { name: /^First name/ }).click()
    await page.getByLabel('Where it is not known, write').fill('')
    await page.getByRole('button', { name: 'Insert', exact: true }).click()
    await page.getByRole('button', { name: 'Move Text, 4', exact: true }).press('ArrowUp')
    await page.getByText('Text is now at place 3 of 4.').waitFor()
    await page.keyboard.press('ArrowUp')
    await page.getByText('Text is now at place 2 of 4.').waitFor()
    expect(await parts(page)).toEqual(['heading', 'text', 'text', 'signature'])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await parts(page)).toEqual(['heading', 'text', 'signature', 'text'])

    await as(page, 'sora')
    await page.getByText('She would get nothing').waitFor()
    await page.locator('.mail-block', { hasText: 'Welcome back' }).locator('[data-weight=refuse]').waitFor()
    await as(page, 'Minji')
    await page.frameLocator('.scaled-mail-frame').getByText('Welcome back, Minji').waitFor()
    await page.getByText('Korean', { exact: true }).click()
    await page.getByRole('button', { name: 'Open in Korean' }).click()
    await page.getByText('Missing: Text').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take over or remove: Korean' }).click()
    await page.getByRole('menuitem', { name: 'Bring over what English has more' }).click()
    await page.getByRole('button', { name: 'Open in Korean' }).click()
    await page.getByText('Still in the other language: Text, 4').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { level: 1, name: 'A thank-you' }).waitFor()
    await page.frameLocator('.scaled-mail-frame').getByText('Welcome back, Minji').waitFor()
    await expectUsable(page)
    const { content, version } = await kept(page)
    expect([version, Object.keys(content.languages)]).toEqual([1, ['en', 'ko']])
    expect(JSON.stringify(content.languages['en'])).toContain('Welcome back, {{ person.firstName }}')

    await page.getByRole('button', { name: 'Send me a test' }).click()
    await page.getByRole('button', { name: 'Send the test' }).click()
    await page.getByRole('button', { name: 'See it in the outbox' }).click()
    await page.frameLocator('.mail-frame').getByText('Welcome back, Minji').waitFor()
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('M25: see beside the words what sounds robotic, compare versions, and bring an old one back', async () => {
    const subject = 'A quiet hour'
    const blocks = [{ kind: 'text' as const, text: 'Come in and have tea with us on Sunday.' }]
    const id = await inTransaction(shop.db, (tx) =>
      createTemplateFrom(tx, { channel: 'email', name: 'Quiet hour', languages: { en: { subject, blocks } } }),
    )
    const visitor = await visiting(`/templates/${id}`)
    const { page } = visitor
    await field(page, 'Subject').fill('ACT NOW: LAST CHANCE!!!')
    await page.getByRole('tab', { name: /^Copy check \(\d+\)$/ }).click()
    await page
      .getByRole('button', { name: /^Subject · English/ })
      .first()
      .click()
    expect(await field(page, 'Subject').evaluate((one) => one === document.activeElement)).toBe(true)
    // What is written keeps itself: a browser that dies takes no word with it.
    await page.locator('[data-keeping="kept"]').waitFor()
    await page.reload()
    await page.getByText('Your unsaved words are here again').waitFor()
    expect(await field(page, 'Subject').textContent()).toContain('ACT NOW')
    await expectUsable(page)
    await page.getByRole('button', { name: 'Go on writing' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Version 2').waitFor()
    await page.getByRole('button', { name: 'Versions' }).click()
    await page.locator('ins', { hasText: 'ACT NOW' }).waitFor()
    await page.locator('del', { hasText: 'quiet' }).waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: /^Version 1/ }).click()
    await page.getByRole('button', { name: 'Bring version 1 back' }).click()
    await page.getByText('Version 1 is back, as a new version.').waitFor()
    const { content, version } = await reading(shop.db, (read) => getTemplate(read, id))
    expect([version, content.channel === 'email' && content.languages['en']!.subject]).toEqual([3, subject])
    await page.getByRole('button', { name: 'Actions' }).click()
    await page.getByRole('menuitem', { name: 'Put away' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('link', { name: /Quiet hour/ }).waitFor()
    await expectUsable(page)
    // Sora saves while Hana writes: both are shown, and Hana chooses.
    await page.goto(`/admin/templates/${id}`)
    await field(page, 'Subject').fill('Hana’s hour')
    await inTransaction(shop.db, (tx) => {
      const languages = { en: { subject: 'Sora’s hour', preheader: '', blocks } }
      return changeTemplate(tx, { id, by: 'sora', input: templateInputSchema.parse({ ...content, languages }) })
    })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Somebody else saved this template while you wrote.').waitFor()
    await page.locator('.changes del', { hasText: 'Sora’s' }).waitFor()
    await page.locator('.changes ins', { hasText: 'Hana’s' }).waitFor()
    await expectUsable(page)
    await page.getByRole('button', { name: 'Keep mine, as a new version' }).click()
    await page.getByText('Version 5').waitFor()
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  it('M12 M3: write a message for her chat, with a link and answers to press, and see it as her phone shows it', async () => {
    const visitor = await visiting('/templates/new')
    const { page } = visitor
    await page.getByRole('link', { name: /^Messenger/ }).click()
    await field(page, 'Words').click()
    await page.keyboard.type('Did the tea arrive well?')
    await field(page, 'Link, as a button').fill('/account')
    await field(page, 'What stands on it').fill('See the order')
    for (const [at, answer] of ['Yes, it did', 'Not yet'].entries()) {
      await page.getByRole('button', { name: 'Add an answer' }).click()
      await field(page, `Answer ${at + 1}`).fill(answer)
    }
    const chat = page.getByRole('figure', { name: /^Chat with/ })
    await chat.getByText('Did the tea arrive well?').waitFor()
    await chat.getByText('Not yet').waitFor()
    await expectUsable(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(page)
    await page.emulateMedia({ colorScheme: null })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Version 1').waitFor()
    const { content } = await kept(page)
    expect(content).toMatchObject({
      channel: 'messenger',
      languages: { en: { link: '/account', answers: ['Yes, it did', 'Not yet'] } },
    })
    expect(mishapsOf(visitor)).toEqual([])
  }, 60_000)
  it('P16: say who the ideal customer is, see how she speaks, and find what does not fit her where it is written', async () => {
    await reviewsOfHers()
    const visitor = await visiting('/segments')
    const { page } = visitor
    await page.getByRole('link', { name: 'Who she is, and texts for her' }).click()
    await page.getByLabel('What she wants').fill('a quiet morning\n조용한 아침')
    await expectUsable(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.getByRole('tab', { name: 'Her words' }).click()
    await eventually('her words', async () => {
      await page.getByRole('button', { name: 'Read her reviews anew' }).click()
      return page.getByRole('row', { name: /^commute/ }).isVisible()
    })
    await page.getByRole('row', { name: /Fit and size/ }).waitFor()
    await expectUsable(page)
    await page.getByRole('tab', { name: 'Texts' }).click()
    await page.getByText('What was found').first().click()
    await expectUsable(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByText('Products', { exact: true }).last().click()
    await page
      .getByText('Fits her')
      .or(page.getByText(/to (mend|consider)$/))
      .first()
      .waitFor()
    await expectUsable(page)
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await page.getByText('Version 1 holds again').waitFor()
    await page.getByText('Version 3').waitFor()
    await expectUsable(page)
    await page.goto('/admin/products')
    await page.locator('.row-link').first().click()
    await page.getByLabel('Description (English)').fill('A must-have.')
    await page.getByText('The shop says of her that she would never say “must-have”.').waitFor()
    await expectUsable(page)
    expect(mishapsOf(visitor)).toEqual([])
  }, 90_000)

  /** Two dozen people like her, and as many others, of whom each has her own walk. */
  const reviewsOfHers = () =>
    inTransaction(shop.db, async (tx) => {
      const condition = { if: 'all' as const, conditions: [{ if: 'tag' as const, tag: 'walker' }] }
      await chooseIdeal(tx, await createSegment(tx, { name: 'Walkers', about: 'They walk', condition }, 'hana'))
      const { products } = await listProducts(tx, { locale: 'en', limit: 1, withFacets: false })
      for (let at = 0; at < 48; at++) {
        const isHer = at % 2 === 0
        const profileId = await profileByEmail(tx, `walker${at}@example.com`)
        const body = isHer
          ? `My commute is ${at} minutes, and my commute feels short with it. It runs too small for me.`
          : `At the gym ${at} people asked for it. The gym is where it lives now.`
        const { id } = await submitReview(tx, {
          ...{
            productId: products[0]!.id,
            profileId,
            body,
            source: 'page',
            author: 'A walker',
            locale: 'en',
            rating: 4,
          },
          asker: {},
        })
        await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
        if (isHer) await tagProfile(tx, { profileId, tags: ['walker'] })
      }
    })
})
