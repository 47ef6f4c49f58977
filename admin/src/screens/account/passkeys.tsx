import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { showAgo } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { addPasskey, isPasskeyUsable } from '../../passkeys.ts'
import { words } from '../../words.ts'
import { PasswordForm } from './password-form.tsx'

const refresh = [['my-passkeys']]

export function Passkeys() {
  const [isAdding, setAdding] = useState(false)
  const passkeys = useQuery({
    queryKey: ['my-passkeys'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/me/passkeys')),
  })
  const add = useDoing({
    run: addPasskey,
    done: words.account.passkeyAdded,
    refresh,
    after: () => setAdding(false),
    isQuiet: true,
  })
  const remove = useDoing({
    run: (id: string) => orThrow(dangol.DELETE('/api/admin/v1/me/passkeys/{id}', { params: { path: { id } } })),
    refresh,
  })
  return (
    <Part title={words.account.passkeys} about={words.account.passkeysAbout}>
      <Stack>
        <Asked query={passkeys} rows={2}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm">{words.account.noPasskeys}</Text>
            ) : (
              items.map(({ id, name, usedAt }) => (
                <Passkey key={id} name={name} usedAt={usedAt} remove={() => remove.mutate(id)} />
              ))
            )
          }
        </Asked>
        {!isPasskeyUsable() && <Text size="sm">{words.account.passkeyUnusable}</Text>}
        {isPasskeyUsable() && !isAdding && (
          <Group>
            <Button onClick={() => setAdding(true)}>{words.account.addPasskey}</Button>
          </Group>
        )}
        {isAdding && (
          <PasswordForm
            act={words.account.addPasskey}
            nameLabel={words.account.passkeyName}
            error={add.error}
            isPending={add.isPending}
            run={add.mutate}
          />
        )}
      </Stack>
    </Part>
  )
}

interface PasskeyProps {
  name: string
  usedAt: string | null
  remove: () => void
}

function Passkey({ name, usedAt, remove }: PasskeyProps) {
  return (
    <Group justify="space-between">
      <div>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {usedAt ? words.account.used(showAgo(usedAt)) : words.account.neverUsed}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={words.account.removePasskey(name)}
        onClick={() =>
          confirmThat({
            title: words.account.removePasskey(name),
            consequence: words.account.removePasskeyConsequence,
            act: words.common.remove,
            run: remove,
          })
        }
      >
        {words.common.remove}
      </Button>
    </Group>
  )
}
