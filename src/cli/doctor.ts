import { Command } from 'commander'
import { messageChannels } from '../adapters/message-channels.ts'
import { nameSystem } from '../adapters/name-system/name-system.ts'
import { databaseFor, migrationsOf, modulesFor } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { bad, type Finding } from '../doctor/finding.ts'
import { lookAtChannels } from '../doctor/look-at-channels.ts'
import { lookAtDatabase } from '../doctor/look-at-database.ts'
import { lookAtMail } from '../doctor/look-at-mail.ts'
import { lookAtMachine } from '../doctor/look-at-machine.ts'
import { lookAtSettings } from '../doctor/look-at-settings.ts'
import { lookAtWebhooks } from '../doctor/look-at-webhooks.ts'
import { edgeOf } from '../kernel/edge.ts'
import { secretOf } from '../secret.ts'
import { joinGround } from './ground.ts'

export const doctor = new Command('doctor')
  .summary('look whether all is well, and say how to mend what is not')
  .description(
    'Looks at Node, disk, home, clock, database, migrations and settings. Ends with 1 when something is in the way.',
  )
  .option('--json', 'answer as JSON')
  .addHelpText('after', '\nExamples:\n  $ npx dangol doctor\n  $ npx dangol doctor --json')
  .action(async ({ json }: { json?: boolean }) => {
    const config = readConfig()
    const machine = lookAtMachine(config)
    const isUsable = machine.every((finding) => finding.about !== 'Home' || finding.state !== 'bad')
    const findings = [...machine, ...(isUsable ? await lookThrough(config) : []), ...lookAtSettings(config)]
    if (json) console.log(JSON.stringify(findings, undefined, 2))
    else for (const finding of findings) console.log(inWords(finding))
    if (findings.some((finding) => finding.state === 'bad')) process.exitCode = 1
  })

async function lookThrough(config: Config): Promise<Finding[]> {
  try {
    const ground = await joinGround(config, 'doctor')
    const db = databaseFor(config, ground.databaseUrl)
    try {
      const database = await lookAtDatabase(db, migrationsOf(modulesFor(config)), config.databaseConnections)
      if (database.length <= 1) return database
      const adapters = messageChannels({
        ...{ twilioUrl: config.twilioUrl, telegramUrl: config.telegramUrl },
        ...{ pushToLoopback: config.webhooksToLoopback, edge: () => edgeOf(db) },
      })
      const channels = await lookAtChannels(db, { adapters, secret: () => secretOf(config) })
      const mail = await lookAtMail(db, config, nameSystem())
      return [...database, ...(await lookAtWebhooks(db)), ...channels, ...mail]
    } finally {
      await db.close()
      await ground.close()
    }
  } catch (error) {
    return [
      bad('Database', (error as Error).message, 'Start the shop once and read what it says, or set DATABASE_URL.'),
    ]
  }
}

const marks = { good: '✓', watch: '!', bad: '✗' }

const inWords = ({ about, state, says, mend }: Finding): string =>
  `${marks[state]} ${about.padEnd(12)} ${says}${mend ? `\n${' '.repeat(15)}→ ${mend}` : ''}`
