import { Checkbox, Group, Image, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { dangol, orThrow, queries } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'
import type { List } from './packing.tsx'

type Line = List['lines'][number]
type Extra = List['extras'][number]

/** What goes into the box, each with a tick. */
export const PickList = ({ list, isReadOnly }: { list: List; isReadOnly: boolean }) => (
  <Stack gap="lg">
    <Stack gap="sm">
      <Title order={3} size="h5">
        {words.packing.goods}
      </Title>
      {list.lines
        .filter(({ left }) => left > 0)
        .map((line) => (
          <Item
            key={line.lineId}
            orderId={list.orderId}
            itemId={line.lineId}
            ticked={line.ticked}
            isReadOnly={isReadOnly}
            image={line.image?.url}
            label={words.packing.unitsOf(line.left, line.title)}
          >
            {aboutLine(line)}
          </Item>
        ))}
    </Stack>
    {list.started && <Extras list={list} isReadOnly={isReadOnly} />}
  </Stack>
)

const Extras = ({ list, isReadOnly }: { list: List; isReadOnly: boolean }) => (
  <Stack gap="sm">
    <Title order={3} size="h5">
      {words.packing.extras}
    </Title>
    {list.extras.length === 0 && (
      <Text size="sm" c="dimmed">
        {words.packing.noExtras}
      </Text>
    )}
    {list.extras.map((extra) => (
      <Item
        key={extra.id}
        orderId={list.orderId}
        itemId={extra.id}
        ticked={extra.ticked}
        isReadOnly={isReadOnly}
        label={`${words.packing.kinds[extra.kind]}: ${extra.title}`}
      >
        <AboutExtra extra={extra} />
      </Item>
    ))}
  </Stack>
)

const aboutLine = ({ variantTitle, sku, gift, sent }: Line): string =>
  [variantTitle, sku, gift && words.packing.gift, sent > 0 && words.packing.sentBefore(sent)]
    .filter(Boolean)
    .join(' · ')

const AboutExtra = ({ extra: { instruction, text, code, handwritten } }: { extra: Extra }) => (
  <>
    {[instruction, code, handwritten && words.packing.handwritten].filter(Boolean).join(' · ')}
    {text && (
      <Text component="span" display="block" size="sm" c="bright" style={{ whiteSpace: 'pre-line' }}>
        {`“${text}”`}
      </Text>
    )}
  </>
)

interface ItemProps {
  orderId: string
  itemId: string
  ticked: Line['ticked']
  isReadOnly: boolean
  image?: string | undefined
  label: string
  children: ReactNode
}

function Item({ orderId, itemId, ticked, isReadOnly, image, label, children }: ItemProps) {
  const params = { path: { id: orderId, itemId } }
  const url = '/api/admin/v1/orders/{id}/packing/ticks/{itemId}'
  // Stands until the shop has answered: a packer does not wait for each tick.
  const [wish, setWish] = useState<boolean>()
  const tick = useDoing({
    run: (isIn: boolean): Promise<List> => orThrow(isIn ? dangol.PUT(url, { params }) : dangol.DELETE(url, { params })),
    refresh: [['order', orderId]],
    after: (list) =>
      queries.setQueryData<object>(['order', orderId, 'packing'], (before) => before && { ...before, list }),
  })
  const wishFor = (isIn: boolean) => {
    setWish(isIn)
    tick.mutate(isIn, { onSettled: () => setWish(undefined) })
  }
  return (
    <Group wrap="nowrap" justify="space-between" align="flex-start">
      <Checkbox
        size="md"
        label={label}
        description={
          <>
            {children}
            {ticked?.byName && (
              <Text component="span" display="block" size="xs">
                {words.packing.tickedBy(ticked.byName, showInstant(ticked.at))}
              </Text>
            )}
          </>
        }
        checked={wish ?? ticked !== undefined}
        disabled={isReadOnly}
        onChange={(event) => wishFor(event.currentTarget.checked)}
      />
      {image && <Image src={image} alt="" w={48} h={48} radius="sm" fit="cover" />}
    </Group>
  )
}
