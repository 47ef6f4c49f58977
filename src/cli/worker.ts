import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { joinGround } from './ground.ts'
import { runApp } from './run-app.ts'
import { say } from './say.ts'

export const worker = new Command('worker')
  .summary('take events and jobs only; run as many as you like')
  .description('Reacts to events, runs jobs and recurring work, without HTTP. Many may run on one database.')
  .addHelpText('after', '\nExamples:\n  $ DATABASE_URL=postgresql://dangol@db/shop npx dangol worker')
  .action(async () => {
    const config = readConfig()
    const ground = await joinGround(config, 'worker')
    await runApp(config, ground, { web: false, worker: true }, () => say('Working.'))
  })
