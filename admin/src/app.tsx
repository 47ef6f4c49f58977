import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queries } from './api.ts'
import { styleNonce } from './nonce.ts'
import { router } from './router.tsx'
import { theme, variables } from './theme.ts'
import { words } from './words.ts'

export const App = () => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={variables}
    defaultColorScheme="auto"
    getStyleNonce={() => styleNonce}
  >
    <QueryClientProvider client={queries}>
      <Notifications position="top-center" />
      <ModalsProvider labels={{ confirm: words.common.confirm, cancel: words.common.keep }}>
        <RouterProvider router={router} />
      </ModalsProvider>
    </QueryClientProvider>
  </MantineProvider>
)
