import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { words } from './words.ts'

const id = 'new-version'

/**
 * Says that a new version is there, with a button that loads it, when this tab asks for a part of the admin that an
 * upgrade took away. What is being written stays where it is until the button is pressed. (A screen that cannot be drawn
 * for it is loaded anew by the router, once.)
 */
export function watchForNewVersion(): void {
  globalThis.addEventListener('vite:preloadError', () => void tellWhenNew())
}

/** Whether something could not be shown because its part of the admin is gone; the words are those of browsers. */
export const isPartGone = (error: unknown): boolean =>
  navigator.onLine &&
  error instanceof Error &&
  /dynamically imported module|importing a module script|preload css/i.test(error.message)

async function tellWhenNew(): Promise<void> {
  if (!(await isOther())) return
  notifications.show({
    id,
    color: 'pine',
    autoClose: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words.newVersion.title}</Text>
        <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
          {words.newVersion.reload}
        </Button>
      </Group>
    ),
  })
}

/** Whether the shop hands out other scripts than those this tab began with; a lost connection is no new version. */
async function isOther(): Promise<boolean> {
  const begunWith = document.querySelector('script[type=module][src]')?.getAttribute('src')
  const answer = await fetch('/admin', { cache: 'no-store' }).catch(() => undefined)
  return answer?.ok === true && !!begunWith && !(await answer.text()).includes(begunWith)
}
