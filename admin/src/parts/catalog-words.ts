/** What several screens about goods say alike. */
export const sortWords = {
  handle: (name: string) => `Move ${name}`,
  hint: 'Drag, or use the arrow keys',
  earlier: (name: string) => `Move ${name} up`,
  later: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number, of: number) => `${name} is now at place ${place} of ${of}.`,
}

export const addressWords = {
  label: 'Name in addresses',
  hint: (below: string) => `The page is at ${below} and this name.`,
  newHint: 'Left empty, it is made from the title.',
  redirect: (old: string) => `After saving, ${old} leads on to the new address. Links that people have keep working.`,
  missing: 'Empty: it keeps the address it has.',
}

export const seoWords = {
  about: 'Left empty, the title and the beginning of the description are used.',
  heading: 'For search engines',
  preview: 'How it may be shown',
  title: 'Title for search engines',
  text: 'Text for search engines',
  noTitle: 'No title yet',
  noText: 'No text yet',
}

export const pictureWords = {
  making: 'Its sizes are being made.',
  notArrived: 'The file did not arrive whole. Please choose it once more.',
  choose: 'Choose a picture',
  other: 'Another picture',
  remove: 'Take it off',
}

export const undoWords = { act: 'Undo', undone: 'Taken back.' }
