import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'

export const CollectionState = ({ published }: { published: boolean }) => (
  <Status tone={published ? 'good' : 'waiting'}>
    {published ? words.collections.states.published : words.collections.states.hidden}
  </Status>
)
