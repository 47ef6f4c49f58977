import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'

/** Whether there is anything to read for shoppers: every page asks, to lead to the help or not. */
export const hasArticles = keep({
  name: 'help.published',
  tables: ['help.article'],
  load: async (read) =>
    (await query(read, `select 1 from help.article where status = 'published' limit 1`, [])).length > 0,
})
