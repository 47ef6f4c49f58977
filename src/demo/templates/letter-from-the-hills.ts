import { type DemoTemplate, onjeong, type Words } from './demo-template.ts'

const en = (heroId: string): Words => ({
  subject: 'The morning it snowed on the tea',
  preheader: 'A letter from Hadong, where the first leaves come from.',
  blocks: [
    {
      kind: 'story',
      series: 'Letters from the hills',
      number: 1,
      title: 'The morning it snowed on the tea',
      mediaId: heroId,
      alt: 'A celadon teapot, a burning candle and a cup of tea in low light',
      text: `Dear {{ person.firstName | default: 'you' }},

in Hadong they call the first leaves _ujeon_: picked before the spring rain. This year, two days before the picking, it snowed.

Mr Kang walked between the rows at five in the morning with a broom. Not to sweep the field, he said. Only the bushes his mother had planted.

By noon the sun had done the rest. We sat on the step and drank last year’s tea. He said that snow makes the leaf think twice, and that you can taste it.

I am not sure you can. But I taste it every time now.`,
      link: '/help',
      linkText: 'How we brew it',
    },
    {
      kind: 'text',
      text: 'Next time: the woman who fires celadon at night. Is there something you would like me to ask her? **Just answer this letter.** I read every one.',
    },
    { kind: 'signature', greeting: 'Warmly from Seoul,', name: 'Onjeong', role: 'who looks for the makers' },
  ],
})

const ko = (heroId: string): Words => ({
  subject: '차밭에 눈이 온 아침',
  preheader: '첫 잎이 오는 곳, 하동에서 띄우는 편지예요.',
  blocks: [
    {
      kind: 'story',
      series: '언덕에서 온 편지',
      number: 1,
      title: '차밭에 눈이 온 아침',
      mediaId: heroId,
      alt: '낮은 빛 속의 청자 찻주전자와 타는 초, 차 한 잔',
      text: `{{ person.firstName | default: '반가운 분' }}님,

하동에서는 첫 잎을 _우전_이라고 불러요. 봄비가 오기 전에 딴 잎이라는 뜻이에요. 올해는 따기 이틀 전에 눈이 왔어요.

강 선생님은 새벽 다섯 시에 빗자루를 들고 밭고랑을 걸으셨어요. 밭을 다 쓸려는 게 아니래요. 어머니가 심으신 나무만요.

나머지는 한낮의 해가 해 줬어요. 저희는 툇마루에 앉아 작년 차를 마셨어요. 눈을 맞은 잎은 두 번 생각한대요. 그게 맛으로 느껴진대요.

저는 잘 모르겠어요. 그런데 이제는 마실 때마다 그 맛이 나요.`,
      link: '/help',
      linkText: '우리가 우리는 법',
    },
    {
      kind: 'text',
      text: '다음 편지에서는 밤에 청자를 굽는 분을 만나요. 대신 여쭤봐 드릴 게 있나요? **이 편지에 답장해 주세요.** 모두 읽어요.',
    },
    { kind: 'signature', greeting: '서울에서, 따뜻하게', name: '온정', role: '만드는 분들을 찾아다녀요' },
  ],
})

/** A story that sells nothing: the first letter of a series. */
export const letterFromTheHills: DemoTemplate = ({ heroId }) => ({
  channel: 'email',
  name: 'Letter from the hills, part 1',
  sender: onjeong,
  languages: {
    en: en(heroId),
    ko: ko(heroId),
  },
})
