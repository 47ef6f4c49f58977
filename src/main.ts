import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { exitCodeOf, wordsFor } from './cli/exit-code.ts'
import { migrate } from './cli/migrate.ts'
import { say } from './cli/say.ts'
import { start } from './cli/start.ts'
import { web } from './cli/web.ts'
import { worker } from './cli/worker.ts'
import { root } from './config.ts'

const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }

const program = new Command('dangol')
  .description('A shop that sells through relationships. Without a command it says what it can do.')
  .version(version)
  .addHelpText(
    'after',
    '\nSettings come from the environment; see README.md. Exit codes: 0 done, 1 failed, 2 wrong setting or argument, 3 in use by another process.',
  )

for (const command of [start, web, worker, migrate]) program.addCommand(command)
for (const command of [program, ...program.commands]) command.exitOverride()

try {
  await program.parseAsync()
  process.exit(0)
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2)
  say(`dangol: ${wordsFor(error)}`)
  process.exit(exitCodeOf(error))
}
