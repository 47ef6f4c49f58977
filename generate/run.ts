import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generated } from './generated.ts'

const root = dirname(import.meta.dirname)
for (const { path, text } of await generated(root)) {
  writeFileSync(join(root, path), text)
  console.log(path)
}
