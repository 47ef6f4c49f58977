import { Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { styleNonce } from '../../nonce.ts'
import { recipeWords } from './words.ts'

const said = recipeWords

interface RecipePreviewProps {
  recipe: Schemas['Recipe']
  isOpen: boolean
  close: () => void
}

/** A recipe's messages as a made-up person would get them, in either language. */
export function RecipePreview({ recipe: { key, title, mails }, isOpen, close }: RecipePreviewProps) {
  const [name, setName] = useState(mails[0]?.name ?? '')
  const [locale, setLocale] = useState<'en' | 'ko'>('en')
  const preview = useQuery({
    queryKey: ['recipe-preview', key, name, locale],
    queryFn: () =>
      orThrow(
        dangol.GET('/api/admin/v1/recipes/{key}/preview', { params: { path: { key }, query: { name, locale } } }),
      ),
    enabled: isOpen,
    staleTime: 60_000,
  })
  return (
    <Modal opened={isOpen} onClose={close} size="xl" title={said.preview(title.en)}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={said.language}
          data={Object.entries(said.languages).map(([value, label]) => ({ value, label }))}
          value={locale}
          onChange={(next) => setLocale(next as 'en' | 'ko')}
        />
        {mails.length > 1 && (
          <Select
            label={said.message}
            allowDeselect={false}
            data={mails.map((one) => ({ value: one.name, label: one.subject[locale] || one.title }))}
            value={name}
            onChange={(next) => next && setName(next)}
          />
        )}
        <Asked query={preview} rows={8}>
          {(found) =>
            found.lacks ? (
              <Text size="sm" role="status">
                {said.lacks} {found.lacks}
              </Text>
            ) : (
              <>
                <Text fw={600}>{found.subject}</Text>
                <iframe className="mail-frame" title={found.subject} srcDoc={framed(found.html)} sandbox="" />
              </>
            )
          }
        </Asked>
      </Stack>
    </Modal>
  )
}

/** The frame is held to this page's content policy: styles need its nonce. */
const framed = (html: string): string => html.replaceAll('<style', `<style nonce="${styleNonce}"`)
