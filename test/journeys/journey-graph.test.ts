import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineOfPath } from '../../admin/src/screens/journeys/file/line-of-path.ts'
import { checkGraph } from '../../admin/src/screens/journeys/graph/checks.ts'
import { addStep, connect, duplicateStep, removeStep, type At } from '../../admin/src/screens/journeys/graph/edit.ts'
import { blankGraph, stepKinds, type Graph } from '../../admin/src/screens/journeys/graph/graph.ts'
import { layout, nodeHeight, nodeWidth } from '../../admin/src/screens/journeys/graph/layout.ts'
import { outline, type OutlineItem } from '../../admin/src/screens/journeys/graph/outline.ts'
import { linksOf, reachable } from '../../admin/src/screens/journeys/graph/outlets.ts'

type Act = { what: 'add' | 'remove' | 'duplicate' | 'join'; at: number; to: number; kind: (typeof stepKinds)[number] }

const acts = fc.array(
  fc.record<Act>({
    what: fc.constantFrom('add', 'add', 'add', 'remove', 'duplicate', 'join'),
    at: fc.nat(200),
    to: fc.nat(200),
    kind: fc.constantFrom(...stepKinds),
  }),
  { maxLength: 25 },
)

/** What somebody drew who did all this. */
const drawn = (all: readonly Act[]): Graph =>
  all.reduce((graph, { what, at, to, kind }) => {
    const ids = Object.keys(graph.steps)
    const links = linksOf(graph)
    const link = links[at % links.length] as At
    const [id, target] = [ids[at % ids.length] ?? '', ids[to % ids.length] ?? '']
    if (what === 'add') return addStep(graph, link, kind).graph
    if (what === 'join') return ids.length > 0 && link.from !== 'start' ? connect(graph, link, target) : graph
    return what === 'remove' ? removeStep(graph, id) : duplicateStep(graph, id).graph
  }, blankGraph())

const listed = (items: readonly OutlineItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'jump' ? [] : [item.id, ...item.ways.flatMap((way) => listed(way.items))]))

describe('a journey that is drawn', () => {
  it('M1: whatever is added, joined, doubled and taken out, no line leads nowhere, nothing stands on another, and the list names every step once', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const graph = drawn(all)
        for (const { to } of linksOf(graph)) expect(to === undefined || to in graph.steps).toBe(true)
        const { items, loose } = outline(graph)
        const inList = listed(items)
        expect([...inList, ...loose].sort()).toEqual(Object.keys(graph.steps).sort())
        expect(new Set(inList)).toEqual(reachable(graph))
        const { places } = layout(graph)
        const steps = Object.entries(places).filter(([id]) => !id.startsWith('end:'))
        expect(steps).toHaveLength(Object.keys(graph.steps).length + 1)
        for (const [at, [, one]] of steps.entries()) {
          for (const [, other] of steps.slice(at + 1)) {
            const apart = Math.abs(one.x - other.x) >= nodeWidth || Math.abs(one.y - other.y) >= nodeHeight
            expect(apart).toBe(true)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('M1: a step that is taken out hands on who came to it, and a way back without a wait is found', () => {
    const sends = { do: 'send', template: 'one' } as const
    const graph: Graph = {
      ...blankGraph(),
      first: 'a',
      steps: { a: { ...sends, then: 'b' }, b: { ...sends, then: 'c' }, c: { ...sends, then: 'a' } },
    }
    expect(removeStep(graph, 'b').steps['a']).toMatchObject({ then: 'c' })
    expect(checkGraph(graph).map(({ step, message }) => [step, message.includes('go round')])).toEqual([['a', true]])
    const rested = { ...graph, steps: { ...graph.steps, c: { do: 'wait', for: { hours: 1 }, then: 'a' } as const } }
    expect(checkGraph(rested)).toEqual([])
  })

  it('M1: what is wrong in a file is found at its line', () => {
    const file =
      'name: Tea\nsteps:\n  hello:\n    do: send\n  try:\n    do: split\n    paths:\n      - name: A\n        share: 50\n      - name: B\n'
    expect(
      ['steps.hello.do', 'steps.try.paths.1.name', 'steps.try.paths.0.share', 'steps.try.template', 'goal'].map(
        (path) => lineOfPath(file, path),
      ),
    ).toEqual([4, 10, 9, 5, undefined])
  })
})
