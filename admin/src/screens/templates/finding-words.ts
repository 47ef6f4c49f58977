/** What the copy check says around its findings. */
export const findingWords = {
  count: (count: number) => (count === 0 ? 'Nothing found.' : count === 1 ? '1 finding' : `${count} findings`),
  nothingWritten: 'What you write is read here as a careful editor would read it.',
  none: 'Reads well',
  noneNext: 'Nothing robotic, nothing missing, nothing hard to read.',
  places: { subject: 'Subject', preheader: 'Preheader', text: 'Text', title: 'Title', body: 'Text', sender: 'Sender' },
}
