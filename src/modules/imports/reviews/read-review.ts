import { isWebAddress } from '../../media/index.ts'
import { emailSchema } from '../../profiles/index.ts'
import { notesFor, type Notes } from '../finding.ts'
import type { Group, Incoming, IncomingReview, Terms } from '../incoming.ts'
import { instantOf } from './instant-of.ts'

/** Pictures of one review beyond this are not taken. */
const mostPictures = 8

/** Reads one row. What would change what somebody said is a problem; the rest is taken, with a warning. */
export function readReview({ key, rows, problem }: Group, { headers }: Terms): Incoming {
  const { number: row, cells } = rows[0]!
  const notes = notesFor(headers)
  if (problem) notes.problem(row, problem.field, problem.message)
  const cell = (field: string) => unguarded(cells[field])
  const rating = ratingIn(row, cell('rating'), notes)
  const at = instantIn(row, 'at', cell('at'), notes)
  const handle = handleIn(cell('handle'))
  const sourceProductId = cell('productId')
  if (!handle && !sourceProductId) notes.problem(row, 'handle', 'It does not say of which product it is.')
  if (!key || !rating || !at || notes.findings.some(({ level }) => level === 'problem')) {
    return { key: key ?? `row ${row}`, row, findings: notes.findings }
  }
  const review: IncomingReview = {
    row,
    handle,
    sourceProductId,
    rating,
    title: cell('title') ?? '',
    body: cell('body') ?? '',
    author: cell('author') ?? '',
    email: emailIn(row, cell('email'), notes),
    at,
    reply: replyIn(row, cell('reply'), cell('replyAt'), at, notes),
    decided: decidedIn(cell('decided')),
    pictureUrls: picturesIn(row, cell('pictures'), notes),
  }
  return { key, row, review, findings: notes.findings }
}

/** Without the apostrophe that kept a spreadsheet from taking it for a formula. */
const unguarded = (cell: string | undefined): string | undefined =>
  cell && /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell

function ratingIn(row: number, text: string | undefined, notes: Notes): number | undefined {
  const rating = /^[1-5](\.0+)?$/.test(text ?? '') ? Number(text) : undefined
  if (!rating) notes.problem(row, 'rating', `“${text ?? ''}” is not one to five stars.`)
  return rating
}

function instantIn(row: number, field: string, text: string | undefined, notes: Notes): Date | undefined {
  const at = instantOf(text ?? '')
  if (!at)
    notes.problem(row, field, `“${text ?? ''}” is not a day. Write it like 2025-03-02 or 2025-03-02 10:12:00 UTC.`)
  return at
}

/** Also where the whole address of the product stands there. */
const handleIn = (text: string | undefined): string | undefined =>
  text
    ?.replace(/^.*\/products\//, '')
    .replace(/[?#].*$/, '')
    .toLowerCase() || undefined

function emailIn(row: number, text: string | undefined, notes: Notes): string | undefined {
  if (!text) return undefined
  const email = emailSchema.safeParse(text)
  if (!email.success) notes.warning(row, 'email', 'This is no email address, so it stays nobody’s.')
  return email.data
}

function replyIn(row: number, body: string | undefined, when: string | undefined, at: Date, notes: Notes) {
  if (!body) return undefined
  const replyAt = when ? instantOf(when) : at
  if (!replyAt) notes.warning(row, 'replyAt', 'This is not a day; the answer gets the day of its review.')
  return { body, at: replyAt ?? at }
}

function decidedIn(text: string | undefined): IncomingReview['decided'] {
  if (/^(ok|published)$/i.test(text ?? '')) return 'publish'
  return /^spam$/i.test(text ?? '') ? 'spam' : undefined
}

function picturesIn(row: number, text: string | undefined, notes: Notes): string[] {
  const urls = [...new Set((text ?? '').split(/[\s,]+/).filter(Boolean))]
  const good = urls.filter((url) => url.length <= 2_000 && isWebAddress(url))
  if (good.length < urls.length) notes.warning(row, 'pictures', 'Some are no addresses of the web; they are left out.')
  if (good.length > mostPictures) notes.warning(row, 'pictures', `Only the first ${mostPictures} are taken.`)
  return good.slice(0, mostPictures)
}
