import { ActionIcon, Button, Menu } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconDots, IconSend } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { openDelivery } from './delivery.tsx'
import { EndpointForm, formId } from './endpoint-form.tsx'
import type { Endpoint } from './endpoint-state.tsx'
import { askToReplay } from './replay-form.tsx'
import { SecretShown } from './secret-shown.tsx'

const said = words.webhooks
const secretId = 'webhook-secret'

/** Test it, switch it on or off, replay, change, give it a new secret, remove it. */
export function EndpointActions({ endpoint }: { endpoint: Endpoint }) {
  const may = useMay()
  const { id, disabledAt } = endpoint
  const path = { params: { path: { id } } }
  const refresh = [['webhooks']]
  const test = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/webhooks/{id}/test', path)),
    refresh,
    after: (delivery) => openDelivery({ endpointId: id, delivery, title: said.testTitle }),
  })
  const on = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/webhooks/{id}/enable', path)),
    done: said.isOn,
    refresh,
  })
  const off = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/webhooks/{id}/disable', path)),
    refresh,
    after: () => offerUndo(said.isOff, () => on.mutate()),
  })
  if (!may('webhooks:write')) return null
  return (
    <>
      <Button leftSection={<IconSend size={16} />} loading={test.isPending} onClick={() => test.mutate()}>
        {said.test}
      </Button>
      {disabledAt ? (
        <Button variant="default" loading={on.isPending} onClick={() => on.mutate()}>
          {said.on}
        </Button>
      ) : (
        <Button variant="default" onClick={() => askToReplay(id)}>
          {said.replay}
        </Button>
      )}
      <More endpoint={endpoint} off={() => off.mutate()} />
    </>
  )
}

function More({ endpoint, off }: { endpoint: Endpoint; off: () => void }) {
  const navigate = useNavigate()
  const { id, kind, disabledAt } = endpoint
  const path = { params: { path: { id } } }
  const rotate = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/webhooks/{id}/secret', path)),
    refresh: [['webhooks']],
    after: ({ secret }) => showSecret(secret),
  })
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/webhooks/{id}', path)),
    done: said.removed,
    after: () => void navigate({ to: '/webhooks' }),
  })
  const askToRotate = () =>
    confirmThat({
      title: said.rotateTitle,
      consequence: said.rotateConsequence,
      act: said.rotate,
      run: () => rotate.mutate(),
    })
  const askToRemove = () =>
    confirmThat({
      title: said.removeTitle,
      consequence: said.removeConsequence,
      act: said.remove,
      run: () => remove.mutate(),
    })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={words.common.actions}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kind === 'endpoint' && <Menu.Item onClick={() => askToChange(endpoint)}>{said.change}</Menu.Item>}
        {!disabledAt && <Menu.Item onClick={off}>{said.off}</Menu.Item>}
        <Menu.Item onClick={askToRotate}>{said.rotate}</Menu.Item>
        <Menu.Item onClick={askToRemove}>{said.remove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const askToChange = (given: Endpoint) =>
  modals.open({ modalId: formId, title: said.change, size: 'lg', children: <EndpointForm given={given} /> })

const showSecret = (secret: string) =>
  modals.open({
    modalId: secretId,
    title: said.rotate,
    size: 'lg',
    children: <SecretShown secret={secret} close={() => modals.close(secretId)} />,
  })
