import { expect, it } from 'vitest'
import { testDatabase } from '../../src/testing/database.ts'
import { type Form, formsOf, linksOf } from './forms.ts'
import { chooser, hostileTexts } from './hostile-values.ts'
import { wholeShop } from './whole-shop.ts'

const { server, logged } = await wholeShop(await testDatabase())
const cookies: Record<string, string> = {}
const { forms, pages } = await walk()
const { some } = chooser(7)

it('N14: the walk through the shop meets its pages and forms', () => {
  expect(pages.length).toBeGreaterThan(15)
  expect(forms.map(({ action }) => action.split('?')[0])).toEqual(expect.arrayContaining(['/cart/add', '/checkout']))
})

it.each(forms.map((form) => ({ name: `${form.method} ${form.action}`, form })))(
  'N14: hostile values in a form get a page that helps, never a failure: $name',
  async ({ form }) => {
    const faults: string[] = []
    for (const [name] of form.fields) {
      for (const text of some(hostileTexts, 5)) {
        const fault = await faultOf(
          form,
          form.fields.map(([each, value]) => [each, each === name ? text : value]),
        )
        if (fault) faults.push(fault)
      }
    }
    expect(faults.slice(0, 3)).toEqual([])
  },
)

it.each(pages)('N14: a hostile address gets a page that helps: %s', async (page) => {
  for (const text of some(hostileTexts, 3)) {
    const part = text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
    for (const url of [
      page.replace(/\/[^/?]*$/, `/${part}`),
      `${page.split('?')[0]}?q=${part}&sort=${part}&cursor=${part}`,
    ]) {
      const answer = await ask('GET', url)
      expect(answer.statusCode, `${url.slice(0, 200)} ${logged.join('\n').slice(0, 1_000)}`).toBeLessThan(500)
    }
  }
})

async function faultOf(form: Form, fields: [string, string][]): Promise<string | undefined> {
  logged.length = 0
  const sent = new URLSearchParams(fields.map(([name, value]) => [name, value.toWellFormed()])).toString()
  const answer =
    form.method === 'POST'
      ? await ask('POST', form.action, sent)
      : await ask('GET', `${form.action.split('?')[0]}?${sent}`)
  if (answer.statusCode < 500) return undefined
  return `${answer.statusCode} to ${form.action} with ${sent.slice(0, 300)}\n${logged.join('\n').slice(0, 1_500)}`
}

/** From the front page with something in the cart, as far as links lead. */
async function walk() {
  const seen = new Map<string, Form>()
  await putTeaInCart()
  const waiting = ['/', '/cart', '/checkout', '/account', '/nowhere']
  const met = new Set(waiting)
  for (let page = waiting.shift(); page !== undefined && met.size < 120; page = waiting.shift()) {
    const answer = await ask('GET', page)
    const html = String(answer.headers['content-type']).includes('html') ? answer.body : ''
    for (const form of formsOf(html, page)) seen.set(shapeOf(form), form)
    for (const link of [...linksOf(html), answer.headers.location].filter((each) => typeof each === 'string')) {
      if (met.has(link) || link.startsWith('/admin') || link.startsWith('/api')) continue
      met.add(link)
      waiting.push(link)
    }
  }
  return { forms: [...seen.values()], pages: [...met].slice(0, 60) }
}

async function putTeaInCart(): Promise<void> {
  const page = '/products/jeju-green-tea'
  const add = formsOf((await ask('GET', page)).body, page).find(({ action }) => action.endsWith('/cart/add'))
  await ask('POST', add!.action, new URLSearchParams(add!.fields).toString())
}

/** Two forms of one shape are the same to a stranger. */
function shapeOf({ action, method, fields }: Form): string {
  return `${method} ${action.replaceAll(/[0-9a-f-]{36}/g, ':id').split('?')[0]} ${fields.map(([name]) => name).join()}`
}

async function ask(method: 'GET' | 'POST', url: string, payload?: string) {
  const answer = await server.inject({
    method,
    url,
    headers: {
      accept: 'text/html',
      ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    cookies,
    ...(payload === undefined ? {} : { payload }),
  })
  for (const { name, value } of answer.cookies) cookies[name] = value
  return answer
}
