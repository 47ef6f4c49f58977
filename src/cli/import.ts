import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { openApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Edge } from '../kernel/module.ts'
import {
  importTerms,
  mostBytes,
  readFile as readIncoming,
  receiveImportFile,
  rehearseFile,
  type SourceName,
  sources,
  startImport,
  workOnRun,
} from '../modules/imports/index.ts'
import type { FileStore } from '../modules/media/index.ts'
import { portsFor } from '../ports.ts'
import { joinGround } from './ground.ts'
import { allFindings, type ImportReport, tellReport } from './import-report.ts'
import { progress } from './say.ts'

interface Options {
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly currency?: string
}

/** `import` is the command line's word; in code it is taken. */
export const importing = new Command('import')
  .summary('bring the products and reviews of another shop along')
  .description(
    'Brings products with variants, prices, stock and pictures, or reviews. Safe to repeat: the same file again ' +
      'changes nothing, and what was sold since stays sold. Good rows are kept; what is wrong is reported by row.',
  )
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx dangol import shopify products_export.csv --dry-run\n' +
      '  $ npx dangol import shopify products_export.csv --currency KRW\n' +
      '  $ npx dangol import woocommerce wc-product-export.csv --json > report.json\n' +
      '  $ npx dangol import judgeme reviews.csv --dry-run',
  )
  .addCommand(commandFor('shopify', 'Shopify', 'Products → Export'))
  .addCommand(commandFor('woocommerce', 'WooCommerce', 'Products → Export, in English'))
  .addCommand(
    commandFor('judgeme', 'Judge.me', 'Settings → Export reviews; products first, which it names by their handles'),
  )
  .addCommand(commandFor('shopify-reviews', 'Shopify Product Reviews', 'the app’s Export, kept from before 2024'))

function commandFor(source: SourceName, title: string, from: string): Command {
  const command = new Command(source)
    .summary(`the ${wordOf(source)} CSV of ${title}`)
    .description(`Imports the ${wordOf(source)} CSV of ${title} (${from}).`)
    .argument('<file>', 'the CSV: at most 50 MB and 100,000 rows')
    .option('--dry-run', 'report what would happen and change nothing')
    .option('--json', 'answer as JSON, with every finding')
    .addHelpText(
      'after',
      '\nEnds with 0 when everything was taken, with 1 when something was left out or the import failed.' +
        `\n\nExamples:\n  $ npx dangol import ${source} ${wordOf(source)}s.csv --dry-run\n` +
        `  $ npx dangol import ${source} ${wordOf(source)}s.csv --json`,
    )
    .exitOverride()
    .action(async (file: string, options: Options) => run(source, file, options))
  if (sources[source].tells === 'reviews') return command
  return command.option(
    '--currency <code>',
    'currency of the prices; that of the default market when left out',
    currencyCode,
  )
}

function wordOf(source: SourceName): string {
  return sources[source].tells === 'reviews' ? 'review' : 'product'
}

function currencyCode(text: string): string {
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase()
  throw new InvalidArgumentError('Write the currency as its ISO 4217 code, like KRW.')
}

async function run(source: SourceName, path: string, options: Options): Promise<void> {
  const bytes = await bytesOf(path)
  const config = readConfig()
  const ground = await joinGround(config, 'import')
  try {
    const running = await openApp(config, ground.databaseUrl, { web: false, worker: false })
    try {
      const { edge } = running.app
      const file = { source, fileName: basename(path), bytes, currency: options.currency }
      const files = portsFor(config, () => edge).files
      const report = options.dryRun ? await rehearsed(edge, file) : await imported(edge, files, file)
      tellReport(report, options)
      if (report.problems > 0 || report.failure) process.exitCode = 1
    } finally {
      await running.close()
    }
  } finally {
    await ground.close()
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Error(`There is no file ${path}.`)
  if (found.size > mostBytes) throw new Error(`${path} is larger than ${mostBytes / 1_000_000} MB. Split it.`)
  return readFile(path)
}

interface FileToImport {
  source: SourceName
  fileName: string
  bytes: Buffer
  currency: string | undefined
}

async function rehearsed(edge: Edge, { source, fileName, bytes, currency }: FileToImport): Promise<ImportReport> {
  const terms = await edge.reading((read) => importTerms(read, currency))
  const incoming = await readIncoming(bytes, { source, currency: terms.currency })
  const tell = progress('Rehearsing')
  const taken = await rehearseFile(edge, { source, ...terms }, incoming, (done) => tell(`${done} of ${incoming.count}`))
  tell()
  const count = (level: string) => taken.findings.filter((finding) => finding.level === level).length
  return {
    ...{ source, fileName, dryRun: true, currency: terms.currency, products: incoming.count, failure: null },
    ...{ ...taken, problems: count('problem'), warnings: count('warning') },
  }
}

async function imported(edge: Edge, files: FileStore, file: FileToImport): Promise<ImportReport> {
  const received = await receiveImportFile(edge, files, file)
  const { id } = await edge.inTransaction((tx) =>
    startImport(tx, { ...received, dryRun: false, by: 'command-line', isWorkedOnHere: true }),
  )
  const tell = progress('Importing')
  const run = await workOnRun(edge, files, id, { tell: ({ done, products }) => tell(`${done} of ${products}`) })
  tell()
  return { ...run, products: run.products ?? 0, findings: await allFindings(edge, id) }
}
