/** What lists say about views and rows that are ticked. */
export const viewWords = {
  title: 'Views',
  keep: 'Keep this view',
  name: 'Name of the view',
  nameHint: 'Only you see it. A name that you have already is replaced.',
  kept: 'The view is kept.',
  forget: (name: string) => `Forget the view ${name}`,
  forgotten: (name: string) => `The view ${name} is forgotten.`,
}

export const chosenWords = {
  toolbar: 'What is ticked',
  clear: 'Choose none',
}
