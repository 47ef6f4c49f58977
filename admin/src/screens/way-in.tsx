import { Center, Paper, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A page for who is not signed in, reached by a link in a mail. */
export const WayIn = ({ title, children }: { title: string; children: ReactNode }) => (
  <Center component="main" mih="100dvh" p="md">
    <Paper className="surface" p="xl" w="100%" maw={420}>
      <Stack>
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={40} height={40} />
        <Title order={1}>{title}</Title>
        {children}
      </Stack>
    </Paper>
  </Center>
)
