import { Image, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { blockWords } from './block-words.ts'
import type { BlockOf } from './draft.ts'
import { InlineWords } from './inline-words.tsx'
import { type FaceProps, written } from './written.ts'

const { seen, fields, writeHere } = blockWords

/** A picture with the words below it. */
export function PictureFace(props: FaceProps<BlockOf<'picture'>>) {
  const { block } = props
  return (
    <>
      <Picture mediaId={block.mediaId} alt={block.alt} isHalf={block.width === 'half'} />
      {(block.caption || block.mediaId) && (
        <InlineWords
          {...written(props, 'caption')}
          label={fields.caption}
          placeholder={writeHere.caption}
          className="mail-small"
          isLine
        />
      )}
    </>
  )
}

interface PictureProps {
  mediaId: string | undefined
  alt: string
  isHalf?: boolean
}

/** A picture of the shop, or where it would stand. */
export function Picture({ mediaId, alt, isHalf }: PictureProps) {
  const media = useQuery({
    queryKey: ['media', mediaId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/media/{id}', { params: { path: { id: mediaId ?? '' } } })),
    enabled: Boolean(mediaId),
    staleTime: 60_000,
  })
  const url = mediaId ? (media.data?.previewUrl ?? media.data?.url) : undefined
  if (url) return <Image src={url} alt={alt} radius="md" className="mail-picture" w={isHalf ? '50%' : '100%'} />
  return (
    <div className="mail-no-picture" data-half={isHalf || undefined}>
      <IconPhoto size={28} stroke={1.4} aria-hidden />
      {!mediaId && (
        <Text size="sm" component="span">
          {seen.noPicture}
        </Text>
      )}
    </div>
  )
}
