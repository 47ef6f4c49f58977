import { SimpleGrid, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { MailFrame } from '../../parts/mail-frame.tsx'
import { otherWordsWords as said } from './other-words-words.ts'

interface TwoMailsProps {
  template: string
  locale: string
  words: Record<string, Record<string, string>>
}

/** A mail as everybody gets it, beside the same in other words. */
export function TwoMails({ template, locale, words }: TwoMailsProps) {
  const [settled] = useDebouncedValue(words, 500)
  const both = useQuery({
    queryKey: ['mail-test', template, 'both', locale, settled],
    queryFn: () =>
      orThrow(
        dangol.POST('/api/admin/v1/mails/{template}/test/preview', {
          params: { path: { template } },
          body: { locale, words: settled },
        }),
      ),
    placeholderData: keepPreviousData,
  })
  return (
    <Asked query={both} rows={6}>
      {({ a, b }) => (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          {(
            [
              [said.a, a],
              [said.b, b],
            ] as const
          ).map(([which, { subject, html }]) => (
            <div key={which}>
              <Text size="xs" c="dimmed">
                {which}
              </Text>
              <Text fw={600} mb="sm">
                {subject}
              </Text>
              <MailFrame title={said.frameOf(which, subject)} html={html} />
            </div>
          ))}
        </SimpleGrid>
      )}
    </Asked>
  )
}
