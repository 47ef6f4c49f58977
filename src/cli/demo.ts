import { Command } from 'commander'
import { databaseFor, migrationsOf } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { fillDemo } from '../demo/fill.ts'
import { edgeOf } from '../kernel/edge.ts'
import { createJobQueue } from '../kernel/job-queue.ts'
import { migrate } from '../kernel/migration.ts'
import type { Edge } from '../kernel/module.ts'
import { modulesOf } from '../modules.ts'
import { portsFor } from '../ports.ts'
import { joinGround } from './ground.ts'
import { progress, say } from './say.ts'

export const demo = new Command('demo')
  .summary('fill an empty shop with a small brand, its goods and pictures')
  .description('Fills an empty shop with the demo. A shop that has a market or a product is left as it is.')
  .addHelpText('after', '\nExamples:\n  $ npx dangol demo\n  $ DANGOL_HOME=/tmp/try npx dangol demo')
  .action(async () => {
    const config = readConfig()
    const ground = await joinGround(config, 'demo')
    const db = databaseFor(config, ground.databaseUrl)
    try {
      const modules = modulesOf(portsFor(config, () => edgeOf(db)))
      await migrate(db, migrationsOf(modules))
      const jobs = await createJobQueue(db, modules)
      const filled = await fillWithDemo(config, edgeOf({ ...db, jobs }))
      await jobs.close()
      if (!filled) say('This shop has goods or markets already; the demo leaves it as it is.')
    } finally {
      await db.close()
      await ground.close()
    }
  })

/** Fills an empty shop and tells how far it is. @returns whether it was filled now */
export async function fillWithDemo(config: Config, edge: Edge): Promise<boolean> {
  const { files } = portsFor(config, () => edge)
  const tell = progress('Filling the demo shop')
  const filled = await fillDemo({ edge, files, onProgress: (words) => tell(words) })
  if (filled) tell()
  return filled
}
