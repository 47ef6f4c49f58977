import { Button, FileButton, Group, Image, Input, Text } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dangol, orThrow, type Schemas } from '../api.ts'
import { words } from '../words.ts'
import { useDoing } from './doing.ts'

/** Puts a picture into the shop. */
export function uploadPicture(file: File): Promise<Schemas['Media']> {
  const body = new FormData()
  body.append('file', file)
  return orThrow(
    dangol.POST('/api/admin/v1/media', { body: body as never, bodySerializer: (form) => form as unknown as FormData }),
  )
}

interface PictureFieldProps {
  label: string
  hint?: string
  value: string | null
  onChange: (mediaId: string | null) => void
  error?: ReactNode
}

/** One picture, chosen from the machine of whoever sits there. */
export function PictureField({ label, hint, value, onChange, error }: PictureFieldProps) {
  const media = useQuery({
    queryKey: ['media', value],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/media/{id}', { params: { path: { id: value ?? '' } } })),
    enabled: value !== null,
    refetchInterval: ({ state }) => (state.data && !isSettled(state.data) ? 2_000 : false),
  })
  const upload = useDoing({ run: uploadPicture, after: ({ id }) => onChange(id) })
  const shown = value === null ? undefined : media.data
  return (
    <Input.Wrapper label={label} description={hint} error={error} labelElement="div">
      <Group gap="sm" mt={4}>
        {shown?.previewUrl && <Image src={shown.previewUrl} alt="" w={88} h={66} radius="sm" fit="cover" />}
        {shown && !shown.previewUrl && (
          <Text size="sm" c="dimmed">
            {shown.problem ?? words.picture.making}
          </Text>
        )}
        <FileButton accept="image/*" onChange={(file) => file && upload.mutate(file)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              size="xs"
              loading={upload.isPending}
              leftSection={<IconPhotoPlus size={14} />}
            >
              {value === null ? words.picture.choose : words.picture.other}
            </Button>
          )}
        </FileButton>
        {value !== null && (
          <Button variant="subtle" color="gray" size="xs" onClick={() => onChange(null)}>
            {words.picture.remove}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  )
}

const isSettled = ({ state }: Schemas['Media']): boolean => !['awaited', 'stored'].includes(state)
