import { hours, later, seconds } from '../../kernel/clock.ts'
import { doing, type Edge, type Module } from '../../kernel/module.ts'
import { runAudit } from './jobs.ts'
import { storeAudit } from './migrations/0001-store-audit.ts'
import type { AuditPorts } from './ports.ts'
import { isOver } from './run.ts'
import { rouseLateAudits, startWeeklyAudit } from './sweeps.ts'
import { workOnAudit } from './work-on-audit.ts'

export { allChecks } from './all-checks.ts'
export { answerCheck, withdrawAnswer } from './answer-check.ts'
export { type Answer, answers } from './answer.ts'
export { type Area, areaNames, areas } from './areas.ts'
export type { Check, Found, Verdict } from './check.ts'
export { type Change, compareAudits, type Comparison } from './compare-audits.ts'
export { auditFinished, checkAnswered } from './events.ts'
export type { Evidence } from './evidence.ts'
export { type Audit, getAudit, listAudits, type Result } from './find-audit.ts'
export { runAudit } from './jobs.ts'
export type { AuditPorts, OwnAnswer, OwnPages } from './ports.ts'
export { AuditNotFinished, AuditUnknown, CheckNotAsked, CheckUnknown, NothingAnswered } from './refusals.ts'
export { isOver, type Run } from './run.ts'
export type { AreaScore } from './score.ts'
export { startAudit } from './start-audit.ts'
export { workOnAudit } from './work-on-audit.ts'

/** How long one job works; a process that ends leaves no more than this to be done again. */
const sliceMs = seconds(60)

export const storeAuditModule = (ports: AuditPorts): Module => ({
  name: 'store-audit',
  migrations: [storeAudit],
  jobs: [doing(runAudit, (edge, { runId }) => workForAWhile(edge, ports, runId))],
  recurring: [
    {
      name: 'store-audit.start-weekly-audit',
      everySeconds: hours(1) / 1_000,
      run: (edge) => edge.inTransaction(startWeeklyAudit),
    },
    {
      name: 'store-audit.rouse-late-audits',
      everySeconds: 120,
      run: (edge) => edge.inTransaction(rouseLateAudits),
    },
  ],
})

async function workForAWhile(edge: Edge, ports: AuditPorts, runId: string): Promise<void> {
  const end = later(edge.clock.now(), sliceMs)
  const run = await workOnAudit(edge, ports, runId, { until: () => edge.clock.now() >= end })
  if (isOver(run)) return
  await edge.inTransaction((tx) => tx.enqueue(runAudit({ runId }), { key: `${runId}:${run.done}` }))
}
