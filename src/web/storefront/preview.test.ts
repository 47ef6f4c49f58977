import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { addMedia, prepareDrawing } from '../../modules/media/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { makeApiKey, type Scope } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { dayScheme } from './look/scheme.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const { server } = await adminServer(
  db,
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)

const colours = { brand: '#123456', accent: '#c8643c', paper: '#fdfdfd' }
const draft = new URLSearchParams({ name: 'Sora’s Sneakers', tagline: 'Late, but worth it', ...colours })
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><circle cx="50" cy="50" r="40"/></svg>'
const file = await prepareDrawing(filesInMemory(), drawing)
const logo = await inTransaction(db, (tx) => addMedia(tx, { file }))

async function asked(url: string, scope?: Scope) {
  const headers: Record<string, string> = { accept: 'text/html' }
  if (scope) {
    const key = { name: 'Test', scopes: [scope], createdBy: 'hana' }
    headers['authorization'] = `Bearer ${(await inTransaction(db, (tx) => makeApiKey(tx, key))).key}`
  }
  return server.inject({ url, headers })
}

describe('the preview of a look', () => {
  it('U9: is the front page with the draft’s words, colours and logo, and nothing of it is kept', async () => {
    const { statusCode, body } = await asked(`/preview?${draft.toString()}&logo=${logo}&light=night`, 'settings:read')
    expect(statusCode).toBe(200)
    expect(body).toContain('Late, but worth it')
    expect(body).toContain('data-light="night"')
    expect(body).toMatch(/class="site-name".*alt="Sora’s Sneakers"/s)
    const sheet = /href="(\/preview\/look\.css\?[^"]+)"/.exec(body)![1]!.replaceAll('&amp;', '&')
    expect((await asked(sheet, 'settings:read')).body).toContain(`--brand:${dayScheme(colours).brand}`)
    expect((await asked('/')).body).not.toContain('Sora’s Sneakers')
  })

  it('is a still picture that only pages of this shop may frame, and that nobody finds', async () => {
    const { headers, body } = await asked(`/preview?${draft.toString()}`, 'settings:read')
    expect(body).not.toMatch(/<script[^>]+src=/)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['cache-control']).toBe('no-store')
    expect((await asked('/')).headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  it('is for staff alone, and takes no colour that is none', async () => {
    expect((await asked(`/preview?${draft.toString()}`)).statusCode).toBe(401)
    expect((await asked(`/preview?${draft.toString()}`, 'orders:read')).statusCode).toBe(403)
    expect(
      (await asked('/preview/look.css?brand=red;x:y&accent=%23c8643c&paper=%23fdfdfd', 'settings:read')).statusCode,
    ).toBe(422)
  })
})

describe('the logo', () => {
  beforeAll(() => inTransaction(db, (tx) => changeShop(tx, { settings: { name: 'Onjeong', logoMediaId: logo } })))

  it('U9: stands at the head of each page and says the name; without one the name is written', async () => {
    expect((await asked('/')).body).toMatch(/class="site-name"[^>]*><picture>.*?alt="Onjeong"/s)
    await inTransaction(db, (tx) => changeShop(tx, { settings: { logoMediaId: undefined } }))
    expect((await asked('/')).body).toMatch(/class="site-name"[^>]*>Onjeong</)
  })
})
