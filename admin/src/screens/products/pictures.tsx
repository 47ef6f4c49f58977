import { ActionIcon, Button, FileButton, Group, Progress, SimpleGrid, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import {
  IconArrowLeft,
  IconArrowRight,
  IconBadgeCc,
  IconPencil,
  IconPhoto,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { sendFile } from '../../parts/send-file.ts'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { languageName } from '../../parts/translations.tsx'
import { AltForm } from './alt-form.tsx'
import { MediaFace } from './media-face.tsx'
import { VideoForm } from './video-form.tsx'

type Product = Schemas['Product']
type Shown = Product['media'][number]

/** As phones, cameras and workshops of models write them. */
const accepted = 'image/*,video/mp4,video/quicktime,.mp4,.mov,.glb,.gltf,.usdz'

/** The pictures, videos and models in the order that shoppers see them. */
export function Pictures({ product }: { product: Product }) {
  const may = useMay()
  const [sending, setSending] = useState<{ name: string; share: number }>()
  const add = useDoing({
    run: async (files: File[]) => {
      try {
        for (const file of files) await addMedia(product.id, file, (share) => setSending({ name: file.name, share }))
      } finally {
        setSending(undefined)
      }
    },
    done: words.products.picturesAdded,
    refresh: [['product', product.id], ['products']],
  })
  return (
    <Part
      title={words.products.pictures}
      actions={
        may('catalog:write') && (
          <FileButton multiple accept={accepted} onChange={(files) => files.length > 0 && add.mutate(files)}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                size="xs"
                loading={add.isPending}
                leftSection={<IconPlus size={14} />}
              >
                {words.products.addPictures}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      {sending && (
        <div role="status">
          <Text size="sm">{words.products.sendingFile(sending.name)}</Text>
          <Progress value={sending.share * 100} aria-label={words.products.sendingFile(sending.name)} />
        </div>
      )}
      {may('catalog:write') && (
        <Text size="xs" c="dimmed" mb="sm">
          {words.products.mediaTaken}
        </Text>
      )}
      {product.media.length === 0 ? (
        <Empty icon={IconPhoto} title={words.products.noPictures} next={words.products.noPicturesNext} />
      ) : (
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          {product.media.map((shown, at) => (
            <Picture key={shown.mediaId} product={product} shown={shown} at={at} />
          ))}
        </SimpleGrid>
      )}
    </Part>
  )
}

async function addMedia(id: string, file: File, told: (share: number) => void): Promise<void> {
  told(0)
  const media = await sendFile(file, told)
  const attach = { params: { path: { id } }, body: { mediaId: media.id } }
  await orThrow(dangol.POST('/api/admin/v1/products/{id}/media', attach))
}

function Picture({ product, shown, at }: { product: Product; shown: Shown; at: number }) {
  const alt = Object.values({ ...shown.asset?.alt, ...shown.alt }).find(Boolean)
  const edit = () =>
    modals.open({
      modalId: 'alt',
      title: words.products.alt,
      children: <AltForm product={product} shown={shown} />,
    })
  return (
    <div>
      <MediaFace asset={shown.asset} alt={alt ?? ''} />
      {shown.asset?.problem && (
        <Text size="xs" c="red">
          {shown.asset.problem}
        </Text>
      )}
      <Text size="xs" c="dimmed" lineClamp={2} mt={4}>
        {alt ?? <Status tone="waiting">{words.products.noAlt}</Status>}
      </Text>
      <Captioned asset={shown.asset} />
      <Tools product={product} shown={shown} at={at} edit={edit} />
    </div>
  )
}

/** Whether a video says its words to those who do not hear it. */
function Captioned({ asset }: { asset: Shown['asset'] }) {
  if (!asset?.video || asset.problem) return null
  const { captions } = asset.video
  if (captions.length === 0) return <Status tone="waiting">{words.products.noCaptions}</Status>
  const names = captions.map(({ locale }) => languageName(locale)).join(', ')
  return (
    <Text size="xs" c="dimmed">
      {words.products.captioned(names)}
    </Text>
  )
}

function Tools(props: { product: Product; shown: Shown; at: number; edit: () => void }) {
  const { product, shown, at, edit } = props
  const may = useMay()
  const refresh = [['product', product.id], ['products']]
  const arrange = useDoing({
    run: (to: number) =>
      orThrow(
        dangol.PUT('/api/admin/v1/products/{id}/media/order', {
          params: { path: { id: product.id } },
          body: {
            mediaIds: moved(
              product.media.map(({ mediaId }) => mediaId),
              at,
              to,
            ),
          },
        }),
      ),
    refresh,
  })
  const remove = useDoing({
    run: () =>
      orThrow(
        dangol.DELETE('/api/admin/v1/products/{id}/media/{mediaId}', {
          params: { path: { id: product.id, mediaId: shown.mediaId } },
        }),
      ),
    done: words.products.pictureRemoved,
    refresh,
  })
  if (!may('catalog:write')) return null
  const isBusy = arrange.isPending || remove.isPending
  const tools = [
    { icon: IconArrowLeft, label: words.products.earlier(at + 1), act: () => arrange.mutate(at - 1), off: at === 0 },
    {
      icon: IconArrowRight,
      label: words.products.later(at + 1),
      act: () => arrange.mutate(at + 1),
      off: at === product.media.length - 1,
    },
    { icon: IconPencil, label: words.products.describe(at + 1), act: edit, off: false },
    ...(shown.asset?.kind === 'video'
      ? [{ icon: IconBadgeCc, label: words.products.videoOf(at + 1), act: () => openVideo(product, shown), off: false }]
      : []),
    { icon: IconTrash, label: words.products.removePicture(at + 1), act: () => remove.mutate(), off: false },
  ]
  return (
    <Group gap={4} mt={4}>
      {tools.map(({ icon: Icon, label, act, off }) => (
        <ActionIcon key={label} variant="default" aria-label={label} disabled={off || isBusy} onClick={act}>
          <Icon size={14} />
        </ActionIcon>
      ))}
    </Group>
  )
}

const openVideo = (product: Product, shown: Shown) =>
  modals.open({
    title: words.products.videoTitle,
    children: <VideoForm product={product} shown={shown} />,
  })

function moved(ids: string[], from: number, to: number): string[] {
  const rest = ids.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ids[from] ?? '', ...rest.slice(to)]
}
