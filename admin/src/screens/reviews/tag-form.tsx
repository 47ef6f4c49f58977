import { Box, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { type MouseEvent, useState } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'
import { ProductsChoice } from '../promotions/product-choice.tsx'
import type { GalleryPicture } from './gallery.tsx'

const said = words.reviews.gallery
const dialog = 'tag-products'

/** Says which goods are seen where on a picture. */
export function tagProducts(picture: GalleryPicture): void {
  modals.open({ modalId: dialog, title: said.tagTitle, size: 'lg', children: <TagForm picture={picture} /> })
}

interface Spot {
  productId: string
  x: number
  y: number
}

function TagForm({ picture }: { picture: GalleryPicture }) {
  const begun = picture.hotspots.map(({ productId, x, y }) => ({ productId, x, y }))
  const [spots, setSpots] = useState<readonly Spot[]>(begun)
  const [placing, setPlacing] = useState(0)
  const nameOf = (at: number) => String(at + 1)
  const change = (at: number, to: Partial<Spot>) =>
    setSpots(spots.map((spot, place) => (place === at ? { ...spot, ...to } : spot)))
  const save = useDoing({
    run: () =>
      orThrow(
        dangol.PUT('/api/admin/v1/customer-pictures/{id}/hotspots', {
          params: { path: { id: picture.mediaId } },
          body: { hotspots: [...spots] },
        }),
      ),
    done: said.saved,
    refresh: [['reviews', 'pictures']],
    after: () => modals.close(dialog),
  })
  const choose = (ids: string[]) => {
    const kept = ids.slice(0, 10)
    setSpots(kept.map((productId) => spots.find((spot) => spot.productId === productId) ?? { productId, x: 50, y: 50 }))
    setPlacing(Math.max(0, kept.length - 1))
  }
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {said.tagAbout}
      </Text>
      <ProductsChoice label={said.products} value={spots.map(({ productId }) => productId)} onChange={choose} />
      <Picture picture={picture} spots={spots} placing={placing} place={(to) => change(placing, to)} />
      {spots.map((spot, at) => (
        <Place
          key={spot.productId}
          spot={spot}
          name={nameOf(at)}
          isPlacing={placing === at}
          pick={() => setPlacing(at)}
          change={(to) => change(at, to)}
        />
      ))}
      <Group justify="flex-end">
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {said.save}
        </Button>
      </Group>
    </Stack>
  )
}

interface PlaceProps {
  spot: Spot
  name: string
  isPlacing: boolean
  pick: () => void
  change: (to: Partial<Spot>) => void
}

/** Where one product is, in numbers. */
const Place = ({ spot, name, isPlacing, pick, change }: PlaceProps) => (
  <Group gap="xs" align="flex-end">
    <Text fw={600} w={24}>
      {name}
    </Text>
    <NumberInput
      {...ofPercent}
      aria-label={said.x(name)}
      value={spot.x}
      onChange={(value) => change({ x: Number(value) || 0 })}
    />
    <NumberInput
      {...ofPercent}
      aria-label={said.y(name)}
      value={spot.y}
      onChange={(value) => change({ y: Number(value) || 0 })}
    />
    <Button variant={isPlacing ? 'light' : 'default'} aria-pressed={isPlacing} onClick={pick}>
      {said.pick}
    </Button>
  </Group>
)

const ofPercent = { suffix: ' %', w: 110, min: 0, max: 100 } as const

interface PictureProps {
  picture: GalleryPicture
  spots: readonly Spot[]
  placing: number
  place: (to: { x: number; y: number }) => void
}

/** By mouse or finger; the numbers beside it do the same by keyboard. */
function Picture({ picture, spots, placing, place }: PictureProps) {
  const { width, height, url } = picture
  const radius = Math.max(width, height) / 26
  const pressed = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const percent = (from: number, size: number) => Math.round((from / size) * 1_000) / 10
    place({ x: percent(event.clientX - box.left, box.width), y: percent(event.clientY - box.top, box.height) })
  }
  return (
    <Box maw={420} mx="auto" w="100%">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" onClick={pressed} aria-hidden="true" cursor="crosshair">
        <image href={url} width={width} height={height} />
        {spots.map((spot, at) => (
          <g key={spot.productId} transform={`translate(${(spot.x * width) / 100} ${(spot.y * height) / 100})`}>
            <circle r={radius} fill={at === placing ? '#ffe08a' : '#fff'} stroke="#1c1512" strokeWidth={radius / 8} />
            <text textAnchor="middle" dominantBaseline="central" fontSize={radius} fontWeight={700} fill="#1c1512">
              {at + 1}
            </text>
          </g>
        ))}
      </svg>
    </Box>
  )
}
