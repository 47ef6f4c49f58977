import { openApp, type Parts, type RunningApp } from '../app.ts'
import type { Config } from '../config.ts'
import { askedToEnd } from './ending.ts'
import type { Ground } from './ground.ts'
import { say } from './say.ts'

/** Runs parts of the shop on this ground until the process is asked to end, then ends in order: app first, ground last. */
export async function runApp(
  config: Config,
  ground: Ground,
  parts: Parts,
  greet: (running: RunningApp) => void | Promise<void>,
): Promise<void> {
  const asked = askedToEnd()
  try {
    const running = await openApp(config, ground.databaseUrl, parts)
    ground.lock?.tell(running.port === undefined ? {} : { port: running.port })
    await greet(running)
    say(`Ending on ${await asked}: finishing what has begun…`)
    ground.lock?.tell({ isEnding: true })
    await running.close()
  } finally {
    await ground.close()
  }
  say('Ended.')
}
