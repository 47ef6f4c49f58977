import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface PidFile {
  readonly pid: number
  readonly port: number
  readonly socket: string
  readonly isReady: boolean
}

export function readPidFile(data: string): PidFile | undefined {
  const lines = contentOf(join(data, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !(pid > 0)) return undefined
  return { pid, port: Number(lines[3]), socket: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' }
}

/** Whether the process is the PostgreSQL of this data folder, and not a stranger that was given the same number later. */
export function isPostmasterOf(data: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  const command = commandOf(pid)
  return command.some((word) => word.endsWith('postgres')) && command.includes(data)
}

/** Whether a process runs; one that has ended and only waits to be buried does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const state = contentOf(`/proc/${pid}/stat`)?.split(') ').at(-1)
  return !state?.startsWith('Z')
}

/** The program that a process was started from, as it was named then. */
export const programOf = (pid: number): string => commandOf(pid)[0] ?? ''

function commandOf(pid: number): string[] {
  if (process.platform === 'linux') return contentOf(`/proc/${pid}/cmdline`)?.split('\0') ?? []
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(' ')
  } catch {
    return []
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
