import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Group } from './condition.ts'
import { predicateOf } from './predicate.ts'

/** Who would belong to a segment with these conditions. */
export interface Preview {
  readonly count: number
  /** Reckoned from a part of the people, because counting all took too long. */
  readonly isEstimate: boolean
  /** Ten of them, those known by name or address first. */
  readonly sample: readonly string[]
}

const sampleSize = 10
const exactMs = 4_000
const estimateMs = 3_000
/** So many people, drawn by chance, are an estimate. */
const drawn = 5_000

/** Counts who would fit, in one bounded statement; where that takes longer than four seconds, of a part of the people. */
export async function previewSegment(edge: Edge, condition: Group): Promise<Preview> {
  try {
    return await edge.reading(async (read) => {
      await bound(read, exactMs)
      return countExactly(read, condition)
    })
  } catch (error) {
    if ((error as { code?: string }).code !== canceled) throw error
  }
  return edge.reading(async (read) => {
    await bound(read, estimateMs)
    return estimate(read, condition)
  })
}

/** Bounds what a count may take: time, and memory for grouping people without going to disk. */
async function bound(read: Read, ms: number): Promise<void> {
  await query(read, `set local statement_timeout = ${ms}`)
  await query(read, `set local work_mem = '64MB'`)
}

/** PostgreSQL ended a statement because its time was over. */
const canceled = '57014'

/** @throws when the statement's time is over */
export async function countExactly(read: Read, condition: Group): Promise<Preview> {
  const { text, values } = predicateOf(condition, read.now)
  const [row] = await query<{ count: number; sample: string[] }>(
    read,
    `with fit as materialized (select p.person_id, p.is_known from segments.person p where ${text})
     select (select count(*) from fit)::int as count,
       array(select person_id from fit order by is_known desc, person_id desc limit ${sampleSize}) as sample`,
    values,
  )
  return { ...row!, isEstimate: false }
}

/** Looks at people drawn by chance and reckons with all. */
export async function estimate(read: Read, condition: Group): Promise<Preview> {
  const [size] = await query<{ people: number }>(
    read,
    `select greatest(reltuples, 1)::float8 as people from pg_class where oid = 'segments.person'::regclass`,
  )
  const percent = Math.min(100, (drawn / size!.people) * 100)
  const people = await query<{ id: string }>(
    read,
    `select person_id as id from segments.person tablesample system ($1) limit ${drawn * 4}`,
    [percent],
  )
  const { text, values } = predicateOf(condition, read.now, [people.map(({ id }) => id)], 1)
  const fit = await query<{ id: string }>(
    read,
    `select p.person_id as id from segments.person p where p.person_id = any($1::uuid[]) and ${text}
     order by is_known desc, person_id desc`,
    values,
  )
  const share = people.length === 0 ? 0 : fit.length / people.length
  return {
    count: Math.round(share * size!.people),
    isEstimate: true,
    sample: fit.slice(0, sampleSize).map(({ id }) => id),
  }
}
