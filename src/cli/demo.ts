import { createInterface } from 'node:readline/promises'
import { Command } from 'commander'
import { databaseFor, migrationsOf } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { isDemoShop, makeDemo } from '../demo/make-demo.ts'
import { forgetShop } from '../demo/reset.ts'
import { edgeOf } from '../kernel/edge.ts'
import { createJobQueue, type WorkingDatabase } from '../kernel/job-queue.ts'
import { migrate } from '../kernel/migration.ts'
import { modulesOf, type Ports } from '../modules.ts'
import { portsFor } from '../ports.ts'
import { type Ground, takeGround } from './ground.ts'
import { progress, say } from './say.ts'

export const demo = new Command('demo')
  .summary('fill an empty shop with a small brand, its goods, pictures and history')
  .description('Fills an empty shop with the demo. A shop that has a market or a product is left as it is.')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx dangol demo\n  $ DANGOL_HOME=/tmp/try npx dangol demo\n  $ npx dangol demo reset --yes',
  )
  .action(async () => {
    const config = readConfig()
    const ground = await takeGround(config, 'demo')
    try {
      const isFilled = await fillWithDemo(config, ground)
      if (!isFilled) say('This shop has goods or markets already; the demo leaves it as it is.')
    } finally {
      await ground.close()
    }
  })

demo
  .command('reset')
  .summary('make the demo shop again as it was on its first day')
  .description(
    'Forgets every order, customer and change of a demo shop and fills it anew. Staff and their passwords stay.' +
      ' Refused in a shop that is not the demo, and while the shop runs.',
  )
  .option('--yes', 'do not ask')
  .addHelpText('after', '\nExamples:\n  $ npx dangol demo reset\n  $ npx dangol demo reset --yes')
  .action(async ({ yes = false }: { yes?: boolean }) => {
    const config = readConfig()
    const ground = await takeGround(config, 'demo reset')
    try {
      await onDatabase(config, ground, async (db, ports) => {
        if (!(await edgeOf(db).reading(isDemoShop))) throw new NotADemoShop()
        if (!yes && !(await isAgreed())) return say('Nothing was changed.')
        await forgetShop(db, migrationsOf(modulesOf(ports)))
        await make(db, ports)
        say('The demo shop is as it was on its first day.')
      })
    } finally {
      await ground.close()
    }
  })

class NotADemoShop extends Error {
  constructor() {
    super(
      'This is not a demo shop (its setting isDemo is off), so nothing was changed. To begin anew, use another DANGOL_HOME.',
    )
  }
}

/** Fills an empty shop and tells how far it is; before web and worker run. @returns whether it was filled now */
export const fillWithDemo = (config: Config, ground: Ground): Promise<boolean> => onDatabase(config, ground, make)

async function make(db: WorkingDatabase, ports: Ports): Promise<boolean> {
  const tell = progress('Filling the demo shop:')
  const isFilled = await makeDemo({ db, ports, onProgress: tell })
  if (isFilled) tell()
  return isFilled
}

async function onDatabase<T>(
  config: Config,
  ground: Ground,
  work: (db: WorkingDatabase, ports: Ports) => Promise<T>,
): Promise<T> {
  const db = databaseFor(config, ground.databaseUrl)
  try {
    const ports = portsFor(config, () => edgeOf(db))
    const modules = modulesOf(ports)
    await migrate(db, migrationsOf(modules))
    const jobs = await createJobQueue(db, modules)
    try {
      return await work({ ...db, jobs }, ports)
    } finally {
      await jobs.close()
    }
  } finally {
    await db.close()
  }
}

async function isAgreed(): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const words = 'This forgets all orders, customers and changes of this shop. Type yes to go on: '
  const answer = await asking.question(words).catch(() => '')
  asking.close()
  return answer.trim().toLowerCase() === 'yes'
}
