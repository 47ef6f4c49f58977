import { previewWords as said } from './preview-words.ts'

interface InboxLineProps {
  from: string
  subject: string
  preheader: string
  locale: string
  scheme: 'light' | 'dark'
}

/** How a mailbox on a phone lists the mail: what does not fit there is cut off here as well. */
export const InboxLine = ({ from, subject, preheader, locale, scheme }: InboxLineProps) => (
  <figure className="inbox-line" data-scheme={scheme} aria-label={said.inbox}>
    <span className="inbox-face" aria-hidden>
      {from.trim().charAt(0).toUpperCase()}
    </span>
    <span className="inbox-words" lang={locale}>
      <span className="inbox-from">
        <strong>{from}</strong>
        <span>{said.now}</span>
      </span>
      <strong className="inbox-cut">{subject}</strong>
      <span className="inbox-cut">{preheader}</span>
    </span>
  </figure>
)
