import type { Read } from '../../../kernel/transaction.ts'
import { channelSettings } from './channel-settings.ts'

/** What the one who carries texts is set to allow. */
export interface TextSettings {
  /** Paid parts of one text at most. */
  readonly mostParts: number
  /** Where saying no costs nothing, which Korea asks for. */
  readonly freeOptOutNumber: string | undefined
}

const otherwise = 3

/** As staff set it with the sender of texts, whichever it is. */
export async function textSettings(read: Read): Promise<TextSettings> {
  const found = (await channelSettings(read)).find(({ isOn, settings }) => isOn && 'mostParts' in settings)
  const { mostParts, freeOptOutNumber } = (found?.settings ?? {}) as Partial<TextSettings>
  return { mostParts: mostParts ?? otherwise, freeOptOutNumber }
}
