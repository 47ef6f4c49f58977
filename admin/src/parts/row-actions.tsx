import { Button, Group } from '@mantine/core'
import { confirmThat } from './doing.ts'
import { words } from '../words.ts'

interface RowActionsProps {
  name: string
  change?: () => void
  title: string
  consequence: string
  remove: () => void
  isRemoving: boolean
}

/** Change and remove, at the end of a row. */
export const RowActions = (props: RowActionsProps) => (
  <Group gap="xs" justify="flex-end">
    {props.change && (
      <Button size="xs" variant="default" aria-label={`${words.common.change}: ${props.name}`} onClick={props.change}>
        {words.common.change}
      </Button>
    )}
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      aria-label={`${words.common.remove}: ${props.name}`}
      loading={props.isRemoving}
      onClick={() =>
        confirmThat({
          title: props.title,
          consequence: props.consequence,
          act: words.common.remove,
          run: props.remove,
        })
      }
    >
      {words.common.remove}
    </Button>
  </Group>
)
