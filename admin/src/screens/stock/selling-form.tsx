import { Checkbox, Radio, Stack, Title } from '@mantine/core'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'

const said = words.stock

interface SellingFormProps {
  variantId: string
  /** Undefined while it is not counted. */
  stock: Schemas['Stock'] | undefined
}

/** Whether it is counted, and what happens when it runs out; kept at once. */
export function SellingForm({ variantId, stock }: SellingFormProps) {
  const keep = useDoing({
    run: (body: { tracked: boolean; policy: 'deny' | 'continue' }) =>
      orThrow(dangol.PUT('/api/admin/v1/stock/{variantId}/policy', { params: { path: { variantId } }, body })),
    done: words.common.saved,
    refresh: [['stock'], ['products']],
  })
  const kept = { tracked: stock !== undefined, policy: stock?.policy ?? 'deny' }
  // What was chosen shows at once; after a no, what the shop has
  const { tracked, policy } = (keep.isError ? undefined : keep.variables) ?? kept
  return (
    <Stack gap="sm">
      <Title order={3}>{said.selling}</Title>
      <Checkbox
        label={said.count}
        description={said.countHint}
        checked={tracked}
        disabled={keep.isPending}
        onChange={({ currentTarget }) => keep.mutate({ tracked: currentTarget.checked, policy })}
      />
      {tracked && (
        <Radio.Group
          label={said.runsOut}
          value={policy}
          onChange={(value) => keep.mutate({ tracked: true, policy: value === 'continue' ? 'continue' : 'deny' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="deny" label={said.policies.deny} description={said.denyHint} disabled={keep.isPending} />
            <Radio
              value="continue"
              label={said.policies.continue}
              description={said.continueHint}
              disabled={keep.isPending}
            />
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}
