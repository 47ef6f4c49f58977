import type { StartWords } from './starts.ts'

const left = { align: 'left' } as const
const heading = (text: string, size: 'large' | 'small' = 'large') => ({ kind: 'heading', text, size, ...left }) as const
const text = (words: string) => ({ kind: 'text', text: words, ...left }) as const
const button = (words: string, link: string) => ({ kind: 'button', text: words, link, ...left }) as const
const suits = (title: string) =>
  ({
    kind: 'products',
    title,
    source: { from: 'recommended' },
    most: 4,
    layout: 'grid',
    shows: { price: true, rating: true },
    button: '',
    whenNone: 'leave-out',
  }) as const
const signed = (greeting: string, name: string, role: string) => ({ kind: 'signature', greeting, name, role }) as const

export const storyStart: Record<string, StartWords> = {
  en: {
    subject: 'The kiln that almost did not open',
    preheader: 'What happened on the third morning',
    blocks: [
      {
        kind: 'story',
        series: 'From our workshop',
        number: 1,
        kicker: '',
        title: 'The kiln that almost did not open',
        alt: '',
        text: 'Hello {{ person.firstName | default: "friend" }},\n\nlet me begin in the middle: it is five in the morning, the kiln has been burning for two days, and the door is stuck.\n\nTell here what happened next. Small true things carry a story: who was there, what was said, what it smelled of.',
        link: '/',
        linkText: 'Read how it ends',
      },
      signed('Until next time,', 'Your name', 'who was there'),
    ],
  },
  ko: {
    subject: '하마터면 열리지 않을 뻔한 가마',
    preheader: '사흘째 아침에 있었던 일',
    blocks: [
      {
        kind: 'story',
        series: '우리 공방 이야기',
        number: 1,
        kicker: '',
        title: '하마터면 열리지 않을 뻔한 가마',
        alt: '',
        text: '{{ person.firstName | default: "단골" }}님, 안녕하세요.\n\n이야기를 중간부터 시작해 볼게요. 새벽 다섯 시, 가마는 이틀째 타고 있는데 문이 꿈쩍도 하지 않았어요.\n\n그다음에 무슨 일이 있었는지 여기에 적어 주세요. 누가 있었고, 무슨 말을 했고, 어떤 냄새가 났는지. 작고 진짜인 것들이 이야기를 이끌어요.',
        link: '/',
        linkText: '끝까지 읽기',
      },
      signed('다음에 또 만나요.', '이름', '그 자리에 있던 사람'),
    ],
  },
}

export const newsStart: Record<string, StartWords> = {
  en: {
    subject: 'New on our shelf, {{ person.firstName | default: "friend" }}',
    preheader: 'Small, quiet, and made for everyday use',
    blocks: [
      heading('Something new is here'),
      text('We worked on it for a year. Say here in two sentences **what it changes for her**, before you say what it is.'),
      button('See it', '/'),
      suits('Goes well with what you have'),
      { kind: 'review', title: 'What others say', source: { from: 'hers' }, most: 2, pictures: true, whenNone: 'leave-out' },
    ],
  },
  ko: {
    subject: '{{ person.firstName | default: "단골" }}님, 새로운 것이 나왔어요',
    preheader: '작고 조용하고, 매일 쓰기 좋아요',
    blocks: [
      heading('새로운 것이 나왔어요'),
      text('일 년 동안 준비했어요. 무엇인지 말하기 전에 **무엇이 달라지는지** 두 문장으로 적어 주세요.'),
      button('보러 가기', '/'),
      suits('가지고 계신 것과 잘 어울려요'),
      { kind: 'review', title: '다른 분들의 이야기', source: { from: 'hers' }, most: 2, pictures: true, whenNone: 'leave-out' },
    ],
  },
}

export const thanksStart: Record<string, StartWords> = {
  en: {
    subject: 'Thank you, {{ person.firstName | default: "friend" }}',
    preheader: 'Nothing to buy in here. Just thanks.',
    blocks: [
      heading('Thank you'),
      text('Hello {{ person.firstName | default: "friend" }},\n\nyour order means more to us than you may think: we are a small shop, and each one is packed by hand.\n\nIf anything is not as you hoped, just answer this mail. A person reads it.'),
      signed('With thanks,', 'Your name', 'Founder'),
    ],
  },
  ko: {
    subject: '{{ person.firstName | default: "단골" }}님, 고맙습니다',
    preheader: '사라는 말은 없어요. 고맙다는 말뿐이에요.',
    blocks: [
      heading('고맙습니다'),
      text('{{ person.firstName | default: "단골" }}님, 안녕하세요.\n\n주문 한 건 한 건이 저희에게는 생각보다 훨씬 소중해요. 작은 가게라서 모두 손으로 포장하거든요.\n\n기대와 다른 점이 있으면 이 메일에 답장해 주세요. 사람이 읽어요.'),
      signed('감사한 마음을 담아,', '이름', '대표'),
    ],
  },
}

export const letterStart: Record<string, StartWords> = {
  en: {
    subject: 'A question, {{ person.firstName | default: "friend" }}',
    preheader: 'I read every answer myself',
    blocks: [
      text('Hello {{ person.firstName | default: "friend" }},\n\nI am the one who began {{ shop.name }}. I write to you because I would like to know one thing: what made you choose us?\n\nJust answer this mail. I read every answer, and I write back.'),
      signed('Yours,', 'Your name', 'Founder'),
    ],
  },
  ko: {
    subject: '{{ person.firstName | default: "단골" }}님, 하나만 여쭤볼게요',
    preheader: '답장은 제가 직접 읽어요',
    blocks: [
      text('{{ person.firstName | default: "단골" }}님, 안녕하세요.\n\n{{ shop.name }}을 시작한 사람이에요. 하나 여쭤보고 싶어서 편지를 드려요. 왜 저희를 골라 주셨나요?\n\n이 메일에 그대로 답장해 주시면 돼요. 제가 직접 읽고 답장할게요.'),
      signed('드림,', '이름', '대표'),
    ],
  },
}
