import { Anchor, Center, Container } from '@mantine/core'
import { IconCompass } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Empty, Loading, Problem } from '../parts/states.tsx'
import { useSession } from '../session.ts'
import { Shell } from '../shell/shell.tsx'
import { words } from '../words.ts'
import { SignIn } from './sign-in.tsx'

/** The admin for who is signed in, the way in for who is not. */
export function Root() {
  const session = useSession()
  if (session.data) return <Shell />
  if (session.data === null) return <SignIn />
  return (
    <Container component="main" size="xs" py="xl">
      {session.error ? <Problem error={session.error} retry={() => void session.refetch()} /> : <Loading />}
    </Container>
  )
}

export const Lost = () => (
  <Center>
    <Empty
      icon={IconCompass}
      title={words.lost.title}
      next={
        <Anchor component={Link} to="/">
          {words.lost.next}
        </Anchor>
      }
    />
  </Center>
)
