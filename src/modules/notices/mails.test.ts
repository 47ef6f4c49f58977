import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsIn } from '../../testing/wording.ts'
import type { MailDefinition } from '../messaging/index.ts'

type Mail = MailDefinition<Record<string, unknown>>

const here = import.meta.dirname
const files = globSync('mails/*.ts', { cwd: here })
const loaded = (await Promise.all(files.map((file) => import(join(here, file))))) as Record<string, unknown>[]
const mails = loaded.flatMap((all) =>
  Object.values(all).filter((each): each is Mail => typeof each === 'function' && 'template' in each),
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
