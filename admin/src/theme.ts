import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { words } from './words.ts'

const pine: MantineColorsTuple = [
  '#eef7f4',
  '#dcebe6',
  '#b8d8cd',
  '#90c3b2',
  '#6fb29b',
  '#5aa78d',
  '#4da185',
  '#2f8267',
  '#1f6f5c',
  '#10594a',
]

const sans = '"Pretendard Variable", system-ui, -apple-system, "Segoe UI", "Noto Sans KR", sans-serif'

export const theme = createTheme({
  primaryColor: 'pine',
  colors: { pine },
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // Its element would count as a second banner of the page
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    // In the colour of the alert a title is too pale to be read
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': words.common.close } } },
    ModalCloseButton: { defaultProps: { 'aria-label': words.common.close } },
    DrawerCloseButton: { defaultProps: { 'aria-label': words.common.close } },
  },
  fontFamily: sans,
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
})

/** Grey text that everybody can read (WCAG 2.2, 1.4.3): Mantine's own is too pale on white. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a626b',
    '--mantine-color-placeholder': '#666e78',
    '--mantine-color-error': '#c92a2a',
    '--ground': '#f6f7f6',
    '--surface': '#ffffff',
    '--line': '#e3e6e4',
  },
  dark: {
    '--mantine-color-dimmed': '#a3aab2',
    '--mantine-color-placeholder': '#a9b0b8',
    '--mantine-color-body': '#151817',
    '--mantine-color-error': '#ff8787',
    '--ground': '#111413',
    '--surface': '#1a1e1c',
    '--line': '#2c322f',
  },
})
