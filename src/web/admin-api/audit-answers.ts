import { z } from 'zod'
import {
  answers,
  areaNames,
  areas,
  type Audit,
  type Change,
  type Check,
  type Comparison,
  isOver,
  type Result,
  type Run,
} from '../../modules/store-audit/index.ts'

const count = z.int().min(0)
const area = z.enum(areaNames)
const state = z
  .enum(['pass', 'fail', 'not-here', 'open'])
  .describe('`not-here`: this shop does not need it. `open`: a question nobody has answered')

const areaScore = z.object({
  area,
  title: z.string(),
  points: count.describe('Of the hundred, how many this area is worth'),
  score: z.int().min(0).max(100).nullable().describe('Null when nothing could be judged'),
  passed: count,
  failed: count,
  notHere: count,
  open: count,
})

export const auditRun = z
  .object({
    id: z.uuid(),
    state: z.enum(['waiting', 'running', 'finished', 'failed']),
    isOver: z.boolean().describe('Ask again until it is'),
    steps: count.nullable().describe('Null until the pages were chosen'),
    done: count,
    score: z.int().min(0).max(100).nullable(),
    areas: z.array(areaScore).nullable(),
    failure: z.string().nullable(),
    startedBy: z.string().describe('Staff, API key, `command-line` or `schedule`'),
    createdAt: z.date(),
    startedAt: z.date().nullable(),
    finishedAt: z.date().nullable(),
  })
  .meta({ id: 'StoreAuditRun' })

const found = z.object({
  label: z.string(),
  detail: z.string().optional().describe('The number or word that was found there'),
  mendAt: z.string().optional().describe('The screen of the admin where it is mended'),
  page: z.string().optional().describe('The page of the shop where it can be seen'),
})

const given = z.object({
  answer: z.enum(answers),
  answeredBy: z.string(),
  answeredAt: z.date(),
  expiresAt: z.date().describe('Then it is asked anew'),
})

const checkWords = {
  id: z.string().describe('Lasting, area first: `trust.policy-returns`'),
  area,
  areaTitle: z.string(),
  kind: z.enum(['auto', 'manual']),
  title: z.string().describe('What is so when all is well; of a manual check the question'),
  weight: z.int().min(1).max(5),
}

const auditResult = z
  .object({
    ...checkWords,
    about: z.string().describe('What is looked at, and where the line is'),
    why: z.string(),
    mend: z.string(),
    mendAt: z.string(),
    state,
    says: z.string(),
    found: z.array(found).describe('At most 20 of them'),
    foundCount: count.describe('All of them'),
    since: z.date().describe('Since when this is so, by the runs before'),
    answer: given.nullable().describe('To a question, as it stands now'),
  })
  .meta({ id: 'StoreAuditResult' })

export const auditDetail = z
  .object({
    run: auditRun,
    results: z.array(auditResult).describe('All 115, area by area; empty until it is finished'),
    pages: z
      .array(z.object({ path: z.string(), kind: z.string(), why: z.string() }))
      .describe('What was looked at, and why'),
  })
  .meta({ id: 'StoreAudit' })

const change = z.object({ ...checkWords, before: state, now: state, says: z.string(), since: z.date() })

export const auditComparison = z
  .object({ earlier: auditRun, later: auditRun, better: z.array(change), worse: z.array(change) })
  .meta({ id: 'StoreAuditComparison' })

export const answerBody = z.object({ answer: z.enum(answers) })

export const toldRun = ({ areas: scores, ...run }: Run): z.input<typeof auditRun> => ({
  ...run,
  isOver: isOver({ ...run, areas: scores }),
  areas: scores && scores.map((score) => ({ ...score, ...areas[score.area] })),
})

export const toldAudit = ({ run, results, pages }: Audit): z.input<typeof auditDetail> => ({
  run: toldRun(run),
  results: results.map(toldResult),
  pages: [...pages],
})

const toldCheck = ({ id, area: of, kind, title, weight }: Check) => ({
  ...{ id, area: of, areaTitle: areas[of].title },
  ...{ kind, title, weight },
})

function toldResult({ check, found: things, answer, ...result }: Result): z.input<typeof auditResult> {
  const { about, why, mend, mendAt } = check
  return { ...toldCheck(check), about, why, mend, mendAt, ...result, found: [...things], answer: answer ?? null }
}

export const toldComparison = ({ earlier, later, better, worse }: Comparison): z.input<typeof auditComparison> => ({
  ...{ earlier: toldRun(earlier), later: toldRun(later) },
  ...{ better: better.map(toldChange), worse: worse.map(toldChange) },
})

const toldChange = ({ check, ...rest }: Change) => ({ ...toldCheck(check), ...rest })
