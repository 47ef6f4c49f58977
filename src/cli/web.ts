import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { joinGround } from './ground.ts'
import { runApp } from './run-app.ts'
import { say } from './say.ts'

export const web = new Command('web')
  .summary('answer HTTP only; run as many as you like')
  .description('Answers HTTP without taking jobs. Many may run on one database; set DATABASE_URL for all of them.')
  .addHelpText('after', '\nExamples:\n  $ DATABASE_URL=postgresql://dangol@db/shop PORT=4001 npx dangol web')
  .action(async () => {
    const config = readConfig()
    const ground = await joinGround(config, 'web')
    await runApp(config, ground, { web: true, worker: false }, ({ port }) => say(`Answering on port ${port}.`))
  })
