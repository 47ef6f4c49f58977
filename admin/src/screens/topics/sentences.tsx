import { Anchor, SegmentedControl, Text, VisuallyHidden } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Moment } from '../../parts/moments.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { useAsked } from './asked-topics.ts'
import { pieces } from './pieces.ts'

type Said = Schemas['SaidOfTopic']

const said = words.topics

/** What customers say of a topic, in their own words, each leading to its review. */
export function Sentences({ topic }: { topic: string }) {
  const { asked, leaning, set } = useAsked()
  const filter = { ...asked, ...(leaning ? { leaning } : {}) }
  const sentences = usePages(['topics', 'sentences', topic, filter], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/topics/{topic}/sentences', {
        params: { path: { topic }, query: { ...filter, ...at, limit: 10 } },
      }),
    ),
  )
  return (
    <Part title={said.sentencesTitle} about={said.sentencesAbout}>
      <SegmentedControl
        mb="md"
        aria-label={said.sentencesTitle}
        value={leaning ?? ''}
        onChange={(value) => set('leaning', value)}
        data={[
          { value: '', label: said.all },
          { value: 'positive', label: said.positive },
          { value: 'negative', label: said.negative },
        ]}
      />
      <Paged
        query={sentences}
        empty={<Empty icon={IconMessages} title={said.noSentences} next={said.noSentencesNext} />}
      >
        {(items) => (
          <ul className="said-list">
            {items.map((item) => (
              <One key={item.reviewId} item={item} />
            ))}
          </ul>
        )}
      </Paged>
    </Part>
  )
}

function One({ item: { reviewId, productTitle, saidAt, leaning, sentences } }: { item: Said }) {
  return (
    <li data-leaning={leaning}>
      <VisuallyHidden>{said[leaning]}: </VisuallyHidden>
      {sentences.map((sentence, at) => (
        <Fragment key={at}>
          <Marked sentence={sentence} />{' '}
        </Fragment>
      ))}
      <Text size="xs" c="dimmed" component="div">
        {productTitle} · <Moment at={saidAt} /> ·{' '}
        <Anchor
          size="xs"
          component={Link}
          to="/reviews"
          search={{ part: 'shown', review: reviewId } as never}
          aria-label={`${said.readReview}: ${sentences[0]?.text ?? ''}`}
        >
          {said.readReview}
        </Anchor>
      </Text>
    </li>
  )
}

const Marked = ({ sentence: { text, words: deciding } }: { sentence: Said['sentences'][number] }) => (
  <span dir="auto">
    {pieces(text, deciding).map(({ text: piece, value }, at) =>
      value === 0 ? (
        piece
      ) : (
        <span key={at} className="said-word" data-leaning={value > 0 ? 'positive' : 'negative'}>
          {piece}
        </span>
      ),
    )}
  </span>
)
