import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { MailSigning } from './mail-signing.tsx'
import { voiceWords } from '../templates/voice-words.ts'
import { SettingsForm } from './settings-form.tsx'

export const settingsKey = ['settings'] as const

export function Settings() {
  const may = useMay()
  const settings = useQuery({
    queryKey: settingsKey,
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings')),
    refetchOnWindowFocus: false,
  })
  return (
    <Page
      title={words.settings.title}
      about={words.settings.about}
      actions={
        <>
          <Button component={Link} to="/settings/voice" variant="default">
            {voiceWords.open}
          </Button>
          <Button component={Link} to="/setup" variant="default">
            {words.setup.open}
          </Button>
        </>
      }
    >
      {!may('settings:write') && (
        <Alert variant="outline" color="gray">
          {words.settings.readOnly}
        </Alert>
      )}
      <Asked query={settings} rows={10}>
        {(data) => <SettingsForm key={data.version} given={data} />}
      </Asked>
      <MailSigning />
    </Page>
  )
}
