import { TagsInput } from '@mantine/core'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

/** Words by which staff group people; each is kept as it is written. */
export function TagsOf({ customer: { id, tags } }: { customer: Schemas['CustomerDetail'] }) {
  const may = useMay()
  const save = useDoing({
    run: (next: string[]) =>
      orThrow(dangol.PATCH('/api/admin/v1/customers/{id}', { params: { path: { id } }, body: { tags: next } })),
    done: words.common.saved,
    refresh: [['customer', id], ['price-groups']],
  })
  return (
    <Part title={words.customers.tags}>
      <TagsInput
        aria-label={words.customers.tags}
        description={words.customers.tagsHint}
        maxTags={50}
        maxLength={60}
        value={tags}
        disabled={!may('customers:write') || save.isPending}
        onChange={(next) => save.mutate(next)}
      />
    </Part>
  )
}
