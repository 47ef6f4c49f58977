import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factsMissingIn, faultsIn } from '../../testing/wording.ts'
import type { MailDefinition } from '../messaging/index.ts'
import { enOpenings } from './mails/en-openings.ts'
import { koOpenings } from './mails/ko-openings.ts'

type Mail = MailDefinition<Record<string, unknown>>

const here = import.meta.dirname
const files = globSync('mails/*.ts', { cwd: here })
const loaded = (await Promise.all(files.map((file) => import(join(here, file))))) as Record<string, unknown>[]
const isMail = (each: unknown): each is Mail => typeof each === 'function' && 'template' in each
const mails = loaded.flatMap((all) =>
  Object.values(all).flatMap((each) => (isMail(each) ? [each] : Object.values(Object(each) as object).filter(isMail))),
)

/** What a reader sees of a mail's part, and the values in it as markers. */
const read = (part: string): string =>
  part
    .replaceAll(/\{\{.*?\}\}/g, '⟨⟩')
    .replaceAll(/\{%.*?%\}/gs, ' ')
    .replaceAll(/<[^>]*>/gs, ' ')
    .replaceAll(/https?:\S+/g, '')

const values = (part: string): string[] => [...new Set(part.match(/\{\{.*?\}\}/g) ?? [])].sort()
const parts = ['subject', 'preheader', 'body', 'text'] as const

describe('the words of mails', () => {
  it('are all found', () => expect(mails.map(({ template }) => template)).toContain('order-confirmation'))

  it.each(mails)(
    'P6 C9: $template is written in both languages, by a person, of the same names and amounts',
    (mail) => {
      const { en, ko } = mail.words
      for (const part of parts) {
        expect([part, faultsIn(read(en![part]), 'en')]).toEqual([part, []])
        expect([part, faultsIn(read(ko![part]), 'ko')]).toEqual([part, []])
        expect([part, values(ko![part])]).toEqual([part, values(en![part])])
      }
    },
  )

  it.each(mails)('$template says in its preheader more than in its subject', (mail) => {
    for (const { subject, preheader } of Object.values(mail.words)) {
      expect(preheader.length).toBeGreaterThan(10)
      expect(preheader).not.toBe(subject)
    }
  })
})

const openings = Object.entries({ en: enOpenings, ko: koOpenings }).flatMap(([tag, decks]) =>
  Object.entries(decks).flatMap(([mail, tones]) =>
    Object.entries(tones as Record<string, Record<'title' | 'happened' | 'next', string>>).map(
      ([tone, said]) => [tag, mail, tone, said] as const,
    ),
  ),
)

describe('the tones of mails', () => {
  it('C9: are three of each mail about an order', () => {
    const counts = Map.groupBy(mails, ({ template }) => template)
    const toned = [...counts].filter(([, variants]) => variants.length === 3).map(([template]) => template)
    expect(toned.sort()).toEqual(['order-confirmation', 'order-delivered', 'order-shipped'])
  })

  it.each(openings)(
    'F8: %s of %s in the tone %s say which order or parcel, what happened and what is next',
    (tag, mail, _, said) => {
      const { happenedUnpaid, nextUnpaid } = said as { happenedUnpaid?: string; nextUnpaid?: string }
      expect(`${said.title} ${said.happened}`).toMatch(mail === 'shipped' ? /parcel|택배/ : /\{\{ number \}\}/)
      expect(factsMissingIn(said, tag)).toEqual([])
      if (mail !== 'confirmation') return
      expect(happenedUnpaid).toContain('{{ number }}')
      expect(factsMissingIn({ happened: happenedUnpaid!, next: nextUnpaid! }, tag)).toEqual([])
    },
  )

  it('C9: every tone speaks of the same names, numbers and days, in both languages', () => {
    for (const mail of ['confirmation', 'shipped', 'delivered'] as const) {
      const spoken = [enOpenings, koOpenings].flatMap((deck) =>
        Object.values(deck[mail]).map((said: object) =>
          Object.entries(said).map(([key, text]: [string, string]) => [key, ...values(text)]),
        ),
      )
      for (const one of spoken) expect(one).toEqual(spoken[0])
    }
  })
})
