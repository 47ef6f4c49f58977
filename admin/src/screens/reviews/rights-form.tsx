import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'

const said = words.reviews.gallery
const scopes = ['site', 'mail', 'ads'] as const
const dialog = 'ask-for-rights'

/** Asks a customer, by one mail, whether her pictures may be shown elsewhere. */
export function askForRights(reviewId: string): void {
  modals.open({ modalId: dialog, title: said.askTitle, children: <RightsForm reviewId={reviewId} /> })
}

function RightsForm({ reviewId }: { reviewId: string }) {
  const [wished, setWished] = useState<string[]>(['site'])
  const chosen = scopes.filter((scope) => wished.includes(scope))
  const ask = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/reviews/{id}/rights-requests', {
          params: { path: { id: reviewId } },
          body: { scopes: chosen },
        }),
      ),
    done: said.askedNow,
    refresh: [['reviews', 'pictures']],
    after: () => modals.close(dialog),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {said.askAbout}
        </Text>
        <Checkbox.Group aria-label={said.askTitle} value={wished} onChange={setWished}>
          <Stack gap="xs">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={said.scopeChoices[scope]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button type="submit" disabled={chosen.length === 0} loading={ask.isPending}>
            {said.askSend}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
