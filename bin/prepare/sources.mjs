import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './place.mjs'

const skipped = new Set(['node_modules', 'dist', '.cache'])

/** A fingerprint of the contents of files and folders: the dates of a checkout say nothing about what changed. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) add(hash, path)
  return hash.digest('hex')
}

function add(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  let entries
  try {
    entries = readdirSync(full)
  } catch {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
    return
  }
  for (const entry of entries.sort()) {
    if (!skipped.has(entry) && !/\.test\.tsx?$/.test(entry)) add(hash, `${path}/${entry}`)
  }
}

/** Whether the mark was left for this very fingerprint. */
export const isDone = (print, mark) => existsSync(mark) && readFileSync(mark, 'utf8') === print

export function markDone(print, mark) {
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, print)
}
