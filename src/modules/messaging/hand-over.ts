import { seconds } from '../../kernel/clock.ts'
import type { Envelope } from './outgoing.ts'
import { outgoingMail, outgoingMessage } from './outgoing.ts'
import type { MailTransport } from './mail-transport.ts'
import { MessageRefusedForGood, type MessageTransport } from './message-transport.ts'
import type { Outcome } from './note-delivered.ts'
import type { SendContent } from './send.ts'
import { mayHaveTaken } from './unanswered.ts'

/** Who carries messages out, by channel. */
export interface Transports {
  readonly mail: MailTransport
  /** At most one for each channel that is not email. */
  readonly others: readonly MessageTransport[]
}

export type Told = { readonly send: SendContent; readonly outcome: Outcome }

/** So many are under way at once; a transport that has fewer connections lets the others wait. */
const sideBySide = 16

/** Nothing is handed over any more so long after a batch was claimed: what is under way then ends within its lease. */
const handOverMs = seconds(90)

/** So many failures of the connection in a row, and the rest of a batch is not tried: the server is away. */
const mostInRow = 5

/** What became of messages is noted this often, so that a process that is ended leaves little that was not. */
const noteEveryMs = seconds(1)

/**
 * Hands the messages of a batch over, some side by side, and has what became of them noted as it goes on.
 *
 * @returns whether the server took or refused them, rather than being away
 */
export async function handOver(
  sends: readonly SendContent[],
  transports: Transports,
  { envelope, note }: { envelope: Envelope; note: (told: readonly Told[]) => Promise<void> },
): Promise<boolean> {
  const endsAt = performance.now() + handOverMs
  const notes = notingNowAndThen(note)
  let next = 0
  let failedInRow = 0
  const work = async () => {
    for (let send = sends[next++]; send; send = sends[next++]) {
      const isServerAway = failedInRow >= mostInRow
      if (isServerAway || performance.now() > endsAt) {
        await notes.add({ send, outcome: { kind: 'untouched', isServerAway } })
        continue
      }
      const outcome = await tryOne(send, transports, envelope)
      failedInRow = outcome.kind === 'again' && !outcome.isAnswered ? failedInRow + 1 : 0
      await notes.add({ send, outcome })
    }
  }
  await Promise.all(Array.from({ length: Math.min(sideBySide, sends.length) }, work))
  await notes.end()
  return failedInRow < mostInRow
}

function notingNowAndThen(note: (told: readonly Told[]) => Promise<void>) {
  let told: Told[] = []
  let notedAt = performance.now()
  const end = async () => {
    const some = told
    told = []
    notedAt = performance.now()
    if (some.length > 0) await note(some)
  }
  return {
    end,
    add: async (one: Told) => {
      told.push(one)
      if (performance.now() - notedAt > noteEveryMs) await end()
    },
  }
}

type Tried = Exclude<Outcome, { kind: 'again' }> | (Outcome & { kind: 'again'; isAnswered: boolean })

async function tryOne(send: SendContent, { mail, others }: Transports, envelope: Envelope): Promise<Tried> {
  try {
    if (send.channel === 'email') await mail.deliver(outgoingMail(send, envelope))
    else {
      const transport = others.find(({ channel }) => channel === send.channel)
      if (!transport) throw new MessageRefusedForGood(`Nobody carries ${send.channel} messages`)
      await transport.deliver(outgoingMessage(send))
    }
    return { kind: 'sent' }
  } catch (error) {
    const failed = error as Error & { code?: string; responseCode?: number }
    const { message, responseCode } = failed
    if (error instanceof MessageRefusedForGood) {
      return { kind: 'refused', error: message, isAddressGone: error.isAddressGone }
    }
    const mayHaveArrived = send.channel === 'email' && mayHaveTaken(failed)
    return { kind: 'again', error: message, mayHaveArrived, isAnswered: responseCode !== undefined }
  }
}
