import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { RowActions } from '../../parts/row-actions.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { PriceGroupForm } from './price-group-form.tsx'
import { PriceGroupMembers } from './price-group-members.tsx'
import { priceGroupsKey, usePriceGroups, type PriceGroup } from './shop-price-groups.ts'

const said = words.priceGroups

const askForGroup = (group?: PriceGroup) =>
  modals.open({
    modalId: 'price-group',
    title: group ? said.change : said.add,
    children: <PriceGroupForm {...(group ? { group } : {})} />,
  })

const openMembers = (group: PriceGroup) =>
  modals.open({
    modalId: 'price-group-members',
    title: said.peopleOf(firstText(group.name)),
    size: 'lg',
    children: <PriceGroupMembers group={group} />,
  })

/** Who has prices of her own, and which lists are for whom. */
export function PriceGroups() {
  const may = useMay()
  const groups = usePriceGroups()
  const add = may('customers:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForGroup()}>
      {said.add}
    </Button>
  )
  return (
    <Part title={said.title} about={said.about} actions={add} isFlush>
      <Asked query={groups}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconUsersGroup} title={said.empty} next={said.emptyNext} />
          ) : (
            <Rows label={said.title} rows={items} columns={columns} keyOf={({ key }) => key} />
          )
        }
      </Asked>
    </Part>
  )
}

const columns: readonly Column<PriceGroup>[] = [
  {
    title: said.group,
    cell: ({ name, key }) => (
      <>
        <Text size="sm" fw={600}>
          {firstText(name)}
        </Text>
        <Text size="xs" c="dimmed">
          {key}
        </Text>
      </>
    ),
  },
  {
    title: said.people,
    cell: ({ members, tag, tagged }) => [said.byHand(members), ...(tag ? [said.byTag(tag, tagged)] : [])].join(', '),
  },
  { title: said.lists, isWideOnly: true, cell: ({ lists }) => lists.join(', ') || said.noList },
  { title: words.common.actions, align: 'right', cell: (group) => <Actions group={group} /> },
]

function Actions({ group }: { group: PriceGroup }) {
  const may = useMay()
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/price-groups/{key}', { params: { path: { key: group.key } } })),
    done: said.removed,
    refresh: [priceGroupsKey],
  })
  return (
    <Group gap="xs" justify="flex-end">
      <Button size="xs" variant="default" onClick={() => openMembers(group)}>
        {said.people}
      </Button>
      {may('customers:write') && (
        <RowActions
          name={firstText(group.name)}
          change={() => askForGroup(group)}
          title={said.removeTitle(firstText(group.name))}
          consequence={said.removeConsequence}
          remove={() => remove.mutate()}
          isRemoving={remove.isPending}
        />
      )}
    </Group>
  )
}
