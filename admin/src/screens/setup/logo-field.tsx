import { Button, FileButton, Group, Image, Input, Text } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'

const said = words.setup

interface LogoFieldProps {
  value: string | null
  onChange: (mediaId: string | null) => void
  error?: ReactNode
}

/** The picture that stands for the shop's name. */
export function LogoField({ value, onChange, error }: LogoFieldProps) {
  const { data } = useLogo(value)
  const upload = useDoing({ run: send, after: ({ id }) => onChange(id) })
  return (
    <Input.Wrapper label={said.logo} description={said.logoHint} error={error} labelElement="div">
      <Group gap="sm" mt={6}>
        {data?.previewUrl && (
          <Image src={data.previewUrl} alt={said.logo} mah={48} maw={160} w="auto" fit="contain" radius="sm" />
        )}
        {data && !data.previewUrl && (
          <Text size="sm" c="dimmed" role="status">
            {data.problem ?? said.logoMaking}
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
              {value === null ? said.logoChoose : said.logoOther}
            </Button>
          )}
        </FileButton>
        {value !== null && (
          <Button variant="subtle" color="gray" size="xs" onClick={() => onChange(null)}>
            {said.logoRemove}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  )
}

/** Asked again until its sizes are made. */
export const useLogo = (mediaId: string | null) =>
  useQuery({
    queryKey: ['media', mediaId],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/media/{id}', { params: { path: { id: mediaId ?? '' } } })),
    enabled: mediaId !== null,
    refetchInterval: ({ state }) => (['awaited', 'stored'].includes(state.data?.state ?? '') ? 1_000 : false),
  })

function send(file: File) {
  const body = new FormData()
  body.append('file', file)
  return orThrow(
    dangol.POST('/api/admin/v1/media', { body: body as never, bodySerializer: (form) => form as unknown as FormData }),
  )
}
