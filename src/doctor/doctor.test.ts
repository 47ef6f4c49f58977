import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../config.ts'
import { later, seconds } from '../kernel/clock.ts'
import { openDatabase } from '../kernel/database.ts'
import { modulesOf } from '../modules.ts'
import { testDatabase } from '../testing/database.ts'
import { testPorts } from '../testing/ports.ts'
import { lookAtClock, lookAtDatabase } from './look-at-database.ts'
import { lookAtMail } from './look-at-mail.ts'
import { lookAtMachine, lookAtNode, lookAtSpace } from './look-at-machine.ts'
import { lookAtSettings } from './look-at-settings.ts'

const db = await testDatabase()
const migrations = modulesOf(testPorts()).flatMap((module) => module.migrations)
const look = async (about: string, database = db) =>
  (await lookAtDatabase(database, migrations, 10)).find((finding) => finding.about === about)

describe('the doctor', () => {
  it('finds a database without durability in the way, and says which settings to turn on', async () => {
    expect(await look('Durability')).toMatchObject({ state: 'bad', mend: expect.stringContaining('fsync') as string })
  })

  it('finds migrations that are open, taken, and newer than this version', async () => {
    expect(await look('Migrations')).toMatchObject({ state: 'good' })
    await db.pool.query(`delete from kernel.migration where name = 'kernel/0001-log'`)
    expect(await look('Migrations')).toMatchObject({ state: 'watch', says: '1 are open' })
    await db.pool.query(`insert into kernel.migration (name, at) values ('kernel/9999-tomorrow', now())`)
    expect(await look('Migrations')).toMatchObject({ state: 'bad', says: expect.stringContaining('9999') as string })
  })

  it('says so when the database does not answer', async () => {
    const nowhere = openDatabase({ connectionString: 'postgresql://dangol@/none?host=/nowhere' })
    expect(await lookAtDatabase(nowhere, migrations, 10)).toMatchObject([{ about: 'Database', state: 'bad' }])
    await nowhere.close()
  })

  it('finds clocks that disagree, whatever the question took', () => {
    const noon = new Date('2026-06-01T12:00:00Z')
    expect(lookAtClock(noon, later(noon, seconds(1)), later(noon, seconds(2)))).toMatchObject({ state: 'good' })
    expect(lookAtClock(noon, later(noon, seconds(60)), noon)).toMatchObject({
      state: 'bad',
      says: expect.stringContaining('60 s') as string,
    })
    expect(lookAtClock(noon, later(noon, seconds(-60)), noon)).toMatchObject({ state: 'bad' })
  })

  it('finds an old Node, a full disk and a key that others can read', () => {
    expect(lookAtNode('20.1.0')).toMatchObject({ state: 'bad' })
    expect(lookAtSpace('/', 100)).toMatchObject({ state: 'bad' })
    expect(lookAtSpace('/', 2 * 1_024 ** 3)).toMatchObject({ state: 'watch' })
    const home = mkdtempSync(join(tmpdir(), 'dangol-doctor-'))
    onTestFinished(() => rmSync(home, { recursive: true }))
    writeFileSync(join(home, 'secret-key'), 'key')
    chmodSync(join(home, 'secret-key'), 0o644)
    const findings = lookAtMachine(readConfig({ DANGOL_HOME: home }))
    expect(findings.find((finding) => finding.about === 'Secret')).toMatchObject({ state: 'bad' })
  })

  it('M4: finds which records of its domain mailboxes look for and do not find', async () => {
    const records: Record<string, string[]> = { 'tea.example': ['v=spf1 mx -all'], 's1._domainkey.tea.example': [] }
    const names = {
      txt: (name: string) => (name in records ? Promise.resolve(records[name]!) : Promise.reject(new Error('away'))),
      mx: () => Promise.resolve([]),
    }
    const set = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Tea <hello@tea.example>', DKIM_SELECTOR: 's1' }
    const findings = await lookAtMail(db, readConfig(set), names)
    expect(findings.map(({ about, state }) => [about, state])).toEqual([
      ['SPF', 'good'],
      ['DKIM', 'watch'],
      ['DMARC', 'watch'],
    ])
    expect(findings[2]!.says).toContain('could not be asked')
    expect(await lookAtMail(db, readConfig({}), names)).toEqual([])
  })

  it('finds what a shop in public still lacks; each finding says how to mend it', () => {
    const findings = lookAtSettings(readConfig({ BASE_URL: 'http://tea.example' }))
    expect(findings.map((finding) => [finding.about, finding.state])).toEqual([
      ['Address', 'watch'],
      ['Mail', 'watch'],
      ['Payments', 'watch'],
    ])
    expect(findings.every((finding) => finding.mend)).toBe(true)
  })
})
