import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { generated } from '../generate/generated.ts'

const root = dirname(import.meta.dirname)
const files = await generated(root)

it.each(files)('A9: $path is what `npm run generate` makes', ({ path, text }) => {
  const committed = readFileSync(join(root, path), 'utf8')
  expect(committed === text, `${path} is stale: run npm run generate, look at the difference and commit it`).toBe(true)
})
