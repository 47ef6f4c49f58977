import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../config.ts'
import { inTransaction, reading } from '../kernel/transaction.ts'
import { findMember, listAudit, listPasskeys, passwordResetOf, savePasskey } from '../modules/staff/index.ts'
import { liveTestDatabase } from '../testing/database.ts'
import { aMember } from '../testing/staff.ts'

const db = await liveTestDatabase()
const home = mkdtempSync(join(tmpdir(), 'dangol-staff-'))
afterAll(() => rmSync(home, { recursive: true }))

const resetPassword = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'silent' },
      ...{ DANGOL_HOME: home, DATABASE_URL: db.connectionString.replace('@/', '@localhost/') },
      ...{ BASE_URL: 'https://shop.test' },
    }
    const command = [join(root, 'bin/dangol.mjs'), 'staff', 'reset-password', ...args]
    const child = execFile(process.execPath, command, { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })

/** Somebody with an authenticator and a passkey. */
async function hana() {
  const id = await inTransaction(db, async (tx) => {
    const userId = await aMember(tx, 'Hana Lee', 'owner')
    const key = { publicKey: Buffer.from([1]), counter: 0, transports: [], isBackedUp: false }
    await savePasskey(tx, { userId, name: 'Phone', credentialId: userId, ...key })
    return userId
  })
  await db.pool.query(`update staff."user" set "twoFactorEnabled" = true where id = $1`, [id])
  return { id, email: (await reading(db, (read) => findMember(read, id)))!.email }
}

const secondFactorsOf = (id: string) =>
  reading(db, async (read) => [
    (await findMember(read, id))!.hasSecondFactor,
    (await listPasskeys(read, id)).map(({ name }) => name),
  ])
const lastOf = async (id: string) => (await reading(db, (read) => listAudit(read, { subject: id, limit: 1 })))[0]!

describe('dangol staff reset-password', { timeout: 60_000 }, () => {
  it('A9: prints a link for her alone, keeps her second factor, and is in the audit trail', async () => {
    const { id, email } = await hana()
    const { code, out, err } = await resetPassword(email.toUpperCase())
    expect([code, err]).toEqual([0, expect.stringContaining(`Hana Lee (${email}) chooses a new password`)])
    const [, token] = /^https:\/\/shop\.test\/admin\/new-password#(\S+)\n$/.exec(out)!
    expect(await reading(db, (read) => passwordResetOf(read, token!))).toMatchObject({ userId: id })
    expect(await secondFactorsOf(id)).toEqual([true, ['Phone']])
    expect(await lastOf(id)).toMatchObject({ actorKind: 'command-line', action: 'openPasswordReset' })
  })

  it('A9: removes authenticator and passkeys when she lost her phone too', async () => {
    const { id, email } = await hana()
    const { code, err } = await resetPassword(email, '--without-second-factor')
    expect([code, err]).toEqual([0, expect.stringContaining('backup codes and passkeys (1) are removed')])
    expect(await secondFactorsOf(id)).toEqual([false, []])
    expect((await lastOf(id)).data).toEqual({ withoutSecondFactor: true, passkeys: 1 })
  })

  it('A9: ends with 1 for somebody who does not work here, and with 2 for what is no email', async () => {
    const unknown = await resetPassword('nobody@shop.test')
    expect([unknown.code, unknown.out, unknown.err]).toEqual([1, '', expect.stringContaining('Nobody on the staff')])
    const wrong = await resetPassword('hana')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Write an email address')])
  })
})
