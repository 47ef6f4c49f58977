import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconCopy, IconDots } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { templateWords as said } from './words.ts'

/** Copy and put away; what is put away can be taken out again. */
export function TemplateActions({ template: { id, content, archivedAt } }: { template: Schemas['Template'] }) {
  const may = useMay()
  const navigate = useNavigate()
  const path = { params: { path: { id } } }
  const refresh = [['templates'], ['template', id]] as const
  const restore = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/templates/{id}/restore', path)),
    done: said.restored,
    refresh,
  })
  const archive = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/templates/{id}/archive', path)),
    refresh,
    after: () => {
      offerUndo(said.archived, () => restore.mutate())
      void navigate({ to: '/templates' })
    },
  })
  const copy = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/templates/{id}/copy', {
          ...path,
          body: { name: said.copyOf(content.name).slice(0, 120) },
        }),
      ),
    done: said.copied,
    refresh: [['templates']],
    after: (made) => void navigate({ to: `/templates/${made.id}` } as never),
  })
  if (!may('messages:write')) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={words.common.actions}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={15} aria-hidden />} onClick={() => copy.mutate()}>
          {said.copy}
        </Menu.Item>
        {archivedAt ? (
          <Menu.Item leftSection={<IconArchiveOff size={15} aria-hidden />} onClick={() => restore.mutate()}>
            {said.restore}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchive size={15} aria-hidden />} onClick={() => archive.mutate()}>
            {said.archive}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
