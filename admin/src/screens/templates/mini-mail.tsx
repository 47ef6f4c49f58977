import type { Block, Draft } from './draft.ts'

/** The parts of a message in strokes, as small as a thumbnail. */
export function MiniMail({ draft }: { draft: Draft }) {
  const blocks: readonly Block[] = draft.channel === 'email' ? (Object.values(draft.languages)[0]?.blocks ?? []) : []
  return <MiniParts channel={draft.channel} kinds={blocks.map(({ kind }) => kind)} />
}

export const MiniParts = ({ channel, kinds }: { channel: Draft['channel']; kinds: readonly Block['kind'][] }) => (
  <span className="mini-mail" data-channel={channel} aria-hidden>
    {channel === 'email' ? (
      kinds.slice(0, 6).map((kind, at) => <span key={at} data-part={kind} />)
    ) : (
      <span data-part="bubble" />
    )}
  </span>
)
