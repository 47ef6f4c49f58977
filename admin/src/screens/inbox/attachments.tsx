import { ActionIcon, FileButton, Group, Menu, Text, Tooltip } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconBookmark, IconCards, IconPhotoPlus, IconX } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'
import { answerWords as said } from './answer-words.ts'
import { CardPicker, dialog } from './card-picker.tsx'
import type { AnswerDraft, WishedCard } from './use-answer-draft.ts'
import type { Detail } from './use-conversations.ts'

const mostPictures = 4
const kinds = ['product', 'review', 'article', 'order'] as const

interface DraftProps {
  draft: AnswerDraft
  change: (next: Partial<AnswerDraft>) => void
}

/** What goes with the words: cards by their titles, pictures small; each can be taken out. */
export function Attachments({ threadId, draft, change }: DraftProps & { threadId: string }) {
  const { cards, pictureIds } = draft
  if (cards.length === 0 && pictureIds.length === 0) return null
  return (
    <Group gap="xs" mt={6}>
      {cards.map((card) => (
        <span key={`${card.kind} ${card.id}`} className="inbox-chip">
          <Text size="xs" c="dimmed" span>
            {words.inbox.cards.kinds[card.kind]}
          </Text>
          <Text size="xs" span truncate>
            {card.title}
          </Text>
          <Out what={card.title} take={() => change({ cards: cards.filter((one) => one !== card) })} />
        </span>
      ))}
      {pictureIds.map((id, at) => (
        <span key={id} className="inbox-chip">
          <img
            src={`/api/admin/v1/conversations/${threadId}/pictures/${id}`}
            alt={said.pictureOf(at + 1)}
            width={36}
            height={36}
          />
          <Out
            what={said.pictureOf(at + 1)}
            take={() => change({ pictureIds: pictureIds.filter((one) => one !== id) })}
          />
        </span>
      ))}
    </Group>
  )
}

const Out = ({ what, take }: { what: string; take: () => void }) => (
  <ActionIcon size="xs" variant="subtle" color="gray" aria-label={said.remove(what)} onClick={take}>
    <IconX size={12} />
  </ActionIcon>
)

interface ButtonsProps extends DraftProps {
  detail: Detail
  field: RefObject<HTMLTextAreaElement | null>
}

export function AttachButtons({ detail, draft, change, field }: ButtonsProps) {
  const askSaved = () => {
    const { text } = draft
    change({ text: text === '' || /\s$/.test(text) ? `${text}/` : `${text} /` })
    requestAnimationFrame(() => {
      field.current?.focus()
      const end = field.current?.value.length ?? 0
      field.current?.setSelectionRange(end, end)
    })
  }
  return (
    <>
      <Tooltip label={said.saved}>
        <ActionIcon variant="subtle" color="gray" aria-label={said.saved} onClick={askSaved}>
          <IconBookmark size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={said.card}>
            <IconCards size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {detail.channel !== 'chat' && <Menu.Label>{said.cardsElsewhere}</Menu.Label>}
          {kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => pick(kind, detail, draft, change)}>
              {said.cardOf[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {detail.channel === 'chat' && <AddPictures threadId={detail.id} draft={draft} change={change} />}
    </>
  )
}

function pick(kind: WishedCard['kind'], detail: Detail, draft: AnswerDraft, change: DraftProps['change']): void {
  modals.open({
    modalId: dialog,
    title: said.cardOf[kind],
    size: 'lg',
    children: (
      <CardPicker
        kind={kind}
        detail={detail}
        present={new Set(draft.cards.map(({ id }) => id))}
        add={(cards) => {
          change({ cards: [...draft.cards, ...cards] })
          modals.close(dialog)
        }}
      />
    ),
  })
}

function AddPictures({ threadId, draft, change }: DraftProps & { threadId: string }) {
  const upload = useDoing({
    run: (files: readonly File[]) => Promise.all(files.map((file) => send(threadId, file))),
    after: (sent) => change({ pictureIds: [...draft.pictureIds, ...sent.map(({ id }) => id)] }),
  })
  const choose = (files: readonly File[]) => {
    const free = mostPictures - draft.pictureIds.length
    if (files.length > free) notifications.show({ message: said.mostPictures(mostPictures), color: 'yellow' })
    if (free > 0 && files.length > 0) upload.mutate(files.slice(0, free))
  }
  return (
    <FileButton accept="image/*" multiple onChange={choose}>
      {(button) => (
        <ActionIcon {...button} variant="subtle" color="gray" aria-label={said.picture} loading={upload.isPending}>
          <IconPhotoPlus size={18} stroke={1.6} />
        </ActionIcon>
      )}
    </FileButton>
  )
}

function send(id: string, file: File): Promise<{ id: string }> {
  const body = new FormData()
  body.append('file', file)
  return orThrow(
    dangol.POST('/api/admin/v1/conversations/{id}/pictures', {
      params: { path: { id } },
      body: body as never,
      bodySerializer: (form) => form as unknown as FormData,
    }),
  )
}
