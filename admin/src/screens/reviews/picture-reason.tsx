import { Button, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { Schemas } from '../../api.ts'
import { words } from '../../words.ts'

type Reason = NonNullable<Schemas['ReviewDecisionWish']['reason']>

const said = words.reviews
const reasons = Object.keys(said.reasons) as Reason[]
const dialog = 'refuse-picture'

/** Asks why a picture is kept back; one press on a reason of the closed list does it. */
export function askPictureReason(refuse: (reason: Reason) => void): void {
  modals.open({
    modalId: dialog,
    title: said.refusePictureTitle,
    children: (
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {said.refusePictureAbout}
        </Text>
        {reasons.map((reason) => (
          <Button
            key={reason}
            variant="default"
            onClick={() => {
              modals.close(dialog)
              refuse(reason)
            }}
          >
            {said.reasons[reason]}
          </Button>
        ))}
      </Stack>
    ),
  })
}
