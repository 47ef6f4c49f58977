import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const root = dirname(dirname(import.meta.dirname))

/** Paths from the root, in order. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()

export const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

/** Every migration's name, with the folder that owns it. */
export function migrationNames(): { name: string; owner: string }[] {
  const files = filesBelow('src').filter((file) => /\/migrations\/\d{4}-[\w-]+\.ts$/.test(file))
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const names = [...text.matchAll(/\bname: '([\w-]+\/[\w-]+)'/gm)].map((match) => match[1]!)
    if (names.length === 0) throw new Error(`${file} names no migration`)
    return names.map((name) => ({ name, owner: file.split('/').at(-3)! }))
  })
}
