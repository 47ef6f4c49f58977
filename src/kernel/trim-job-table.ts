/**
 * Takes from pg-boss's table what only serves features of it that are not used here, and what each job pays for all the
 * same: an index is asked whether it wants a row whenever one is written, and the foreign keys lock one row of the kind
 * for all who enqueue at once, so that PostgreSQL keeps lists of them.
 *
 * - `i1`, `i2`, `i3`, `i8`, `i10`: other policies than `exclusive`. `i4`: throttling. `i7`: groups. `i9`: jobs that wait
 *   for others. `i12`: dead letters.
 * - `i11`: the order of fetching, which is by due time here (`take-jobs.ts`).
 * - That a job's kind exists is seen to by `putJobs`, and kinds are never deleted.
 *
 * Repeatable, and locks nothing where all is gone. pg-boss drops each `if exists` when it changes its tables.
 */
export const trimJobTable = (schema: string): string => `
  drop index if exists ${[1, 2, 3, 4, 7, 8, 9, 10, 11, 12].map((n) => `${schema}.job_common_i${n}`).join(', ')};
  do $$
  declare extra name;
  begin
    for extra in
      select conname from pg_constraint
      where conrelid = '${schema}.job_common'::regclass and conname in ('q_fkey', 'dlq_fkey')
    loop
      execute format('alter table ${schema}.job_common drop constraint %I', extra);
    end loop;
  end $$`
