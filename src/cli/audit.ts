import { Command, InvalidArgumentError } from 'commander'
import { openApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Edge } from '../kernel/module.ts'
import { type Audit, areas, type AuditPorts, getAudit, startAudit, workOnAudit } from '../modules/store-audit/index.ts'
import { auditPortsOf } from '../modules.ts'
import { joinGround } from './ground.ts'
import { progress } from './say.ts'

interface Options {
  readonly json?: boolean
  readonly min?: number
}

export const audit = new Command('audit')
  .summary('look over the whole shop with 115 checks')
  .description(
    'Reads the shop’s own pages, goods and settings as a guest and a merchant see them, and judges them by 115 checks. ' +
      'The run is kept, so that the admin shows what got better and worse.',
  )
  .option('--json', 'answer as JSON, with every check')
  .option('--min <score>', 'end with 1 when the score is below this, 0 to 100', scoreIn)
  .addHelpText('after', '\nExamples:\n  $ npx dangol audit\n  $ npx dangol audit --min 90 --json > audit.json')
  .action(run)

function scoreIn(text: string): number {
  const score = Number(text)
  if (/^\d{1,3}$/.test(text) && score <= 100) return score
  throw new InvalidArgumentError('Write a whole number from 0 to 100.')
}

async function run({ json, min }: Options): Promise<void> {
  const config = readConfig()
  const ground = await joinGround(config, 'audit')
  try {
    const running = await openApp(config, ground.databaseUrl, { web: false, worker: false })
    try {
      const found = await audited(running.app.edge, auditPortsOf(running.ports))
      if (json) console.log(JSON.stringify(inJson(found), undefined, 2))
      else for (const line of inWords(found)) console.log(line)
      if (found.run.state !== 'finished' || (found.run.score ?? 0) < (min ?? 0)) process.exitCode = 1
    } finally {
      await running.close()
    }
  } finally {
    await ground.close()
  }
}

/** Does the work itself, also of a run that was under way. */
async function audited(edge: Edge, ports: AuditPorts): Promise<Audit> {
  const { id } = await edge.inTransaction((tx) => startAudit(tx, { by: 'command-line', isWorkedOnHere: true }))
  const tell = progress('Auditing')
  await workOnAudit(edge, ports, id, { tell: ({ done, steps }) => tell(steps ? `${done} of ${steps}` : 'gathering') })
  tell()
  return edge.reading((read) => getAudit(read, id))
}

const inJson = ({ run, results, pages }: Audit) => ({
  ...run,
  checks: results.map(({ check, answer, ...result }) => ({
    ...{ id: check.id, area: check.area, title: check.title, kind: check.kind, weight: check.weight },
    ...result,
    ...(answer ? { answer } : {}),
    mend: check.mend,
  })),
  pages,
})

/** The areas with their scores, then what fails, what matters most first. */
function inWords({ run, results }: Audit): string[] {
  if (run.state !== 'finished') return [run.failure ?? 'The audit did not come to its end.']
  const failing = results.filter(({ state }) => state === 'fail').toSorted((a, b) => b.check.weight - a.check.weight)
  const open = results.filter(({ state }) => state === 'open').length
  return [
    `Score ${run.score} of 100`,
    '',
    ...run.areas!.map(
      ({ area, score, failed }) =>
        `  ${(score === null ? '–' : String(score)).padStart(3)}  ${areas[area].title}${failed > 0 ? ` (${failed} to mend)` : ''}`,
    ),
    '',
    ...failing.flatMap(({ check, says, found }) => [
      `✗ ${check.title}`,
      `    ${says}${
        found.length > 0
          ? ` ${found
              .slice(0, 3)
              .map(({ label, detail }) => (detail ? `${label} (${detail})` : label))
              .join('; ')}`
          : ''
      }`,
      `    → ${check.mend}`,
    ]),
    ...(open > 0
      ? ['', `${open} questions wait for somebody who looks: answer them in the admin under Shop audit.`]
      : []),
  ]
}
