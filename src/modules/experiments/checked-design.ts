import type { Read } from '../../kernel/transaction.ts'
import { listMarkets } from '../pricing/index.ts'
import { type ExperimentDesign, type ExperimentInput, experimentSchema } from './experiment.ts'
import { isMoney } from './metric.ts'
import { ExperimentInvalid } from './refusals.ts'
import { isShownAt, surfaces } from './surface.ts'

/**
 * What an experiment tries, if it can be tried.
 *
 * @throws {ExperimentInvalid} naming the field: a variant that its surface does not know or that stands there twice, weights
 *   that are not 10,000 in all, an unknown market, money in several currencies, a guardrail that is the metric itself
 */
export async function checkedDesign(read: Read, input: ExperimentInput): Promise<ExperimentDesign> {
  const checked = experimentSchema.safeParse(input)
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    throw new ExperimentInvalid(issue.path.join('.'), issue.message)
  }
  const design = { ...checked.data, markets: [...new Set(checked.data.markets)] }
  checkVariants(design)
  if (design.guardrails.some((guardrail) => guardrail === design.metric)) {
    throw new ExperimentInvalid('guardrails', 'What decides cannot be a guardrail as well.')
  }
  await checkMarkets(read, design)
  return { ...design, guardrails: [...new Set(design.guardrails)] }
}

function checkVariants({ surface, variants }: ExperimentDesign): void {
  for (const [at, { variant }] of variants.entries()) {
    if (!isShownAt(surface, variant)) {
      const known = surfaces[surface].join(', ')
      throw new ExperimentInvalid(`variants.${at}.variant`, `${surface} can look like this: ${known}.`)
    }
    if (variants.findIndex((other) => other.variant === variant) < at) {
      throw new ExperimentInvalid(`variants.${at}.variant`, 'This variant stands there twice.')
    }
  }
  const sum = variants.reduce((all, { basisPoints }) => all + basisPoints, 0)
  if (sum !== 10_000) throw new ExperimentInvalid('variants', `The shares are ${sum / 100} % in all; make them 100 %.`)
}

async function checkMarkets(read: Read, { markets, metric, guardrails }: ExperimentDesign): Promise<void> {
  const known = await listMarkets(read)
  const currencies = new Set<string>()
  for (const [at, code] of markets.entries()) {
    const market = known.find((each) => each.code === code)
    if (!market) throw new ExperimentInvalid(`markets.${at}`, `There is no market ${code}.`)
    currencies.add(market.currency)
  }
  if (currencies.size > 1 && [metric, ...guardrails].some(isMoney)) {
    const said = [...currencies].join(' and ')
    throw new ExperimentInvalid('markets', `These markets pay in ${said}. Money is compared in one currency only.`)
  }
}
