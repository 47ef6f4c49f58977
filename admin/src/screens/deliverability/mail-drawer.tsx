import { Drawer, Group, SegmentedControl, Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { styleNonce } from '../../nonce.ts'
import { Asked } from '../../parts/asked.tsx'
import { Rows } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { titleOf } from './mails.tsx'
import { OtherWords } from './other-words.tsx'

const said = words.deliverability.mails
const languages = new Intl.DisplayNames('en', { type: 'language' })

/** One mail of the shop: how it looks in each language, and all its figures. */
export const MailDrawer = ({ mail, close }: { mail: Schemas['SystemMail'] | undefined; close: () => void }) => (
  <Drawer opened={mail !== undefined} onClose={close} position="right" size="xl" title={mail && titleOf(mail.template)}>
    {mail && <Opened key={mail.template} mail={mail} />}
  </Drawer>
)

function Opened({ mail }: { mail: Schemas['SystemMail'] }) {
  const [locale, setLocale] = useState(mail.locales[0] ?? 'en')
  const { template, isMeasured } = mail
  const preview = useQuery({
    queryKey: ['mail-preview', template, locale],
    queryFn: () =>
      orThrow(
        dangol.GET('/api/admin/v1/mails/{template}/preview', { params: { path: { template }, query: { locale } } }),
      ),
    placeholderData: (before) => before,
  })
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {said.preview}
        </Text>
        <SegmentedControl
          aria-label={said.language}
          value={locale}
          onChange={setLocale}
          data={mail.locales.map((value) => ({ value, label: languages.of(value) ?? value }))}
        />
      </Group>
      <Tabs defaultValue="look" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="look">{said.look}</Tabs.Tab>
          <Tabs.Tab value="text">{said.text}</Tabs.Tab>
          <Tabs.Tab value="figures">{said.figures}</Tabs.Tab>
          <Tabs.Tab value="words">{said.otherWords}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="figures">
          {!isMeasured && (
            <Text size="sm" c="dimmed" mb="sm">
              {said.notMeasured}
            </Text>
          )}
          <Figures figures={mail.figures} />
        </Tabs.Panel>
        <Tabs.Panel value="words">
          <OtherWords template={template} locale={locale} />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <Asked query={preview}>{({ subject, html }) => <Look subject={subject} html={html} />}</Asked>
        </Tabs.Panel>
        <Tabs.Panel value="text">
          <Asked query={preview}>{({ text }) => <pre className="plain-text">{text}</pre>}</Asked>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

const Look = ({ subject, html }: { subject: string; html: string }) => (
  <>
    <Text fw={600} mb="sm">
      {subject}
    </Text>
    <iframe className="mail-frame" title={said.frame(subject)} sandbox="" srcDoc={framed(html)} />
  </>
)

const counted = [
  ['sent', said.sent],
  ['measured', said.measured],
  ['opened', `${said.opened}: ${said.people.toLowerCase()}`],
  ['openedByMachine', `${said.opened}: ${said.byMachines.toLowerCase()}`],
  ['clicked', `${said.clicked}: ${said.people.toLowerCase()}`],
  ['clickedByMachine', `${said.clicked}: ${said.byMachines.toLowerCase()}`],
  ['replied', said.replied],
  ['bounced', said.bounced],
  ['complained', said.complained],
  ['unsubscribed', said.left],
] as const

const Figures = ({ figures }: { figures: Schemas['SystemMail']['figures'] }) => (
  <Rows
    label={said.figures}
    rows={counted}
    keyOf={([name]) => name}
    columns={[
      { title: said.counted, cell: ([, title]) => title },
      ...['30', '90'].map((days) => ({
        title: said.days(days),
        align: 'right' as const,
        cell: ([name]: (typeof counted)[number]) => showNumber(figures[days]?.[name] ?? 0),
      })),
    ]}
  />
)

/** The frame is held to this page's content policy: styles need its nonce. */
const framed = (html: string): string => html.replaceAll('<style', `<style nonce="${styleNonce}"`)
