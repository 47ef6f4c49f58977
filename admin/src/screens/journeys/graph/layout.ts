import { startId, type Graph, type Place } from './graph.ts'
import { linksOf } from './outlets.ts'

export const nodeWidth = 248
export const nodeHeight = 84
export const gapX = 44
export const rowHeight = 176
export const endWidth = 112

/** What is drawn: steps, the trigger, and a small mark where a way out ends the journey. */
export interface Drawn {
  id: string
  layer: number
  width: number
  x: number
}

interface Link {
  from: string
  to: string
}

export const endOf = (from: string, key: string): string => `end:${from}:${key}`

/**
 * Places for a graph that nobody has drawn: rows from the trigger down, each step below what leads to it, ways that
 * meet again between them. The same graph always looks the same.
 *
 * @returns the upper left corner of each, by id
 */
export function layout(graph: Graph): Record<string, Place> {
  const links: Link[] = linksOf(graph).map(({ from, key, to }) => ({ from, to: to ?? endOf(from, key) }))
  const forward = withoutReturns(links)
  const layers = layersOf(forward, graph)
  const { rows, neighbours } = rowsOf(layers, forward)
  for (let round = 0; round < 6; round += 1) order(rows, neighbours, round % 2 === 0)
  settle(rows, neighbours)
  return Object.fromEntries(
    rows
      .flat()
      .filter(({ id }) => !id.startsWith('bend:'))
      .map(({ id, x, width, layer }) => [id, { x: Math.round(x - width / 2), y: layer * rowHeight }]),
  )
}

/** Ways that lead back to where one came from bend around; the rows are made without them. */
function withoutReturns(links: readonly Link[]): Link[] {
  const outOf = Map.groupBy(links, ({ from }) => from)
  const state = new Map<string, 'open' | 'done'>()
  const kept: Link[] = []
  const visit = (id: string): void => {
    state.set(id, 'open')
    for (const link of outOf.get(id) ?? []) {
      if (state.get(link.to) === 'open') continue
      kept.push(link)
      if (!state.has(link.to)) visit(link.to)
    }
    state.set(id, 'done')
  }
  for (const { from } of [{ from: startId }, ...links]) if (!state.has(from)) visit(from)
  return kept
}

function layersOf(links: readonly Link[], graph: Graph): Map<string, number> {
  const into = Map.groupBy(links, ({ to }) => to)
  const layers = new Map<string, number>([[startId, 0]])
  const layerOf = (id: string): number => {
    const known = layers.get(id)
    if (known !== undefined) return known
    const before = into.get(id) ?? []
    const layer = before.length === 0 ? 1 : Math.max(...before.map(({ from }) => layerOf(from))) + 1
    layers.set(id, layer)
    return layer
  }
  for (const { from, to } of links) [from, to].forEach(layerOf)
  for (const id of Object.keys(graph.steps)) layerOf(id)
  return layers
}

type Neighbours = ReadonlyMap<Drawn, { above: Drawn[]; below: Drawn[] }>

/** The rows in the order of the first walk; ways that pass a row get a bend in it, so that nothing stands on them. */
function rowsOf(layers: ReadonlyMap<string, number>, links: readonly Link[]) {
  const rows: Drawn[][] = []
  const neighbours = new Map<Drawn, { above: Drawn[]; below: Drawn[] }>()
  const add = (id: string, layer: number, width: number): Drawn => {
    const drawn = { id, layer, width, x: 0 }
    ;(rows[layer] ??= []).push(drawn)
    neighbours.set(drawn, { above: [], below: [] })
    return drawn
  }
  const byId = new Map(
    [...layers].map(([id, layer]) => [id, add(id, layer, id.startsWith('end:') ? endWidth : nodeWidth)]),
  )
  const join = (above: Drawn, below: Drawn) => {
    neighbours.get(above)?.below.push(below)
    neighbours.get(below)?.above.push(above)
  }
  for (const { from, to } of links) {
    const [top, bottom] = [byId.get(from), byId.get(to)]
    if (!top || !bottom) continue
    let last = top
    for (let layer = top.layer + 1; layer < bottom.layer; layer += 1) {
      const bend = add(`bend:${from}:${to}:${layer}`, layer, 40)
      join(last, bend)
      last = bend
    }
    join(last, bottom)
  }
  const filled = Array.from(rows, (row) => row ?? [])
  for (const row of filled) spread(row)
  return { rows: filled, neighbours }
}

const widthOf = (row: readonly Drawn[]) => row.reduce((sum, { width }) => sum + width + gapX, -gapX)

function spread(row: readonly Drawn[]): void {
  let x = -widthOf(row) / 2
  for (const drawn of row) {
    drawn.x = x + drawn.width / 2
    x += drawn.width + gapX
  }
}

const meanOf = (of: readonly Drawn[]): number | undefined =>
  of.length === 0 ? undefined : of.reduce((sum, { x }) => sum + x, 0) / of.length

/** Puts each row into the order of what it hangs on, so that few ways cross. */
function order(rows: readonly Drawn[][], neighbours: Neighbours, isDown: boolean): void {
  for (const row of isDown ? rows : rows.toReversed()) {
    const wished = new Map(
      row.map((drawn) => {
        const { above = [], below = [] } = neighbours.get(drawn) ?? {}
        return [drawn, meanOf(isDown ? above : below) ?? drawn.x]
      }),
    )
    row.sort((one, other) => (wished.get(one) ?? 0) - (wished.get(other) ?? 0))
    spread(row)
  }
}

/** Draws each towards the middle of what it hangs on, without changing the order or coming too close. */
function settle(rows: readonly Drawn[][], neighbours: Neighbours): void {
  for (let round = 0; round < 24; round += 1) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      const wished = row.map((drawn) => {
        const { above = [], below = [] } = neighbours.get(drawn) ?? {}
        const [up, down] = [meanOf(above), meanOf(below)]
        return up === undefined ? (down ?? drawn.x) : down === undefined ? up : (up + down) / 2
      })
      apart(row, wished)
    }
  }
}

/** The nearest places to those wished for that keep order and distance (least squares, pooling neighbours). */
function apart(row: readonly Drawn[], wished: readonly number[]): void {
  const offsets: number[] = []
  row.forEach((drawn, at) => {
    const before = row[at - 1]
    offsets.push(before ? (offsets[at - 1] ?? 0) + before.width / 2 + gapX + drawn.width / 2 : 0)
  })
  const pools: { sum: number; count: number }[] = []
  wished.forEach((wish, at) => {
    pools.push({ sum: wish - (offsets[at] ?? 0), count: 1 })
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
      if (before.sum / before.count <= last.sum / last.count) break
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  })
  const places = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  row.forEach((drawn, at) => (drawn.x = (places[at] ?? 0) + (offsets[at] ?? 0)))
}
