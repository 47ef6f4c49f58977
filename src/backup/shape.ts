import type pg from 'pg'
import { jobSchema } from '../kernel/job-queue.ts'

/** A table as an archive names it. */
export interface Table {
  /** `catalog.product`. */
  readonly name: string
  /** Those that hold a value of their own; generated ones are left out. */
  readonly columns: readonly string[]
}

export interface Sequence {
  readonly name: string
  readonly value: string
  readonly isCalled: boolean
}

/** What the installed queue itself writes when it is installed; an archive must not say otherwise. */
const ownedByInstallation = ['job.version']

/** The tables in these schemas; one that is split into partitions counts once. */
export async function tablesIn(client: pg.ClientBase, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', schema.nspname, relation.relname) as name,
       array_agg(format('%I', attname) order by attnum) as columns
     from pg_class relation
     join pg_namespace schema on schema.oid = relation.relnamespace
     join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where schema.nspname = any($1) and relkind in ('r', 'p') and not relispartition
     group by 1 having format('%I.%I', min(schema.nspname::text), min(relation.relname::text)) <> all($2)
     order by 1`,
    [schemas, ownedByInstallation],
  )
  return rows
}

export async function sequencesIn(client: pg.ClientBase, schemas: readonly string[]): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences
     where schemaname = any($1) order by 1`,
    [schemas],
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const at = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${name}`,
    )
    sequences.push({ name, ...at.rows[0]! })
  }
  return sequences
}

/** Which of these schemas the database has. */
export async function schemasThere(client: pg.ClientBase, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ nspname: string }>(
    'select nspname from pg_namespace where nspname = any($1) order by 1',
    [schemas],
  )
  return rows.map((row) => row.nspname)
}

/** The schemas of the shop: each module owns one of its name, and the queue of jobs has its own. */
export const schemasOf = (modules: readonly { name: string }[]): string[] => [
  ...modules.map((module) => module.name.replaceAll('-', '_')),
  jobSchema,
]
