import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../config.ts'
import { inTransaction } from '../kernel/transaction.ts'
import { liveTestDatabase } from '../testing/database.ts'
import { aTeaShop } from '../testing/tea-shop.ts'

const db = await liveTestDatabase()
const home = mkdtempSync(join(tmpdir(), 'dangol-audit-'))
afterAll(() => rmSync(home, { recursive: true }))
beforeAll(async () => {
  await inTransaction(db, aTeaShop)
})

const dangol = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'silent' },
      ...{ DANGOL_HOME: home, DATABASE_URL: db.connectionString.replace('@/', '@localhost/') },
    }
    const child = execFile(process.execPath, [join(root, 'bin/dangol.mjs'), ...args], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })

describe('dangol audit', { timeout: 60_000 }, () => {
  it('U10: tells the score and what to mend, and ends with 1 below the score that is asked for', async () => {
    const { code, out } = await dangol('audit', '--min', '100')
    expect(code).toBe(1)
    expect(out).toMatch(/^Score \d\d of 100\n/)
    expect(out).toContain('✗ Every product is shown in at least three pictures')
    expect(out).toContain('11 questions wait')
  })

  it('U10: answers as JSON with every check, and with 0 when the score is reached', async () => {
    const { code, out } = await dangol('audit', '--json', '--min', '10')
    const told = JSON.parse(out) as { state: string; checks: unknown[] }
    expect([code, told.state, told.checks.length]).toEqual([0, 'finished', 115])
  })

  it('says what a score looks like', async () => {
    const { code, err } = await dangol('audit', '--min', '101')
    expect([code, err]).toEqual([2, expect.stringContaining('Write a whole number from 0 to 100.')])
  })
})
