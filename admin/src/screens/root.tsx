import { Anchor, Button, Center, Container, Stack, Title, VisuallyHidden } from '@mantine/core'
import { IconCompass } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import { Empty, Loading, Problem } from '../parts/states.tsx'
import { signOut, useSession, type Me } from '../session.ts'
import { Shell } from '../shell/shell.tsx'
import { words } from '../words.ts'
import { SecondFactor } from './account/second-factor.tsx'
import { Join } from './join.tsx'
import { NewPassword } from './recovery/new-password.tsx'
import { SignIn } from './sign-in.tsx'

/** The admin for who is signed in, the way in for who is not. */
export function Root() {
  const session = useSession()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  if (path === '/join') return <Join />
  if (path === '/new-password') return <NewPassword />
  if (session.data?.isSecondFactorDue) return <Due me={session.data} />
  if (session.data) return <Shell />
  if (session.data === null) return <SignIn />
  return (
    <Container component="main" size="xs" py="xl">
      {session.error ? <Problem error={session.error} retry={() => void session.refetch()} /> : <Loading />}
    </Container>
  )
}

/** Nothing else is open to whoever has still to set up the second step. */
const Due = ({ me }: { me: Me }) => (
  <Container component="main" size="xs" py="xl">
    <VisuallyHidden>
      <Title order={1}>{words.account.secondDue}</Title>
    </VisuallyHidden>
    <Stack>
      <SecondFactor me={me} isDue />
      <Button variant="default" onClick={() => void signOut()}>
        {words.shell.signOut}
      </Button>
    </Stack>
  </Container>
)

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
