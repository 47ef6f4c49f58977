import { Command } from 'commander'
import type { RunningApp } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { firstOwner } from '../first-owner.ts'
import { fillWithDemo } from './demo.ts'
import { type Ground, takeGround } from './ground.ts'
import { runApp } from './run-app.ts'
import { say } from './say.ts'

export const start = new Command('start')
  .summary('run the whole shop: database, web and worker in one process')
  .description('Runs the whole shop until Ctrl-C. Starts a PostgreSQL of its own unless DATABASE_URL names one.')
  .option('--no-demo', 'leave an empty shop empty, instead of filling it with the demo')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npx dangol start\n  $ PORT=8080 DANGOL_HOME=/srv/tea npx dangol start\n  $ npm start -- --no-demo',
  )
  .action(async ({ demo }: { demo: boolean }) => {
    const config = readConfig()
    const ground = await takeGround(config, 'start')
    if (demo) await fillOrLetGo(config, ground)
    await runApp(config, ground, { web: true, worker: true }, (running) => greet(config, running))
  })

async function fillOrLetGo(config: Config, ground: Ground): Promise<void> {
  try {
    await fillWithDemo(config, ground)
  } catch (error) {
    await ground.close()
    throw error
  }
}

async function greet(config: Config, { app, staff, port }: RunningApp): Promise<void> {
  const address = config.baseUrl ?? `http://localhost:${port}`
  const first = await firstOwner(config.home, app.edge, staff)
  const signIn = first ? `${first.email} with ${first.password} (from ${first.file})` : 'with your own account'
  say(`\n  Storefront  ${address}/\n  Admin       ${address}/admin\n  Sign in     ${signIn}\n`)
  say('Ready. Ctrl-C ends the shop.')
}
