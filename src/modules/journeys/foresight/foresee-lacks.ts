import type { Read } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'
import { fillTemplates } from '../../templates/index.ts'
import type { Walking } from '../runs/run.ts'
import { extraOf } from '../world/send-steps.ts'

/** Somebody to whom a message could not be written, as things stand. */
export interface Lack {
  readonly personId: string
  readonly step: string
  readonly template: string
  readonly at: Date
  /** `person.traits.skin`; undefined where something else than a name is missing. */
  readonly name: string | undefined
  /** Where, in which language, and what is missing. */
  readonly words: string
}

interface Writing {
  readonly run: Walking
  readonly template: string
}

/** So many messages are written out on trial; of more, what they would lack is not foreseen. */
export const mostTried = 3_000

/**
 * Writes messages out on trial. What is only told by an event that was merely supposed counts as told; all else is taken as
 * it stands now. One statement or two for each template of a round.
 */
export class LackForeseer {
  readonly #read: Read
  readonly #known = new Map<string, string | null>()
  #tried = 0

  constructor(read: Read) {
    this.#read = read
  }

  /** Whether all were written out. */
  get isWhole(): boolean {
    return this.#tried < mostTried
  }

  /** @returns of each what is missing; undefined where it could be written */
  async lacksOf(writings: readonly Writing[]): Promise<(string | undefined)[]> {
    const shop = await shopSettings(this.#read)
    const origin = (shop.baseUrl ?? 'https://shop.invalid').replace(/\/$/, '')
    for (const [templateId, theirs] of Map.groupBy(writings, ({ template }) => template)) {
      const open = theirs.filter((one) => !this.#known.has(keyOf(one)) && this.#tried++ < mostTried)
      if (open.length === 0) continue
      const people = open.map(({ run }) => ({ profileId: run.personId, extra: extraOf(run) }))
      const filled = await fillTemplates(this.#read, { templateId, people, origin })
      open.forEach((one, place) => {
        const answer = filled[place]!
        this.#known.set(keyOf(one), 'lacks' in answer && !isOnlySupposed(one.run, answer.lacks) ? answer.lacks : null)
      })
    }
    return writings.map((one) => this.#known.get(keyOf(one)) ?? undefined)
  }
}

const keyOf = ({ run, template }: Writing): string =>
  `${template} ${run.personId} ${JSON.stringify(run.data.event ?? null)} ${run.data.code ?? ''}`

/** An event that was supposed tells nothing, so that what a message takes from it is not missing in truth. */
const isOnlySupposed = ({ data }: Walking, lacks: string): boolean =>
  data.event === undefined && /^(event|order|trigger)\b/.test(nameIn(lacks) ?? '')

/** The name that a sentence of what is missing is about. */
export const nameIn = (lacks: string): string | undefined => /“([\w.-]+)”/.exec(lacks)?.[1]
