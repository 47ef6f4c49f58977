import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { findNative } from './native.ts'

/** Where root puts what PostgreSQL's user must reach and cannot in root's own home; lasting, unlike a temporary folder. */
export const commonGround = '/var/lib/dangol'

/** PostgreSQL's programs, copied to common ground when its user may not enter the folder they were installed in. */
export async function reachableNative(account: Account): Promise<string> {
  const native = await findNative()
  if (canRun(native, account)) return native
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }
  const copy = join(makeCommonGround(), `postgres-${version}`)
  if (!existsSync(copy)) copyForAll(native, copy)
  if (!canRun(copy, account))
    throw new Error(`PostgreSQL's programs cannot be run from ${copy} (is it mounted noexec?)`)
  return copy
}

/** Whether the account may write in a folder, which takes passing through each folder above it. */
export function canWrite(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', folder], { ...account, cwd: '/' }).status === 0
}

/** @throws {Error} that says what to do where not even root may write there */
export function makeCommonGround(): string {
  try {
    mkdirSync(commonGround, { recursive: true })
    chmodSync(commonGround, 0o711)
    return commonGround
  } catch (error) {
    throw new Error(
      `PostgreSQL does not run as root, its user cannot enter this folder, and ${commonGround} cannot be made ` +
        `(${(error as Error).message}). Set DANGOL_HOME to a folder that every user may enter, start as another user, ` +
        'or set DATABASE_URL.',
      { cause: error },
    )
  }
}

function canRun(native: string, account: Account): boolean {
  return spawnSync(join(native, 'bin/postgres'), ['--version'], { ...account, cwd: '/' }).status === 0
}

function copyForAll(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
