import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { openApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { shopSettings } from '../modules/shop/index.ts'
import { reviewExport } from '../web/admin-api/review-export.ts'
import { joinGround } from './ground.ts'
import { say } from './say.ts'

export const exporting = new Command('export')
  .summary('take the reviews of the shop along')
  .description('Writes what others can read in, as large as it is. Works while the shop runs.')
  .addHelpText('after', '\nExamples:\n  $ npx dangol export judgeme reviews.csv')

exporting
  .command('judgeme')
  .summary('decided reviews in the CSV of Judge.me')
  .description(
    'Writes all decided reviews in the form of Judge.me’s CSV, with email addresses, to a file that only you can read, ' +
      'or to standard output. Reviews that wait for a decision are not in it: nobody may learn their stars before.',
  )
  .argument('[file]', 'where to write; standard output when left out')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx dangol export judgeme reviews.csv\n  $ npx dangol export judgeme | gzip > r.gz',
  )
  .exitOverride()
  .action(run)

async function run(file: string | undefined): Promise<void> {
  const config = readConfig()
  const ground = await joinGround(config, 'export')
  try {
    const running = await openApp(config, ground.databaseUrl, { web: false, worker: false })
    try {
      const { edge } = running.app
      const shop = await edge.reading(shopSettings)
      const origin = (shop.baseUrl ?? running.ports.notices.baseUrl).replace(/\/$/, '')
      const lines = Readable.from(reviewExport(edge, { origin, withEmails: true }))
      if (file === undefined) await pipeline(lines, process.stdout, { end: false })
      else await pipeline(lines, createWriteStream(file, { mode: 0o600 }))
      if (file !== undefined) say(`Written to ${file}.`)
    } finally {
      await running.close()
    }
  } finally {
    await ground.close()
  }
}
