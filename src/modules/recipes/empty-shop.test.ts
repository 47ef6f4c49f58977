import { expect, it } from 'vitest'
import { reading } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { previewTemplate, templateInputSchema } from '../templates/index.ts'
import { recipes } from './index.ts'

const db = await testDatabase()

it('M1: every message of every recipe can be looked at in a shop that sells nothing yet and was never rated', async () => {
  const seen = new Map<string, string>()
  await reading(db, async (read) => {
    for (const { key, templates } of recipes)
      for (const [name, definition] of Object.entries(templates))
        for (const locale of ['en', 'ko']) {
          const draft = templateInputSchema.parse(definition)
          const shown = await previewTemplate(read, { draft, locale, origin: 'https://shop.test' })
          expect(shown.lacks, `${key} ${name} ${locale}`).toBeNull()
          seen.set(`${key} ${name} ${locale}`, shown.html)
        }
  })
  const carts = [...seen].filter(([key]) => key.startsWith('left-cart')).map(([, html]) => html)
  expect(carts.length).toBeGreaterThan(3)
  expect(carts.filter((html) => /What you sell best|가장 사랑받는 상품/.test(html)).length).toBeGreaterThan(1)
})
