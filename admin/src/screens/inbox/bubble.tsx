import { Anchor, Text } from '@mantine/core'
import { IconCheck, IconPaperclip } from '@tabler/icons-react'
import { showInstant } from '../../format.ts'
import { Link } from '@tanstack/react-router'
import { useSession } from '../../session.ts'
import { words } from '../../words.ts'
import { CardFace } from './card-face.tsx'
import { speakerOf } from './names.ts'
import type { Message } from './use-conversations.ts'

const said = words.inbox
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })

interface BubbleProps {
  message: Message
  /** Whoever said it said the one before as well. */
  follows: boolean
}

/** One message: who, the words, what is shown beside them, and what became of it. */
export function Bubble({ message, follows }: BubbleProps) {
  const { data: me } = useSession()
  const { who, text, cards, pictures, files, at, offer, pressed } = message
  const isAutomatic = who === 'helper' || who === 'shop'
  const name = who === 'note' ? said.note : speakerOf(message, me?.id)
  return (
    <article className="inbox-message" data-who={who} data-follows={follows || undefined}>
      {!follows && (who !== 'her' || name) && (
        <Text size="xs" c="dimmed" className="inbox-speaker">
          {name}
          {who === 'note' && ` · ${speakerOf(message, me?.id)}`}
          {isAutomatic && <span className="inbox-automatic">{said.automatic}</span>}
        </Text>
      )}
      {text && (
        <div className="inbox-bubble" dir="auto">
          {text}
        </div>
      )}
      {offer && <Offered offer={offer} pressed={pressed} />}
      {cards.map((card, place) => (
        <CardFace key={place} card={card} />
      ))}
      {pictures.length > 0 && (
        <div className="inbox-pictures">
          {pictures.map(({ id, path }) => (
            <a key={id} href={path} target="_blank" rel="noreferrer">
              <img src={path} alt={said.picture} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      {files.map(({ name: file, bytes }) => (
        <Text key={file} size="xs" c="dimmed">
          <IconPaperclip size={12} aria-hidden /> {said.file(file || '…', Math.max(1, Math.round(bytes / 1_024)))}
        </Text>
      ))}
      <Below message={message} title={showInstant(at)} />
    </article>
  )
}

/** What she may press under it, and what she did. */
function Offered({
  offer: { link, choices },
  pressed,
}: {
  offer: NonNullable<Message['offer']>
  pressed: string | null
}) {
  return (
    <div className="inbox-offered">
      {link && <span className="inbox-choice">{link.text}</span>}
      {choices.map(({ label }) => (
        <span key={label} className="inbox-choice" data-pressed={label === pressed || undefined}>
          {label === pressed && <IconCheck size={12} aria-label={said.pressed} />} {label}
        </span>
      ))}
    </div>
  )
}

/** When, what became of it, and what an answer of the helper rests on. */
function Below({
  message: { at, who, delivery, failure, mailedAt, source },
  title,
}: {
  message: Message
  title: string
}) {
  const isFailed = delivery === 'failed'
  const state = who === 'staff' || who === 'shop' || isFailed ? delivery : null
  const isNamed = source !== null && source.kind !== 'rule' && source.title !== ''
  return (
    <Text size="xs" c="dimmed" className="inbox-below" component="div">
      <time dateTime={at} title={title}>
        {time.format(new Date(at))}
      </time>
      {state && <span data-failed={isFailed || undefined}> · {said.delivery[state]}</span>}
      {mailedAt && ` · ${said.mailed}`}
      {isNamed && (
        <>
          {' · '}
          {source.kind === 'article' && source.id ? (
            <Anchor component={Link} to={`/help/${source.id}`} underline="always" inherit>
              {said.restsOn(source.title)}
            </Anchor>
          ) : (
            said.restsOn(source.title)
          )}
        </>
      )}
      {failure && <div data-failed>{failure}</div>}
    </Text>
  )
}
