import { type DemoTemplate, onjeong, type Words } from './demo-template.ts'

const en = (cupId: string): Words => ({
  subject: '{{ person.habits.runsOut | default: "Your favourite" }}: about to run out?',
  preheader: 'By how long it lasted you so far. You know better, of course.',
  blocks: [
    { kind: 'heading', text: 'A look into your tin' },
    {
      kind: 'columns',
      left: [
        {
          kind: 'text',
          text: 'By how long it lasted you so far, there are a few cups left. If you drink less this month, put this mail aside.',
        },
        { kind: 'button', text: 'My account', link: '{{ links.account }}' },
      ],
      right: [{ kind: 'picture', mediaId: cupId, alt: 'A celadon cup on a wooden shelf' }],
    },
    {
      kind: 'products',
      title: 'The same again',
      source: { from: 'bought-before' },
      most: 3,
      layout: 'list',
      button: 'Once more',
      whenNone: 'do-not-send',
    },
    { kind: 'footer-note', text: 'Kept dark, dry and closed, the last leaves taste like the first.' },
  ],
})

const ko = (cupId: string): Words => ({
  subject: '{{ person.habits.runsOut | default: "늘 쓰시던 것" }}, 얼마나 남았나요?',
  preheader: '지금까지 쓰신 기간으로 헤아려 봤어요.',
  blocks: [
    { kind: 'heading', text: '통 안을 살짝 들여다볼까요' },
    {
      kind: 'columns',
      left: [
        {
          kind: 'text',
          text: '지금까지 쓰신 기간으로 보면 몇 잔 남았을 거예요. 이번 달엔 덜 드셨다면 이 메일은 접어 두세요.',
        },
        { kind: 'button', text: '내 계정', link: '{{ links.account }}' },
      ],
      right: [{ kind: 'picture', mediaId: cupId, alt: '나무 선반 위의 청자 잔' }],
    },
    {
      kind: 'products',
      title: '쓰시던 그대로',
      source: { from: 'bought-before' },
      most: 3,
      layout: 'list',
      button: '다시 담기',
      whenNone: 'do-not-send',
    },
    { kind: 'footer-note', text: '어둡고 마른 곳에 꼭 닫아 두면 마지막 잎도 첫 잎 맛이 나요.' },
  ],
})

/** What she uses up next, with how to keep it: useful first. */
export const beforeItRunsOut: DemoTemplate = ({ cupId }) => ({
  channel: 'email',
  name: 'Before it runs out',
  tells: 'serve',
  sender: onjeong,
  languages: {
    en: en(cupId),
    ko: ko(cupId),
  },
})
