import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { modulesOf } from '../../src/modules.ts'
import { portsFor } from '../../src/ports.ts'
import { type Trace, type Traced, traceStatements } from '../../src/testing/statements.ts'
import { type BenchDatabase, withDatabase } from '../database.ts'
import { stock, wholeAddress } from '../shop.ts'
import { type Ask, shopperAt, wish } from '../shopper.ts'
import { writeHotPaths } from './hot-paths.ts'

const warmUps = 20

async function buy(ask: Ask, variantIds: readonly string[], shopper: number, after: (step: string) => void) {
  const asked = async (step: string, path: string, body?: object) => {
    const { status, body: answer } = await ask('POST', path, body)
    if (status >= 300) throw new Error(`${step} was answered ${status} ${JSON.stringify(answer)}`)
    await pause(0)
    after(step)
    return answer
  }
  const { token } = await asked('start', '/checkouts', wish(shopper, variantIds.slice(0, 2)))
  await asked('pay', `/checkouts/${String(token)}/payment`, { provider: 'test', method: 'success' })
  await asked('place', `/checkouts/${String(token)}/place`)
}

/** Nothing for a while but the looks of an idle worker. */
async function quiet(db: BenchDatabase): Promise<void> {
  const open = `select (select count(*) from orders."order" where payment_state <> 'paid')
    + (select count(*) from job.job where state < 'completed' and start_after <= now())
    + (select count(*) from messaging.send where state = 'queued') as open`
  for (let calm = 0; calm < 10;) {
    const { rows } = await db.pool.query<{ open: number }>(open)
    calm = rows[0]!.open === 0 ? calm + 1 : 0
    await pause(50)
  }
}

const isLook = ({ asker, text }: Traced): boolean =>
  asker === 'outside' || asker.endsWith('kernel/pulse') || /job_due|findDue/.test(text)

function list(title: string, statements: readonly Traced[], say: (line: string) => void): void {
  say('')
  say(`${title}: ${statements.length} statements`)
  for (const { mark, ms, asker, text } of statements) {
    const words = text.replaceAll(/\s+/g, ' ').trim().slice(0, 90)
    say(`${mark} ${ms.toFixed(2).padStart(7)} ms  ${asker.padEnd(70)} ${words}`)
  }
}

async function measure(db: BenchDatabase, trace: Trace, ask: Ask, variantIds: string[], say: (line: string) => void) {
  for (let n = 0; n < warmUps; n++) await buy(ask, variantIds, n, () => undefined)
  await quiet(db)
  trace.take()
  const steps: { step: string; from: number }[] = []
  await buy(ask, variantIds, warmUps, (step) => steps.push({ step, from: trace.statements.length }))
  await quiet(db)
  const all = trace.take().filter((one) => !one.asker.startsWith('outside') && !isLook(one) && one.text !== '')
  const ofWeb = all.filter(({ asker }) => / < (web|listening)|^web/.test(asker))
  list('web', ofWeb, say)
  list(
    'worker',
    all.filter((one) => !ofWeb.includes(one)),
    say,
  )
  if (process.env['BENCH_WRITE'] === 'yes') await writeHotPaths(db, all)
  return all.length
}

async function withApp(say: (line: string) => void): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'dangol-bench-'))
  const config = readConfig({
    DANGOL_HOME: home,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    TEST_PAYMENTS: 'yes',
    REQUESTS_PER_MINUTE: '0',
  })
  const modules = modulesOf(
    portsFor(config, () => {
      throw new Error('Not yet open')
    }),
  )
  try {
    return await withDatabase(modules, async (db) => {
      const variantIds = await inTransaction(db, (tx) => stock(tx, { variants: 5, onHand: 10_000 }))
      const trace = traceStatements()
      const running = await openApp(config, wholeAddress(db.connectionString), { web: true, worker: true })
      const { ask, close } = shopperAt(running.port!, 1)
      try {
        return await measure(db, trace, ask, variantIds, say)
      } finally {
        close()
        await running.close()
        trace.stop()
      }
    })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

console.log(await withApp((line) => console.log(line)))
