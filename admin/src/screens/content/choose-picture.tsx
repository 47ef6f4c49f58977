import { Button, Group, Image, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Below } from '../../parts/below.tsx'
import { useDoing } from '../../parts/doing.ts'
import { Page } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
import { type PieceKind, usePieceKind } from './piece-kind.tsx'
import { contentWords } from './words.ts'

const said = contentWords.choose
type Picture = Schemas['AdminCustomerPicture']
const places = ['review', 'site', 'mail', 'ads'] as const

/** Picking a customer's picture, and what it becomes. */
export function ChoosePicture() {
  const [place, setPlace] = useState<(typeof places)[number]>('review')
  const { kind, fields } = usePieceKind()
  const pictures = usePages(['content', 'pictures', place], (at) =>
    orThrow(dangol.GET('/api/admin/v1/customer-pictures', { params: { query: { ...at, place, limit: 24 } } })),
  )
  return (
    <Below to="/content" label={contentWords.all}>
      <Page title={said.title} about={said.about}>
        <Group align="flex-end">
          {fields}
          <SegmentedControl
            aria-label={said.place}
            value={place}
            onChange={(value) => setPlace(places.find((each) => each === value) ?? 'review')}
            data={places.map((value) => ({ value, label: said.places[value] }))}
          />
        </Group>
        <Paged query={pictures} empty={<Empty icon={IconPhoto} title={said.none} next={said.noneNext} />}>
          {(items) => (
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }}>
              {items.map((picture) => (
                <One key={picture.mediaId} picture={picture} as={kind} />
              ))}
            </SimpleGrid>
          )}
        </Paged>
      </Page>
    </Below>
  )
}

function One({ picture, as }: { picture: Picture; as: PieceKind }) {
  const navigate = useNavigate()
  const make = useDoing({
    run: () =>
      orThrow(
        dangol.POST('/api/admin/v1/content-pieces', {
          body: { mediaId: picture.mediaId, reviewId: picture.reviewId, ask: true, ...as },
        }),
      ),
    refresh: [['content']],
    after: ({ id, state, asked }) => {
      const message = state !== 'waiting' ? said.made : asked ? said.asked : said.waits
      notifications.show({ message, color: 'pine' })
      void navigate({ to: `/content/${id}` })
    },
  })
  const label = said.pick(picture.productTitle, picture.author)
  return (
    <Stack className="surface" p="sm" gap="xs" component="article" aria-label={label}>
      <Image src={picture.url} alt="" h={220} fit="cover" radius="sm" loading="lazy" />
      <Text size="sm">{picture.productTitle}</Text>
      <Text size="sm" c="dimmed">
        {picture.rights.credit || picture.author}
      </Text>
      <Button mt="auto" variant="default" loading={make.isPending} onClick={() => make.mutate()}>
        {said.make}
      </Button>
    </Stack>
  )
}
