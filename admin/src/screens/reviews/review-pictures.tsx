import { Alert, Box, Button, Group, Image, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'
import { askPictureReason } from './picture-reason.tsx'

const said = words.reviews

type Reviewed = Pick<Schemas['WaitingReview'], 'id' | 'pictures' | 'mediaComing'>
type Shown = Reviewed['pictures'][number]

/** What came with the words; each picture can be kept back alone, and let in again. */
export function ReviewPictures({ review, canDecide }: { review: Reviewed; canDecide: boolean }) {
  if (review.pictures.length === 0 && review.mediaComing === 0) return null
  return (
    <Group gap="sm" align="flex-start">
      {review.mediaComing > 0 && <Alert color="yellow">{said.mediaComing}</Alert>}
      {review.pictures.map((picture, at) => (
        <One key={picture.mediaId} review={review} picture={picture} place={at + 1} canDecide={canDecide} />
      ))}
    </Group>
  )
}

interface OneProps {
  review: Reviewed
  picture: Shown
  place: number
  canDecide: boolean
}

function One({ review, picture, place, canDecide }: OneProps) {
  const at = { params: { path: { id: review.id, mediaId: picture.mediaId } } }
  const path = '/api/admin/v1/reviews/{id}/pictures/{mediaId}/refusal'
  const refuse = useDoing({
    run: (reason: NonNullable<Shown['refused']>) => orThrow(dangol.PUT(path, { ...at, body: { reason } })),
    refresh: [['reviews']],
    after: () => notifications.show({ message: said.pictureRefused, color: 'pine' }),
  })
  const restore = useDoing({
    run: () => orThrow(dangol.DELETE(path, at)),
    refresh: [['reviews']],
    after: () => notifications.show({ message: said.pictureRestored, color: 'pine' }),
  })
  return (
    <Stack gap={4} w={160}>
      <Face picture={picture} place={place} />
      {picture.refused && (
        <Text size="xs" c="dimmed">
          {said.reasons[picture.refused]}
        </Text>
      )}
      {canDecide && picture.refused && (
        <Button size="compact-sm" variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
          {said.restorePicture}
        </Button>
      )}
      {canDecide && !picture.refused && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          loading={refuse.isPending}
          onClick={() => askPictureReason(refuse.mutate)}
        >
          {said.refusePicture}
        </Button>
      )}
    </Stack>
  )
}

/** A video plays in its place; a picture opens large. */
function Face({ picture, place }: Pick<OneProps, 'picture' | 'place'>) {
  const opacity = picture.refused ? 0.35 : 1
  if (picture.video) {
    return (
      <Box opacity={opacity}>
        <video
          src={picture.video}
          poster={picture.url}
          controls
          playsInline
          preload="none"
          width={160}
          height={160}
          aria-label={said.video(place)}
        />
      </Box>
    )
  }
  return (
    <a href={picture.url} target="_blank" rel="noreferrer">
      <Image
        src={picture.url}
        alt={said.picture(place)}
        h={160}
        fit="cover"
        radius="sm"
        loading="lazy"
        opacity={opacity}
      />
    </a>
  )
}
