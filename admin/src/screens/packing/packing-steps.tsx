import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconPackage, IconPackageExport } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { showInstant } from '../../format.ts'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import type { List } from './packing.tsx'
import { PickList } from './pick-list.tsx'

/** Begin, tick off, done: whichever the order is at. */
export function PackingSteps({ list }: { list: List }) {
  if (list.lines.every(({ left }) => left === 0)) {
    return (
      <Part>
        <Empty icon={IconPackageExport} title={words.packing.allSent} next={words.packing.allSentNext} />
      </Part>
    )
  }
  return list.started ? <Started list={list} /> : <NotStarted list={list} />
}

function NotStarted({ list }: { list: List }) {
  const may = useMay()
  const begin = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/orders/{id}/packing', { params: { path: { id: list.orderId } } })),
    refresh: [['order', list.orderId], ['orders']],
  })
  return (
    <Part title={words.packing.list} about={words.packing.beginAbout}>
      <Stack>
        <PickList list={list} isReadOnly />
        {may('fulfilment:write') && (
          <Group justify="flex-end">
            <Button
              leftSection={<IconPackage size={18} aria-hidden />}
              loading={begin.isPending}
              onClick={() => begin.mutate()}
            >
              {words.packing.begin}
            </Button>
          </Group>
        )}
      </Stack>
    </Part>
  )
}

function Started({ list }: { list: List }) {
  const may = useMay()
  const items = [...list.lines.filter(({ left }) => left > 0), ...list.extras]
  const ticked = items.filter((item) => item.ticked).length
  const said = words.packing.progress(ticked, items.length)
  return (
    <Part title={words.packing.list}>
      <Stack>
        <div>
          <Text size="sm" c="dimmed" mb={4} aria-live="polite">
            {list.finished ? words.packing.finishedAt(showInstant(list.finished.at), list.finished.byName) : said}
          </Text>
          <Progress value={(ticked / items.length) * 100} aria-label={said} />
        </div>
        <PickList list={list} isReadOnly={!may('fulfilment:write')} />
        {may('fulfilment:write') && <Ending list={list} isAllTicked={ticked === items.length} />}
      </Stack>
    </Part>
  )
}

function Ending({ list, isAllTicked }: { list: List; isAllTicked: boolean }) {
  const params = { path: { id: list.orderId } }
  const refresh = [['order', list.orderId], ['orders']]
  const finish = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/orders/{id}/packing/finish', { params })),
    done: words.packing.finished,
    refresh,
  })
  const stop = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/orders/{id}/packing', { params })),
    done: words.packing.stopped,
    refresh,
  })
  const ask = () =>
    confirmThat({
      title: words.packing.stopTitle,
      consequence: words.packing.stopConsequence,
      act: words.packing.stop,
      run: () => stop.mutate(),
    })
  return (
    <Group justify="flex-end">
      {list.lines.every(({ sent }) => sent === 0) && (
        <Button variant="default" loading={stop.isPending} onClick={ask}>
          {words.packing.stop}
        </Button>
      )}
      {!list.finished && (
        <Button disabled={!isAllTicked} loading={finish.isPending} onClick={() => finish.mutate()}>
          {words.packing.finish}
        </Button>
      )}
    </Group>
  )
}
