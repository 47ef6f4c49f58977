import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { makeMember } from '../../src/modules/staff/index.ts'
import { codeOf } from '../../src/testing/authenticator.ts'
import { barriersOf, chromiumPath, testBrowser } from '../../src/testing/browser.ts'
import { runningShop } from '../../src/testing/running-shop.ts'
import { mailTo } from './shopping.ts'
import { desk, phone } from './staff-at-work.ts'

const password = 'a long password'

describe.skipIf(!chromiumPath)('staff who sign in', async () => {
  const shop = await runningShop()
  const browser = testBrowser(shop.url)

  async function expectWellBuilt(page: Page): Promise<void> {
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport)
      expect([viewport.width, await barriersOf(page)]).toEqual([viewport.width, []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
    }
  }

  async function member(name: string): Promise<string> {
    const email = `${name.toLowerCase()}@shop.test`
    const userId = await shop.running.staff.setPassword({ name, email, password })
    await inTransaction(shop.db, (tx) => makeMember(tx, { userId, role: 'owner' }))
    return email
  }

  async function signIn(page: Page, email: string): Promise<void> {
    await page.goto('/admin')
    await page.getByLabel('Email').fill(email)
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  async function signOut(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: `Account of ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByLabel('Email').waitFor()
  }

  it('N14: set up an authenticator and are asked for its code', async () => {
    const name = 'Hana'
    const email = await member(name)
    const { page } = await browser.visitor()
    await signIn(page, email)
    await page.getByRole('button', { name: `Account of ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Your account' }).click()
    await page.getByRole('button', { name: 'Set up' }).click()
    const set = page.getByRole('region', { name: 'Code from an authenticator' }).or(page.locator('section'))
    await set.getByLabel('Current password').last().fill(password)
    const answer = page.waitForResponse((one) => one.url().endsWith('/two-factor/enable'))
    await page.getByRole('button', { name: 'Set up' }).click()
    const { totpURI } = (await (await answer).json()) as { totpURI: string }
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor()
    await expectWellBuilt(page)
    await page.getByLabel('Code from the app').fill(codeOf(totpURI, -1))
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByText('Your backup codes').waitFor()
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByRole('button', { name: 'Turn off' }).waitFor()
    await signOut(page, name)
    await signIn(page, email)
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    await expectWellBuilt(page)
    await page.getByLabel('Code', { exact: true }).fill(codeOf(totpURI))
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: `Account of ${name}` }).waitFor()
  }, 90_000)

  it('N14: add a passkey on this device, sign in with it alone, and remove it', async () => {
    const email = await member('Dora')
    const { page } = await browser.visitor()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await signIn(page, email)
    await page.getByRole('button', { name: 'Account of Dora' }).waitFor()
    await page.goto('/admin/account')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name of the device').fill('Laptop')
    await page.getByLabel('Current password').last().fill(password)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('button', { name: 'Remove the passkey “Laptop”' }).waitFor()
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Account of Dora' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    // The device answers by itself what the field of the email offers.
    await page.getByRole('button', { name: 'Account of Dora' }).waitFor()
    await page.goto('/admin/account')
    await page.getByText('used', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Remove the passkey “Laptop”' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('You have none yet.').waitFor()
  }, 90_000)

  it('A9: choose a new password by a link in a mail when they forgot theirs', async () => {
    const email = await member('Sol')
    const { page } = await browser.visitor()
    await page.goto('/admin')
    await page.getByLabel('Email').fill(email)
    await page.getByRole('button', { name: 'Forgotten your password?' }).click()
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
    await expectWellBuilt(page)
    const { bodyText } = await mailTo(shop, email, 'staff-password-reset')
    await page.goto(/https?:\S+\/admin\/new-password#\S+/.exec(bodyText)![0])
    await page.getByLabel('New password').fill('another long one')
    await expectWellBuilt(page)
    await page.getByRole('button', { name: 'Change the password' }).click()
    await page.getByRole('heading', { name: 'Your password is changed' }).waitFor()
    await page.getByRole('link', { name: 'To the sign-in' }).click()
    await page.getByRole('heading', { name: 'Sign in to your shop' }).waitFor()
  }, 90_000)
})
