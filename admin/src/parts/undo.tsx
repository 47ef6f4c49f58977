import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { words } from '../words.ts'

const longEnoughMs = 12_000

/** Says what was done and offers to take it back; gone after twelve seconds unless told otherwise. */
export function offerUndo(message: string, undo: () => void, offeredMs = longEnoughMs): void {
  const id = notifications.show({
    color: 'pine',
    autoClose: offeredMs,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {words.undo.act}
        </Button>
      </Group>
    ),
  })
}
