import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { fromYaml, lintGraph, type Problem } from '../modules/journeys/index.ts'
import { Refusal } from '../kernel/refusal.ts'

interface Options {
  readonly json?: boolean
}

const lint = new Command('lint')
  .summary('say what does not fit together in journeys written as YAML')
  .description(
    'Reads files and judges each journey by itself, without a shop: steps, loops, waits, shares, events and their ' +
      'fields. Whether its templates, segments and promotions are there is said when it is published.',
  )
  .argument('<file...>', 'YAML files, as the admin writes them')
  .option('--json', 'answer as JSON')
  .addHelpText('after', '\nExample:\n  $ npx dangol journeys lint journeys/*.yaml')
  .action(run)

export const journeys = new Command('journeys').summary('check journeys written as files').addCommand(lint)

interface Linted {
  readonly file: string
  readonly problems: readonly Pick<Problem, 'step' | 'field' | 'code' | 'message' | 'isWarning'>[]
}

function run(files: readonly string[], { json }: Options): void {
  const all = files.map(lintFile)
  if (json) console.log(JSON.stringify(all, undefined, 2))
  else for (const line of all.flatMap(inWords)) console.log(line)
  if (all.some(({ problems }) => problems.some(({ isWarning }) => !isWarning))) process.exitCode = 1
}

/** What is wrong with one file; that it cannot be read, or is no journey, is a problem like others. */
export function lintFile(file: string): Linted {
  try {
    return { file, problems: lintGraph(fromYaml(readFileSync(file, 'utf8')).graph) }
  } catch (error) {
    const { message } = error as Error
    const field = error instanceof Refusal ? (error.field ?? '') : ''
    return { file, problems: [{ step: null, field, code: 'unreadable', message, isWarning: false }] }
  }
}

const inWords = ({ file, problems }: Linted): string[] =>
  problems.length === 0
    ? [`${file}: fits together`]
    : problems.map(
        ({ field, message, isWarning }) =>
          `${file}: ${field ? `${field}: ` : ''}${message}${isWarning ? ' (warning)' : ''}`,
      )
