import type { BrowserContext } from 'playwright-core'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { makeMember, type Role } from '../../src/modules/staff/index.ts'
import { testBrowser, type Visitor } from '../../src/testing/browser.ts'
import type { RunningShop } from '../../src/testing/running-shop.ts'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

/** A staff member of this shop, and her browser, in which she stays signed in: three sign-ins at once look like guesses. */
export async function staffAtWork(shop: RunningShop, { name, role }: { name: string; role: Role }) {
  const browser = testBrowser(shop.url)
  const as = { email: `${name.toLowerCase()}@shop.test`, password: 'a long password' }
  const userId = await shop.running.staff.setPassword({ name, ...as })
  await inTransaction(shop.db, (tx) => makeMember(tx, { userId, role }))
  let session: Awaited<ReturnType<BrowserContext['storageState']>> | undefined

  /** Opens a page of the admin on a screen of this size. */
  return async function visiting(path: string, viewport = desk): Promise<Visitor> {
    const visitor = await browser.visitor({ viewport, ...(session && { storageState: session }) })
    const { page } = visitor
    await page.goto('/admin')
    if (!session) {
      await page.getByLabel('Email').fill(as.email)
      await page.getByRole('textbox', { name: 'Password' }).fill(as.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
    }
    await page.getByRole('button', { name: `Account of ${name}` }).waitFor()
    session ??= await page.context().storageState()
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return visitor
  }
}
