import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type BodyOf } from '../../../api.ts'
import { Asked } from '../../../parts/asked.tsx'
import { MailFrame } from '../../../parts/mail-frame.tsx'
import { useLocales } from '../../../shop.ts'
import { editorWords as said } from '../editor-words.ts'

/** What a template looks like to a made-up regular of the shop. */
export function TemplatePreview({ id }: { id: string }) {
  const [locale = 'en'] = useLocales()
  const preview = useQuery({
    queryKey: ['template-preview', id, locale],
    queryFn: async () => {
      const { content } = await orThrow(dangol.GET('/api/admin/v1/templates/{id}', { params: { path: { id } } }))
      const body = { draft: content, locale } as BodyOf<'previewTemplate'>
      return await orThrow(dangol.POST('/api/admin/v1/templates/preview', { body }))
    },
    staleTime: 30_000,
  })
  return (
    <Stack gap="xs">
      <Asked query={preview} rows={4}>
        {({ subject, html, text, lacks }) => (
          <>
            {lacks && (
              <Alert color="yellow" variant="light" p="xs">
                <Text size="sm" c="var(--mantine-color-text)">
                  {lacks}
                </Text>
              </Alert>
            )}
            {subject && (
              <Text size="sm" fw={600}>
                {subject}
              </Text>
            )}
            {html ? (
              <MailFrame className="journey-preview" title={said.preview} html={html} />
            ) : (
              <pre className="plain-text">{text}</pre>
            )}
          </>
        )}
      </Asked>
      <Anchor component={Link} to={`/templates/${id}` as string} size="sm">
        {said.editTemplate}
      </Anchor>
    </Stack>
  )
}
