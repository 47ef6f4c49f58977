import { existsSync, statSync } from 'node:fs'
import { Command } from 'commander'
import { databaseFor, modulesFor } from '../app.ts'
import { backUp } from '../backup/back-up.ts'
import { schemasOf } from '../backup/shape.ts'
import { readConfig } from '../config.ts'
import { joinGround } from './ground.ts'
import { progress } from './say.ts'
import { version } from './version.ts'

export const backup = new Command('backup')
  .summary('write the whole shop into one file, while it runs')
  .description(
    'Writes database, images and keys as of one instant into a .tar.gz. It holds personal data and secrets: ' +
      'keep it as safe as the shop.',
  )
  .argument('<file>', 'file to write; one that exists is left alone')
  .option('--force', 'replace a file that exists')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx dangol backup shop.tar.gz\n  $ npx dangol backup "/backups/$(date +%F).tar.gz"',
  )
  .action(async (file: string, { force }: { force?: boolean }) => {
    const config = readConfig()
    if (existsSync(file) && !force) throw new Error(`${file} exists. Choose another name, or replace it with --force.`)
    const ground = await joinGround(config, 'backup')
    const db = databaseFor(config, ground.databaseUrl)
    const tell = progress('Backing up')
    try {
      const schemas = schemasOf(modulesFor(config))
      const { rows, files } = await backUp(db, { file, home: config.home, schemas, dangol: version, tell })
      tell()
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
      console.log(`${file}: ${total} rows, ${files} files, ${Math.ceil(statSync(file).size / 1_024)} KiB`)
    } finally {
      await db.close()
      await ground.close()
    }
  })
