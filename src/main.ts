import { Command, CommanderError } from 'commander'
import { audit } from './cli/audit.ts'
import { backup } from './cli/backup.ts'
import { demo } from './cli/demo.ts'
import { doctor } from './cli/doctor.ts'
import { exitCodeOf, wordsFor } from './cli/exit-code.ts'
import { exporting } from './cli/export.ts'
import { importing } from './cli/import.ts'
import { journeys } from './cli/journeys.ts'
import { migrate } from './cli/migrate.ts'
import { restore } from './cli/restore.ts'
import { say } from './cli/say.ts'
import { staff } from './cli/staff.ts'
import { start } from './cli/start.ts'
import { version } from './cli/version.ts'
import { web } from './cli/web.ts'
import { worker } from './cli/worker.ts'

const program = new Command('dangol')
  .description('A shop that sells through relationships.')
  .version(version)
  .addHelpText(
    'after',
    '\nSettings come from the environment (PORT, DANGOL_HOME, DATABASE_URL, …): see README.md.' +
      '\nExit codes: 0 done, 1 failed, 2 wrong setting or argument, 3 in use by another process.',
  )

for (const command of [
  start,
  web,
  worker,
  migrate,
  importing,
  exporting,
  demo,
  backup,
  restore,
  doctor,
  audit,
  journeys,
  staff,
])
  program.addCommand(command)
for (const command of [program, ...program.commands]) command.exitOverride()

try {
  await program.parseAsync()
  process.exit()
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2)
  say(`dangol: ${wordsFor(error)}`)
  process.exit(exitCodeOf(error))
}
