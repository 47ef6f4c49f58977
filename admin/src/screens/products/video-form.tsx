import { Button, FileButton, Group, Image, SimpleGrid, Stack, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { languageName } from '../../parts/translations.tsx'
import { useLocales } from '../../shop.ts'
import { words } from '../../words.ts'
import { pictureNames } from './picture-choice.tsx'

type Product = Schemas['Product']
type Shown = Product['media'][number]

/** The words of a video, for who does not hear it, and the picture that stands before it plays. */
export function VideoForm({ product, shown }: { product: Product; shown: Shown }) {
  const locales = useLocales()
  const media = useQuery({
    queryKey: ['media', shown.mediaId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/media/{id}', { params: { path: { id: shown.mediaId } } })),
    initialData: shown.asset,
  })
  const captions = media.data?.video?.captions ?? []
  const others = captions.map(({ locale }) => locale).filter((locale) => !locales.includes(locale))
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {words.products.captionsHint}
      </Text>
      {[...locales, ...others].map((locale) => (
        <Captions
          key={locale}
          productId={product.id}
          mediaId={shown.mediaId}
          locale={locale}
          isThere={captions.some((track) => track.locale === locale)}
        />
      ))}
      <Poster product={product} shown={shown} />
    </Stack>
  )
}

interface CaptionsProps {
  productId: string
  mediaId: string
  locale: string
  isThere: boolean
}

function Captions({ productId, mediaId, locale, isThere }: CaptionsProps) {
  const refresh = [
    ['media', mediaId],
    ['product', productId],
  ]
  const at = { params: { path: { id: mediaId, locale } } }
  const put = useDoing({
    run: async (file: File) =>
      orThrow(dangol.PUT('/api/admin/v1/media/{id}/captions/{locale}', { ...at, body: { text: await file.text() } })),
    done: words.products.captionsKept,
    refresh,
  })
  const remove = useDoing({
    run: () => orThrow(dangol.DELETE('/api/admin/v1/media/{id}/captions/{locale}', at)),
    done: words.products.captionsGone,
    refresh,
  })
  const language = languageName(locale)
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        {language}{' '}
        <Text span size="sm" c="dimmed">
          {isThere ? words.products.captionsThere : words.products.captionsNone}
        </Text>
      </Text>
      <Group gap="xs" wrap="nowrap">
        <FileButton accept=".vtt,.srt,text/vtt" onChange={(file) => file && put.mutate(file)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              size="xs"
              loading={put.isPending}
              aria-label={words.products.captionsFile(language)}
            >
              {isThere ? words.products.captionsOther : words.products.captionsChoose}
            </Button>
          )}
        </FileButton>
        {isThere && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            loading={remove.isPending}
            aria-label={words.products.captionsRemove(language)}
            onClick={() => remove.mutate()}
          >
            {words.picture.remove}
          </Button>
        )}
      </Group>
    </Group>
  )
}

function Poster({ product, shown }: { product: Product; shown: Shown }) {
  const choose = useDoing({
    run: (pictureId: string) =>
      orThrow(
        dangol.PUT('/api/admin/v1/media/{id}/poster', {
          params: { path: { id: shown.mediaId } },
          body: { pictureId },
        }),
      ),
    done: words.products.posterKept,
    refresh: [['product', product.id], ['products']],
  })
  const names = new Map(pictureNames(product).map(({ value, label }) => [value, label]))
  const pictures = product.media.filter(({ asset }) => asset?.kind === 'image' && asset.previewUrl)
  if (pictures.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={500}>
        {words.products.poster}
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {words.products.posterHint}
      </Text>
      <SimpleGrid cols={{ base: 3, sm: 5 }} spacing="xs">
        {pictures.map(({ mediaId, asset }) => (
          <UnstyledButton
            key={mediaId}
            aria-label={words.products.posterChoose(names.get(mediaId) ?? '')}
            disabled={choose.isPending}
            onClick={() => choose.mutate(mediaId)}
          >
            <Image src={asset?.previewUrl} alt="" radius="sm" h={70} fit="cover" loading="lazy" />
          </UnstyledButton>
        ))}
      </SimpleGrid>
    </div>
  )
}
