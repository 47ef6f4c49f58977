import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localFiles } from '../src/adapters/local-files/local-files.ts'
import { readConfig } from '../src/config.ts'
import { edgeOf } from '../src/kernel/edge.ts'
import { inTransaction } from '../src/kernel/transaction.ts'
import { modulesOf } from '../src/modules.ts'
import { receiveImportFile, startImport, workOnRun } from '../src/modules/imports/index.ts'
import { portsFor } from '../src/ports.ts'
import { aTeaShop } from '../src/testing/tea-shop.ts'
import type { Bench, Measured } from './bench.ts'
import { beginCount, sayCount } from './counted-statements.ts'
import { meterCpu } from './cpu.ts'
import { type BenchDatabase, withDatabase } from './database.ts'
import { besideFiveStatements } from './five-statements.ts'

const products = Number(process.argv[3] ?? 10_000)
const goals = { seconds: 60, megabytes: 400 } as const
const sizes = ['S', 'M', 'L']

/** Shopify's export: a row for each of three variants, with prices and stock and without pictures. */
function csv(): Buffer {
  const head =
    'Title,URL handle,Description,Vendor,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,' +
    'Price,Inventory tracker,Inventory quantity,Weight value (grams)'
  const rows = Array.from({ length: products }, (_, n) =>
    sizes
      .map((size, at) =>
        at === 0
          ? `Shirt number ${n},shirt-${n},<p>Cotton from the south. ${'Soft and light. '.repeat(10)}</p>,House ${n % 40},` +
            `Shirt,"cotton, summer",true,Active,S-${n}-${size},Size,${size},${19 + (n % 50)}.00,shopify,${5 + (n % 20)},200`
          : `,shirt-${n},,,,,,,S-${n}-${size},Size,${size},${19 + (n % 50)}.00,shopify,${5 + (n % 20)},200`,
      )
      .join('\n'),
  )
  return Buffer.from(`${head}\n${rows.join('\n')}\n`)
}

/** The most memory this process held while the work ran, in megabytes. */
async function mostMemory<T>(work: () => Promise<T>): Promise<{ answer: T; megabytes: number }> {
  let most = 0
  const look = () => (most = Math.max(most, process.memoryUsage().rss / 1e6))
  const timer = setInterval(look, 100)
  try {
    const answer = await work()
    look()
    return { answer, megabytes: most }
  } finally {
    clearInterval(timer)
  }
}

async function measure(db: BenchDatabase, home: string, say: (line: string) => void): Promise<Measured> {
  const edge = edgeOf(db)
  const files = localFiles(join(home, 'files'))
  await inTransaction(db, (tx) => aTeaShop(tx))
  const cpu = await meterCpu(db, process.pid)
  await beginCount(db)
  const { answer, perSecond } = await besideFiveStatements(db, 1, async () => {
    const begun = performance.now()
    const { answer: run, megabytes } = await mostMemory(async () => {
      const file = { source: 'shopify' as const, fileName: 'products.csv', bytes: csv(), currency: 'USD' }
      const received = await receiveImportFile(edge, files, file)
      const started = await inTransaction(db, (tx) =>
        startImport(tx, { ...received, dryRun: false, by: 'bench', isWorkedOnHere: true }),
      )
      return workOnRun(edge, files, started.id)
    })
    if (run.failure || run.problems > 0 || run.products !== products)
      throw new Error(`Not imported: ${JSON.stringify(run)}`)
    return { seconds: (performance.now() - begun) / 1_000, megabytes }
  })
  cpu.say('per product (this process counts twice)', products, say)
  await sayCount(db, products, say)
  say(`${products} products of three variants in ${answer.seconds.toFixed(1)} s (goal ${goals.seconds} s)`)
  say(`at most ${Math.round(answer.megabytes)} MB in this process (goal ${goals.megabytes} MB)`)
  return { figure: answer.seconds, unit: 's', limit: products / perSecond }
}

export const bench: Bench = {
  about: `s until ${products} products of a Shopify export are in the catalogue; limit: as many five-statement transactions, one after the other`,
  run: async (say) => {
    const home = mkdtempSync(join(tmpdir(), 'dangol-bench-'))
    try {
      const ports = portsFor(readConfig({ DANGOL_HOME: home }), () => {
        throw new Error('Nobody outside is asked')
      })
      return await withDatabase(modulesOf(ports), (db) => measure(db, home, say))
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  },
}
