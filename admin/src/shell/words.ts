export const shellWords = {
  brand: 'Dangol admin',
  menu: 'Open or close the menu',
  navigation: 'Main',
  skip: 'Skip to the content',
  account: (name: string) => `Account of ${name}`,
  signOut: 'Sign out',
  nothing: 'Your role shows you nothing here yet. Ask an owner of the shop for another role.',
}

export const groupWords = { selling: 'Selling', messages: 'Messages', shop: 'Shop', machinery: 'Behind the scenes' }

export const schemeWords = { choose: 'Light or dark', auto: 'As the system', light: 'Light', dark: 'Dark' }

export const shortcutWords = {
  open: 'Shortcuts: ?',
  title: 'Keyboard shortcuts',
  search: 'Search on this page',
  down: 'Next row of a list',
  up: 'Row before',
  openRow: 'Open the row',
  tick: 'Tick the row',
  list: 'This list',
}
