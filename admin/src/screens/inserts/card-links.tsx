import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { insertWords as said } from './words.ts'

/** The card of a made-up order, as it would be printed, in either language. */
export const CardLinks = ({ rule }: { rule?: string }) => (
  <Menu>
    <Menu.Target>
      <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
        {said.see}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {(['en', 'ko'] as const).map((locale) => (
        <Menu.Item
          key={locale}
          component="a"
          href={`/api/admin/v1/insert-cards/example.pdf?locale=${locale}${rule ? `&rule=${rule}` : ''}`}
          target="_blank"
          rel="noreferrer"
          lang={locale}
        >
          {said.seeIn[locale]}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)
