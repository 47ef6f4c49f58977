import { Badge, Box, Center, Image, Progress, Skeleton, Text } from '@mantine/core'
import { IconBox, IconPlayerPlayFilled } from '@tabler/icons-react'
import type { Schemas } from '../../api.ts'
import { words } from '../../words.ts'

type Asset = Schemas['Product']['media'][number]['asset']

/** What there is to see of a picture, video or model, and how far it is. */
export function MediaFace({ asset, alt }: { asset: Asset; alt: string }) {
  const isMaking = asset?.kind === 'video' && asset.state === 'stored'
  return (
    <Box pos="relative">
      {asset?.previewUrl ? (
        <Image src={asset.previewUrl} alt={alt} radius="sm" h={130} fit="cover" loading="lazy" />
      ) : asset?.kind === 'model' && asset.url ? (
        <Center h={130} bg="var(--mantine-color-default-hover)" bdrs="sm">
          <IconBox size={40} stroke={1.2} aria-hidden />
        </Center>
      ) : (
        <Skeleton h={130} animate={!asset?.problem} />
      )}
      {asset && asset.kind !== 'image' && (
        <Badge
          pos="absolute"
          top={6}
          left={6}
          variant="filled"
          color="dark"
          leftSection={asset.kind === 'video' ? <IconPlayerPlayFilled size={10} /> : <IconBox size={10} />}
        >
          {asset.kind === 'video' ? words.products.isVideo : words.products.isModel}
        </Badge>
      )}
      {isMaking && (
        <>
          <Progress value={asset.video?.percent ?? 0} mt={4} aria-label={words.products.isVideo} />
          <Text size="xs" c="dimmed">
            {words.products.making(asset.video?.percent ?? 0)}
          </Text>
        </>
      )}
    </Box>
  )
}
