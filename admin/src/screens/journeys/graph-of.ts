import type { Schemas } from '../../api.ts'
import { blankGraph, type Graph } from './graph/graph.ts'

/** What is drawn: the draft, else what is live. */
export const graphOf = ({ draft, live }: Pick<Schemas['Journey'], 'draft' | 'live'>): Graph =>
  ((draft ?? live)?.graph as unknown as Graph | undefined) ?? blankGraph()
