import { Button, Group, Image, Select, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { type PieceKind, usePieceKind } from '../content/piece-kind.tsx'
import { contentWords } from '../content/words.ts'
import { mentionWords as said } from './words.ts'

type Detail = Schemas['MentionDetail']

/** What its author allowed becomes a post, a story, a mail block or a picture in the gallery. */
export function MentionPieces({ mention: { id, text, mediaIds, pictures, products } }: { mention: Detail }) {
  const { kind, fields } = usePieceKind()
  const [chosen, setChosen] = useState(products[0]?.productId)
  if (products.length === 0) return <Hint words={said.pieceNoGoods} />
  const hasWords = /[\p{L}\p{N}]/u.test(text)
  if (mediaIds.length === 0 && !hasWords) return <Hint words={said.pieceNothing} />
  const wish = { mentionId: id, ...(chosen && { productId: chosen }), ...kind }
  return (
    <Part title={said.piece} about={said.pieceAbout}>
      <Stack>
        <Group align="flex-end">
          {fields}
          {products.length > 1 && (
            <Select
              label={said.pieceOf}
              data={products.map(({ productId: value, title: label }) => ({ value, label }))}
              value={chosen ?? null}
              allowDeselect={false}
              onChange={(value) => value && setChosen(value)}
            />
          )}
        </Group>
        <Group align="flex-end">
          {mediaIds.map((mediaId, at) => (
            <One key={mediaId} wish={{ mediaId, ...wish }} label={contentWords.choose.make}>
              {pictures[at]}
            </One>
          ))}
          {hasWords && <One wish={wish} label={said.pieceOfWords} />}
        </Group>
      </Stack>
    </Part>
  )
}

const Hint = ({ words }: { words: string }) => (
  <Part title={said.piece}>
    <Text size="sm">{words}</Text>
  </Part>
)

type Wish = PieceKind & { mediaId?: string; mentionId: string; productId?: string }

function One({ wish, label, children: url }: { wish: Wish; label: string; children?: string | undefined }) {
  const navigate = useNavigate()
  const make = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/content-pieces', { body: { ...wish, ask: false } })),
    refresh: [['content']],
    after: ({ id, state }) => {
      notifications.show({ message: state === 'waiting' ? said.pieceWaits : contentWords.choose.made, color: 'pine' })
      void navigate({ to: `/content/${id}` })
    },
  })
  return (
    <Stack gap="xs">
      {url && <Image src={url} alt="" h={160} w="auto" radius="sm" />}
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
        {label}
      </Button>
    </Stack>
  )
}
