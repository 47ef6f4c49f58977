import type { Read, Tx } from '../../kernel/transaction.ts'
import {
  endMailTest,
  type MailTest,
  type MailTestCounts,
  mailTestCounts,
  type MailTestMetric,
  MailTestNotRunning,
  openMailTest,
} from '../messaging/index.ts'
import type { Verdict } from './result.ts'
import { confidenceSequence, type Sequence } from './statistics/confidence-sequence.ts'
import { sampleOfShare } from './statistics/sample.ts'
import { type SampleRatio, sampleRatio } from './statistics/sample-ratio.ts'

export const mailTestFigures = ['opened', 'clicked', 'replied', 'complained'] as const
export type MailTestFigure = (typeof mailTestFigures)[number]

/** One figure of both wordings, as shares of people, and what may be said of B. */
export interface MailTestComparison {
  readonly figure: MailTestFigure
  readonly decides: boolean
  readonly isLessBetter: boolean
  readonly shares: { readonly A: number | undefined; readonly B: number | undefined }
  /** How much larger B's share is, with an interval that holds at every look; undefined below a hundred people each. */
  readonly now: Sequence | undefined
  /** The smallest difference that is looked for. */
  readonly effect: number
  readonly verdict: Verdict
}

export interface MailTestResult {
  /** A first. */
  readonly variants: readonly MailTestCounts[]
  readonly sampleRatio: SampleRatio
  /** What decides first. */
  readonly comparisons: readonly MailTestComparison[]
}

/** The smallest differences worth other words for, fixed for all tests before the first: 3 of a hundred openings. */
const effects: Readonly<Record<MailTestFigure, number>> = {
  opened: 0.03,
  clicked: 0.03,
  replied: 0.01,
  complained: 0.005,
}

const lessIsBetter: ReadonlySet<MailTestFigure> = new Set(['replied', 'complained'])

/**
 * What a test of a mail's words has shown so far; may be looked at at any time. People are counted, not mails, since the
 * words are drawn by person. Answers count as questions: fewer are better.
 */
export async function mailTestResult(
  read: Read,
  { id, metric, sharePercent }: Pick<MailTest, 'id' | 'metric' | 'sharePercent'>,
): Promise<MailTestResult> {
  const variants = await mailTestCounts(read, id)
  const ratio = sampleRatio(
    variants.map(({ people }) => people),
    [10_000 - sharePercent * 100, sharePercent * 100],
  )
  const figures = [metric, ...mailTestFigures.filter((one) => one !== metric)]
  return {
    variants,
    sampleRatio: ratio,
    comparisons: figures.map((figure) => compare(figure, { variants, ratio, metric })),
  }
}

function compare(
  figure: MailTestFigure,
  { variants, ratio, metric }: { variants: MailTestCounts[]; ratio: SampleRatio; metric: MailTestMetric },
): MailTestComparison {
  const [a, b] = variants.map((counts) => sampleOfShare(basisOf(figure, counts), counts[figure])) as [Sample, Sample]
  const effect = effects[figure]
  const now = confidenceSequence({ control: a, treatment: b, effect })
  return {
    figure,
    decides: figure === metric,
    isLessBetter: lessIsBetter.has(figure),
    shares: { A: a.n === 0 ? undefined : a.mean, B: b.n === 0 ? undefined : b.mean },
    now,
    effect,
    verdict: ratio.isMismatch ? 'mismatch' : verdictOf(figure, now, effect),
  }
}

type Sample = ReturnType<typeof sampleOfShare>

/** Openings and links are of those of whom they are counted. */
const basisOf = (figure: MailTestFigure, { measured, people }: MailTestCounts): number =>
  figure === 'opened' || figure === 'clicked' ? measured : people

function verdictOf(figure: MailTestFigure, now: Sequence | undefined, effect: number): Verdict {
  if (!now) return 'too-few'
  const isLess = lessIsBetter.has(figure)
  if (now.low > 0) return isLess ? 'worse' : 'better'
  if (now.high < 0) return isLess ? 'better' : 'worse'
  return now.low > -effect && now.high < effect ? 'no-difference' : 'undecided'
}

/**
 * Ends a test of a mail's words: everybody gets the mail as before (A), or in the words that were tried (B). The figures are
 * kept as they stand.
 *
 * @throws {MailTestNotRunning}
 */
export async function decideMailTest(
  tx: Tx,
  { template, keeps, reason, by }: { template: string; keeps: 'A' | 'B'; reason: string; by: string },
): Promise<void> {
  const test = await openMailTest(tx, template)
  if (test?.state !== 'running') throw new MailTestNotRunning()
  await endMailTest(tx, { template, keeps, reason, by, result: await mailTestResult(tx, test) })
}
