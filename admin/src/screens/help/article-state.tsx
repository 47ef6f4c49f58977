import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import type { Article } from './article-values.ts'

export const ArticleState = ({ status }: Pick<Article, 'status'>) => (
  <Status tone={status === 'published' ? 'good' : 'waiting'}>{words.help.states[status]}</Status>
)
