const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${more}`

/** What is said of playing a journey forward. */
export const playWords = {
  title: 'What would happen?',
  about:
    'Plays the journey forward on the people you have, as it is drawn now. Nothing is sent and nothing is written down.',
  people: 'People',
  samples: { some: 'Some, chosen by chance', segment: 'Those in a segment', chosen: 'These people' },
  segment: 'Segment',
  lacks: 'What would be missing',
  lacksAbout:
    'To these people a message could not be written, and they would stop at that step. Say in the template what stands there when it is not known.',
  lacksStep: 'Step',
  lacksName: 'Not known',
  lacksPeople: 'Whose',
  lacksMore: (count: number) => `and ${count.toLocaleString('en')} more`,
  count: 'How many',
  days: 'Days ahead',
  assume: 'Suppose that',
  assumptions: {
    none: 'they all come in now and nothing happens to them',
    past: 'what happened to them lately happens again',
    all: 'they all come in now and what is waited for happens',
  },
  find: 'Name or mail address',
  nobodyFound: 'Nobody is found. Try another word.',
  act: 'Play',
  again: 'Play again',
  mendFirst: 'Mend the journey first: something is missing in it.',
  looked: (entered: number, looked: number) =>
    `${entered.toLocaleString('en')} of ${many(looked, 'person', 'people')} would come in`,
  heldOut: (count: number) => `${count.toLocaleString('en')} would be kept out to compare`,
  messages: (count: number) => many(count, 'message', 'messages'),
  withheld: (count: number) => `${count.toLocaleString('en')} not sent`,
  perDay: 'Messages each day',
  most: (count: number, day: string) => `At most ${many(count, 'message', 'messages')} a day, on ${day}`,
  budget: (budget: number) => `everybody may get ${many(budget, 'message', 'messages')} a week in all`,
  overBudget: (count: number) =>
    `${many(count, 'person', 'people')} would reach the weekly budget with this journey alone`,
  calendar: 'Who gets what, when',
  calendarAbout:
    'Each row is a person, each mark a message; an empty one would not leave, and says why. The first 50 who come in.',
  day: (number: number) => `Day ${number}`,
  none: 'Nobody would come in',
  noneNext: 'Take more people, or suppose something else. The rules of who may come in are asked as well.',
  noMessages: 'No message would be sent',
  table: 'As a table',
  what: 'What',
  when: 'When',
  who: 'Who',
  lane: (name: string, count: number) => `${name}: ${many(count, 'message', 'messages')}`,
  steps: 'Step by step',
  came: 'Come',
  sent: 'Sent',
  ended: 'End here',
}
