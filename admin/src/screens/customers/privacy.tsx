import { ActionIcon, Button, Checkbox, Group, List, Menu, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconDots, IconDownload, IconEraser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { personWords } from './person-words.ts'

const said = personWords.privacy

/** What the law gives her, behind three dots. */
export function PrivacyMenu({ id }: { id: string }) {
  const erase = () => modals.open({ title: said.title, children: <EraseForm id={id} /> })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={said.menu}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component="a"
          href={`/api/admin/v1/customers/${id}/export`}
          download
          leftSection={<IconDownload size={16} />}
        >
          {said.download}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconEraser size={16} />} onClick={erase}>
          {said.erase}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const useErasure = (id: string) =>
  useQuery({
    queryKey: ['customer', id, 'erasure'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/customers/{id}/erasure', { params: { path: { id } } })),
  })

function EraseForm({ id }: { id: string }) {
  const [isSure, setSure] = useState(false)
  const standing = useErasure(id)
  const erase = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/customers/{id}/erasure', { params: { path: { id } }, body: { confirm: 'erase' } }),
      ),
    done: said.done,
    refresh: [['customer', id], ['customers']],
    after: () => modals.closeAll(),
    isQuiet: true,
  })
  return (
    <Stack>
      <Text size="sm">{said.about}</Text>
      {erase.error && <Problem error={erase.error} />}
      <Asked query={standing} rows={2}>
        {({ holdsBack }) =>
          holdsBack.length > 0 ? (
            <div>
              <Text size="sm" fw={600}>
                {said.first}
              </Text>
              <List size="sm">
                {holdsBack.map((reason) => (
                  <List.Item key={reason}>{reason}</List.Item>
                ))}
              </List>
            </div>
          ) : (
            <>
              <Checkbox
                label={said.sure}
                checked={isSure}
                onChange={({ currentTarget }) => setSure(currentTarget.checked)}
              />
              <Group justify="flex-end">
                <Button color="red.8" disabled={!isSure} loading={erase.isPending} onClick={() => erase.mutate()}>
                  {said.run}
                </Button>
              </Group>
            </>
          )
        }
      </Asked>
    </Stack>
  )
}

/** What stands in the place of a customer who was erased. */
export function Erased({ id }: { id: string }) {
  const standing = useErasure(id)
  return <Asked query={standing}>{({ erasure }) => erasure && <Told erasure={erasure} />}</Asked>
}

const Told = ({ erasure: { at, byName, parts } }: { erasure: Schemas['Erasure'] }) => (
  <Part title={said.erased} about={said.erasedAbout(showInstant(at), byName)}>
    <Stack>
      <List size="sm" spacing={4}>
        {parts.flatMap(({ module, what, kept }) =>
          kept ? (
            <List.Item key={`${module} ${what}`}>
              <Text span fw={600} size="sm">
                {what.replaceAll('-', ' ')}
              </Text>
              {`: ${kept}`}
            </List.Item>
          ) : (
            []
          ),
        )}
      </List>
      <Text size="sm" c="dimmed">
        {said.goneAbout}
      </Text>
    </Stack>
  </Part>
)
