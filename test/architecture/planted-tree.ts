import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from './files.ts'
import { fine, type Plant } from './plants.ts'

/** A tree of its own in which the rules are broken on purpose; gone with its scope. */
export function plantedTree(plants: readonly Plant[]): Disposable & { folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  copyFileSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
  const texts = new Map(Object.entries(fine))
  for (const { from, to } of plants) {
    const path = relative(dirname(from), to)
    texts.set(from, `${texts.get(from) ?? ''}import '${path.startsWith('.') ? path : `./${path}`}'\n`)
  }
  for (const [file, text] of texts) plant(folder, file, text)
  for (const { to } of plants) if (!existsSync(join(folder, to))) plant(folder, to, 'export {}\n')
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) }
}

function plant(folder: string, file: string, text: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}
