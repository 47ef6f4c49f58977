import { advertisingText } from './advertising-text.ts'
import { smsParts } from './sms-parts.ts'
import type { TextSettings } from './text-settings.ts'

export interface TextToWrite {
  readonly text: string
  readonly isAdvertising: boolean
  /** Of the number that it goes to. */
  readonly country: string | undefined
  readonly locale: string
  readonly shopName: string
}

/** A text as it leaves, or why it may not: a way out is missing, or it is longer than the shop pays for. */
export function writeText(wanted: TextToWrite, settings: TextSettings): { text: string } | { unwritable: string } {
  const { freeOptOutNumber, mostParts } = settings
  const text = wanted.isAdvertising ? advertisingText({ ...wanted, freeOptOutNumber }) : wanted.text.trim()
  if (!text)
    return { unwritable: 'Advertising to Korea needs a number at which saying no is free; set it with the sender.' }
  const { parts } = smsParts(text)
  if (parts > mostParts) return { unwritable: `The text takes ${parts} paid parts; the settings allow ${mostParts}.` }
  return { text }
}
