import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { createTemplateFrom } from '../../src/modules/templates/index.ts'
import { chromiumPath } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { orderAGift } from './order-a-gift.ts'
import { desk, expectUsable, mishapsOf, staffAtWork } from './staff-at-work.ts'

describe.skipIf(!chromiumPath)('journeys in the admin', async () => {
  const shop = await runningShop()
  const staffAt = await staffAtWork(shop, { name: 'Hana', role: 'owner' })
  await orderAGift(shop)
  const thanks = { heading: 'Thank you for coming', name: 'Thanks after the first cup' }
  await inTransaction(shop.db, (tx) =>
    createTemplateFrom(tx, {
      ...{ channel: 'email', name: thanks.name, purpose: 'order' },
      languages: { en: { subject: thanks.heading, blocks: [{ kind: 'heading', text: thanks.heading }] } },
    }),
  )

  it('M1, N11, N12: draw a journey by keyboard and pointer, mend a loop, undo, publish, play it forward, let somebody in and see why', async () => {
    const visitor = await staffAt('/journeys')
    const { page } = visitor
    await page.getByRole('button', { name: 'New journey' }).first().click()
    await page.getByLabel('What is it called?').fill('After the first cup')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'After the first cup' }).waitFor()

    // By pointer: a message on the line, with its template
    await page.getByRole('button', { name: 'Add a step after Start' }).click()
    await page.getByRole('menuitem', { name: /^Send a message/ }).click()
    const panel = page.getByRole('region', { name: 'Step' })
    await panel.getByText('No template is chosen').waitFor()
    await page.getByRole('button', { name: '1 thing to mend' }).waitFor()
    await panel.getByRole('combobox', { name: 'Template' }).click()
    await page.getByRole('option', { name: thanks.name }).click()
    await page.getByRole('button', { name: /thing to mend/ }).waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: 'Preview' }).click()
    await page.frameLocator('.journey-preview').getByRole('heading', { name: thanks.heading }).waitFor()
    await expectUsable(page)

    // By keyboard alone: from the message, a task behind it
    await page.locator('[data-step="send-1"]').focus()
    await page.keyboard.press('a')
    await page.getByRole('menuitem', { name: /^Ask the staff/ }).waitFor()
    await page.keyboard.type('Ask')
    await page.getByRole('menuitem', { name: /^Ask the staff/ }).focus()
    await page.keyboard.press('Enter')
    await panel.getByLabel('For').fill('Care')
    await panel.getByLabel('What is to be done').fill('Write {{ person.firstName | default: "her" }} a card')

    // A way back without a wait is refused where it is, and taken back
    await panel.getByRole('combobox', { name: 'What comes next' }).click()
    await page.getByRole('option', { name: thanks.name }).click()
    await page.getByRole('button', { name: /to mend/ }).click()
    await page.locator('.journey-mend', { hasText: 'People would go round here' }).click()
    await page.getByRole('region', { name: 'Step' }).getByRole('alert').waitFor()
    expect(await page.getByRole('button', { name: 'Publish' }).getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: /to mend/ }).waitFor({ state: 'detached' })

    // The list says the same; a step goes and comes back by Ctrl+Z
    await page.getByText('List', { exact: true }).click()
    const list = page.getByRole('navigation', { name: 'Steps of the journey' })
    await list.getByRole('button', { name: 'What can be done with Ask the staff' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await list.getByRole('button', { name: /^Ask the staff/ }).waitFor({ state: 'detached' })
    await page.locator('body').press('Control+z')
    await list.getByRole('button', { name: /^Ask the staff/ }).waitFor()
    await expectUsable(page)

    await page.getByText('Draft saved', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await page.getByText('Published. The journey is live.').waitFor()

    await page.getByRole('tab', { name: 'Play forward' }).click()
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.getByRole('heading', { name: 'Who gets what, when' }).waitFor()
    await expectUsable(page)

    await page.getByRole('button', { name: 'Put people in' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('.journey-people button').first().click()
    const who = (await dialog.locator('.mantine-Pill-label').innerText()).trim()
    await dialog.getByRole('button', { name: 'Put 1 person in' }).click()
    await page.getByText('1 person came in.').waitFor()

    await page.getByRole('tab', { name: 'Figures' }).click()
    await page.getByRole('row', { name: new RegExp(`${thanks.name}.*1`) }).waitFor()
    await expectUsable(page)
    await page.getByRole('tab', { name: 'People' }).click()
    await page.getByRole('link', { name: who }).click()
    await page.getByText('Was sent').waitFor()
    await expectUsable(page)

    await page.goto('/admin/tasks')
    await page.getByText(/^Write .* a card$/).waitFor()
    await page.getByRole('button', { name: /^Done: Write/ }).click()
    await page.getByText('Nothing to do').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/^Write .* a card$/).waitFor()
    expect(mishapsOf(visitor)).toEqual([])
  })

  it('M1: read a journey as a file, be told what is wrong in it, and use it on a phone in the dark', async () => {
    const visitor = await staffAt('/journeys', { width: 390, height: 844 })
    const { page } = visitor
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectUsable(page)
    await page.getByRole('link', { name: /After the first cup/ }).click()
    await page.getByRole('navigation', { name: 'Steps of the journey' }).waitFor()
    await page
      .getByRole('button', { name: new RegExp(thanks.name) })
      .first()
      .click()
    await page.getByRole('dialog', { name: 'Step' }).getByLabel('Title').waitFor()
    await expectUsable(page)
    await page.keyboard.press('Escape')
    await page.setViewportSize(desk)
    await page.getByRole('tab', { name: 'File' }).click()
    const file = page.getByRole('textbox', { name: 'Journey as YAML' })
    const yaml = await file.inputValue()
    expect(yaml).toContain('do: send')
    await file.fill(yaml.replace('do: send', 'do: sing'))
    await page.getByRole('button', { name: 'Take into the editor' }).click()
    await page.getByText('This is not a journey yet').waitFor()
    await page.getByText(/^Line \d+: /).waitFor()
    await expectUsable(page)
    await file.fill(yaml.replace('do: send', 'title: Say thanks\n    do: send'))
    await page.getByRole('button', { name: 'Take into the editor' }).click()
    await page
      .getByRole('button', { name: /Say thanks/ })
      .first()
      .waitFor()
    expect(mishapsOf(visitor)).toEqual([])
  })
})
