import type { Edge } from '../../kernel/module.ts'
import {
  keepPages,
  keepPart,
  keepPlan,
  keptPages,
  keptParts,
  storedRun,
  type WaitingPage,
  waitingPages,
} from './audit-progress.ts'
import { gatherGoods } from './evidence/gather-goods.ts'
import { gatherProof } from './evidence/gather-proof.ts'
import { gatherRunning } from './evidence/gather-running.ts'
import { gatherShop } from './evidence/gather-shop.ts'
import { type PlannedPage, planPages } from './evidence/plan-pages.ts'
import { readCheckout, readPage, type Weighed } from './evidence/read-pages.ts'
import { readSite } from './evidence/read-site.ts'
import { finishAudit } from './finish-audit.ts'
import type { PageFacts } from './page/page-facts.ts'
import type { AuditPorts } from './ports.ts'
import { isOver, type Run } from './run.ts'

/** Pages that are read between two commits. */
const perBatch = 5

/**
 * Goes on with an audit where it stopped: gathers, reads pages in batches, judges. Each step commits by itself.
 *
 * Safe to repeat after a crash, and to do twice at the same time: each page counts once.
 *
 * @param until stops between two steps when this says so
 */
export async function workOnAudit(
  edge: Edge,
  ports: AuditPorts,
  runId: string,
  { until = () => false, tell = () => undefined }: { until?: () => boolean; tell?: (run: Run) => void } = {},
): Promise<Run> {
  const weighed: Weighed = new Map()
  for (;;) {
    const run = await edge.reading((read) => storedRun(read, runId))
    tell(run)
    if (isOver(run) || until()) return run
    await nextStep(edge, ports, run, weighed)
  }
}

async function nextStep(edge: Edge, ports: AuditPorts, run: Run, weighed: Weighed): Promise<void> {
  if (run.state === 'waiting') return gather(edge, ports, run.id)
  const waiting = await edge.reading((read) => waitingPages(read, run.id, perBatch))
  if (waiting.length > 0) return readThem(edge, ports, run.id, waiting, weighed)
  const parts = await edge.reading((read) => keptParts(read, run.id))
  if (!parts.site) {
    const site = await readSite(ports.pages, await edge.reading((read) => keptPages(read, run.id)))
    await edge.inTransaction((tx) => keepPart(tx, run.id, 'site', site))
  }
  await edge.inTransaction((tx) => finishAudit(tx, run.id))
}

async function gather(edge: Edge, ports: AuditPorts, runId: string): Promise<void> {
  const { shop, goods, running, proof, variantId } = await edge.reading(async (read) => {
    const goods = await gatherGoods(read)
    return {
      ...{ goods, variantId: goods.buyable },
      shop: await gatherShop(read, ports),
      running: await gatherRunning(read, ports),
      proof: await gatherProof(read, goods.facts.products),
    }
  })
  const pages = [...planPages(shop, goods), ...(variantId ? checkoutPages(variantId) : [])]
  await edge.inTransaction((tx) =>
    keepPlan(tx, runId, { parts: { shop, goods: goods.facts, running, ...proof }, pages }),
  )
}

const inCart = '?with='

const checkoutPages = (variantId: string): PlannedPage[] => [
  { path: `/cart${inCart}${variantId}`, kind: 'cart', why: 'The cart of a guest with one thing in it' },
  { path: `/checkout${inCart}${variantId}`, kind: 'checkout', why: 'The checkout of a guest with one thing in it' },
]

async function readThem(
  edge: Edge,
  ports: AuditPorts,
  runId: string,
  waiting: readonly WaitingPage[],
  weighed: Weighed,
): Promise<void> {
  const seen: { place: number; facts: PageFacts }[] = []
  for (const page of waiting) {
    const { place } = page
    const variantId = page.path.split(inCart)[1]
    const drawn = variantId ? await readCheckout(ports.pages, variantId, weighed) : undefined
    const facts = drawn?.find(({ kind }) => kind === page.kind) ?? (await readPage(ports.pages, page, weighed))
    seen.push({ place, facts })
  }
  await edge.inTransaction((tx) => keepPages(tx, runId, seen))
}
