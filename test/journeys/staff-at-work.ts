import { expect, onTestFinished } from 'vitest'
import type { Page, Request } from 'playwright-core'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { makeMember, type Role } from '../../src/modules/staff/index.ts'
import { anotherPage, barriersOf, testBrowser, type Visitor } from '../../src/testing/browser.ts'
import type { RunningShop } from '../../src/testing/running-shop.ts'

/** Sizes of a desk and of a phone. */
export const desk = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

/** A staff member of this shop, and her browser, in which she stays signed in: three sign-ins at once look like guesses. */
export async function staffAtWork(shop: RunningShop, { name, role }: { name: string; role: Role }) {
  const browser = testBrowser(shop.url)
  const as = { email: `${name.toLowerCase()}@shop.test`, password: 'a long password' }
  const userId = await shop.running.staff.setPassword({ name, ...as })
  await inTransaction(shop.db, (tx) => makeMember(tx, { userId, role }))
  let signedIn: Visitor | undefined

  async function signIn(): Promise<Visitor> {
    const visitor = await browser.visitor({ viewport: desk })
    const { page } = visitor
    await page.goto('/admin')
    await page.getByLabel('Email').fill(as.email)
    await page.getByRole('textbox', { name: 'Password' }).fill(as.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: `Account of ${name}` }).waitFor()
    return visitor
  }

  /** Opens a page of the admin, like `/products`, on a screen of this size, until the test is over. */
  return async function visiting(path: string, viewport = desk): Promise<Visitor> {
    const visitor = signedIn ? await anotherPage(signedIn) : await signIn()
    signedIn ??= visitor
    const { page } = visitor
    onTestFinished(() => page.close())
    await page.setViewportSize(viewport)
    await page.goto(`/admin${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return visitor
  }
}

/** What went wrong behind the page; that the shop said no to a form, which the browser tells too, is left out. */
export const mishapsOf = ({ troubles }: Visitor): string[] =>
  troubles.filter((trouble) => !/status of (409|422)/.test(trouble))

/** Nobody is kept from using what is open now, at a desk and on a phone, and nothing is wider than the screen. */
export async function expectUsable(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    await untilLoaded(page)
    const about = `${page.url()} at ${viewport.width}`
    expect([about, await barriersOf(page)]).toEqual([about, []])
    expect([about, await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)]).toEqual([
      about,
      false,
    ])
    await look(page, viewport.width)
  }
  if (before) await page.setViewportSize(before)
}

/** Waits until nothing is being fetched any more, but not for long: what is looked at is there without the last of it. */
export async function untilLoaded(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error
  })
}

/**
 * Listens to what this page fetches. @returns waits until nothing was being fetched for a moment: inside one document
 * the browser says only once that its network is idle
 */
export function quietOf(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  page.on('request', (request) => isAwaited(request) && open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return async () => {
    for (let still = 0; still < 3; still = open.size ? 0 : still + 1) await page.waitForTimeout(50)
  }
}

/** NOTE Of a worker that several pages share it is told that its script is fetched, and never that it came. */
const isAwaited = (request: Request): boolean => !request.url().includes('/live-worker')

let shot = 0

/** Keeps a picture of each page that was looked at, for those who judge by eye: `LOOK_AT=/tmp/pictures`. */
export async function look(page: Page, width: number): Promise<void> {
  const folder = process.env['LOOK_AT']
  if (folder) await page.screenshot({ path: `${folder}/${String(shot++).padStart(2, '0')}-${width}.png` })
}
