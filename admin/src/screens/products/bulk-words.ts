/** What the admin says when several products are chosen. */
export const bulkWords = {
  choose: (title: string) => `Choose ${title}`,
  chooseAll: 'Choose all that are listed',
  chosen: (count: number) => (count === 1 ? '1 chosen' : `${count} chosen`),
  bulk: 'With the chosen products',
  bulkStates: { active: 'Put on sale', draft: 'Make drafts', archived: 'Archive' },
  bulkTags: 'Tags',
  bulkMost: 'At most 100 at once.',
  bulkDone: (count: number) => (count === 1 ? '1 product is changed.' : `${count} products are changed.`),
  bulkSame: 'They were like that already.',
  bulkRefused: 'Not changed',
  bulkRefusedAbout: (count: number) =>
    count === 1 ? 'One product stays as it was:' : `${count} products stay as they were:`,
  bulkTagsTitle: (count: number) => (count === 1 ? 'Tags of 1 product' : `Tags of ${count} products`),
  addTags: 'Add',
  addTagsHint: 'Beside those they have. Enter after each.',
  removeTags: 'Take off',
  removeTagsHint: 'Capitals do not matter.',
  bulkTagsAct: 'Change the tags',
  bulkTagsMissing: 'Write at least one tag.',
}
