import { Button, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

/** Whether everybody on the staff is asked for a second step; an owner decides. */
export function SignInPolicy() {
  const may = useMay()
  const policy = useQuery({
    queryKey: ['sign-in-policy'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/sign-in-policy')),
  })
  const change = useDoing({
    run: (isSecondFactorRequired: boolean) =>
      orThrow(dangol.PUT('/api/admin/v1/sign-in-policy', { body: { isSecondFactorRequired } })),
    done: words.staff.policyChanged,
    refresh: [['sign-in-policy'], ['session']],
  })
  return (
    <Part>
      <Asked query={policy} rows={1}>
        {({ isSecondFactorRequired }) => (
          <Switch
            label={words.staff.policy}
            description={words.staff.policyAbout}
            checked={isSecondFactorRequired}
            disabled={!may('staff:write') || change.isPending}
            onChange={(event) => change.mutate(event.currentTarget.checked)}
          />
        )}
      </Asked>
    </Part>
  )
}

/** For somebody who lost her phone. */
export function ResetSecond({ member: { userId, name, hasSecondFactor } }: { member: Schemas['Member'] }) {
  const may = useMay()
  const reset = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/staff/{userId}/second-factor', { params: { path: { userId } } })),
    done: words.staff.resetDone,
    refresh: [['staff'], ['session']],
  })
  if (!hasSecondFactor || !may('staff:write')) return null
  const ask = () =>
    confirmThat({
      title: words.staff.resetTitle(name),
      consequence: words.staff.resetConsequence,
      act: words.staff.resetSecond,
      run: () => reset.mutate(),
    })
  return (
    <Button size="xs" variant="default" loading={reset.isPending} onClick={ask}>
      {words.staff.resetSecond}
    </Button>
  )
}
