import { Badge, Button, Group, Image, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { askForRights } from './rights-form.tsx'
import { tagProducts } from './tag-form.tsx'

export type GalleryPicture = Schemas['AdminCustomerPicture']

const said = words.reviews.gallery
const places = ['review', 'site', 'mail', 'ads'] as const

/** Customers' pictures with what may be done with them, and the goods that are seen on them. */
export function Gallery() {
  const [place, setPlace] = useState<(typeof places)[number]>('review')
  const pictures = usePages(['reviews', 'pictures', place], (at) =>
    orThrow(dangol.GET('/api/admin/v1/customer-pictures', { params: { query: { ...at, place, limit: 24 } } })),
  )
  const isAll = place === 'review'
  return (
    <Stack>
      <Text c="dimmed" size="sm">
        {said.about}
      </Text>
      <SegmentedControl
        aria-label={said.placeLabel}
        value={place}
        onChange={(value) => setPlace(places.find((each) => each === value) ?? 'review')}
        data={places.map((value) => ({ value, label: said.places[value] }))}
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
      />
      <Paged
        query={pictures}
        empty={
          <Empty
            icon={IconPhoto}
            title={isAll ? said.none : said.noneIn}
            next={isAll ? said.noneNext : said.noneInNext}
          />
        }
      >
        {(items) => (
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }}>
            {items.map((picture) => (
              <One key={picture.mediaId} picture={picture} />
            ))}
          </SimpleGrid>
        )}
      </Paged>
    </Stack>
  )
}

function One({ picture }: { picture: GalleryPicture }) {
  const may = useMay()
  const { rights, hotspots } = picture
  const isOpen = rights.state === 'asked'
  return (
    <Stack
      className="surface"
      p="sm"
      gap="xs"
      component="article"
      aria-label={said.alt(picture.productTitle, picture.author)}
    >
      <a href={picture.url} target="_blank" rel="noreferrer">
        <Image
          src={picture.url}
          alt={said.alt(picture.productTitle, picture.author)}
          h={220}
          fit="cover"
          radius="sm"
          loading="lazy"
        />
      </a>
      <Group gap={6}>
        <Badge variant="light" tt="none" color={rights.state === 'granted' ? 'pine' : isOpen ? 'yellow.8' : 'gray'}>
          {said.states[rights.state]}
        </Badge>
        {rights.scopes.map((scope) => (
          <Badge key={scope} variant="outline" color="pine" tt="none">
            {said.scopes[scope]}
          </Badge>
        ))}
      </Group>
      <Text size="sm">{picture.productTitle}</Text>
      <Text size="sm" c="dimmed">
        {said.credit(rights.credit)} · {said.tagged(hotspots.length)}
      </Text>
      {may('reviews:moderate') && (
        <Group gap="xs" mt="auto">
          <Button size="compact-sm" variant="default" onClick={() => tagProducts(picture)}>
            {said.tag}
          </Button>
          {!isOpen && (
            <Button size="compact-sm" variant="subtle" onClick={() => askForRights(picture.reviewId)}>
              {said.ask}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
