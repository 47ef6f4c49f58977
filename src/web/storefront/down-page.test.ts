import { afterAll, expect, it } from 'vitest'
import { openDatabase } from '../../kernel/database.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const gone = openDatabase({ connectionString: 'postgresql://127.0.0.1:1/nobody-listens', clock: db.clock })
const server = await testServer(
  testApp({ ...db, ...gone }),
  storefront({ providers: [], parcelsOf: () => Promise.resolve([]), files: filesInMemory() }),
)
afterAll(() => gone.close())

it.each([
  ['/', 'en', 'This did not work', 'Try once more'],
  ['/ko/products/jeju-green-tea', 'ko', '잘되지 않았어요', '다시 시도하기'],
  ['/nothing-like-it', 'en', 'This did not work', 'Try once more'],
])('stays a page with its look and a way on when the database is gone (%s)', async (url, locale, title, again) => {
  const answer = await server.inject({ url, headers: { accept: 'text/html' } })
  expect(answer.statusCode).toBeGreaterThanOrEqual(404)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.body).toContain(`<html lang="${locale}"`)
  expect(answer.body).toContain(title)
  expect(answer.body).toContain(again)
  const [, css] = /rel="stylesheet" href="([^"]+)"/.exec(answer.body)!
  const sheet = await server.inject({ url: css! })
  expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([200, expect.stringContaining('text/css')])
})
