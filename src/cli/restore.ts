import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { databaseFor, migrationsOf, modulesFor } from '../app.ts'
import { restore as bringBack } from '../backup/restore.ts'
import { schemasOf } from '../backup/shape.ts'
import { readConfig } from '../config.ts'
import { takeGround } from './ground.ts'
import { progress } from './say.ts'

export const restore = new Command('restore')
  .summary('bring a shop back from a backup, into an empty place')
  .description(
    'Restores database, images and keys into an empty home and database, then brings them up to this version. ' +
      'Nothing that exists is overwritten: where there is a shop already, it refuses.',
  )
  .argument('<file>', 'file that `backup` wrote')
  .addHelpText('after', '\nExamples:\n  $ DANGOL_HOME=/srv/restored npx dangol restore shop.tar.gz')
  .action(async (file: string) => {
    const config = readConfig()
    if (!existsSync(file)) throw new Error(`There is no file ${file}.`)
    const ground = await takeGround(config, 'restore')
    const db = databaseFor(config, ground.databaseUrl)
    const tell = progress('Restoring')
    try {
      const modules = modulesFor(config)
      const what = { file, home: config.home, schemas: schemasOf(modules), migrations: migrationsOf(modules), tell }
      const { manifest, end } = await bringBack(db, what)
      tell()
      console.log(`The shop of ${manifest.madeAt} is in ${config.home}, with ${end.files} files. Start it: npm start`)
    } finally {
      await db.close()
      await ground.close()
    }
  })
