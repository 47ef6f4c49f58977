import { type DemoTemplate, onjeong } from './demo-template.ts'

/** Her cart, and what others say of what is in it. */
export const cartKeptWarm: DemoTemplate = () => ({
  channel: 'email',
  name: 'Your cart, kept warm',
  tells: 'serve',
  sender: onjeong,
  languages: {
    en: {
      subject: 'We kept your {{ cart.firstItem }} warm',
      preheader: 'One press, and you go on where you left off.',
      blocks: [
        { kind: 'heading', text: 'Still here, just as you left it' },
        {
          kind: 'text',
          text: `Did the doorbell ring{% if person.firstName %}, {{ person.firstName }}{% endif %}? Your cart opens on your phone, too.`,
        },
        { kind: 'cart', button: 'Go on with my cart' },
        { kind: 'review', title: 'If you are still wondering', source: { from: 'hers' }, most: 1 },
        { kind: 'text', text: 'Was something in the way? Answer this mail, and I see to it.' },
        { kind: 'signature', name: 'Onjeong' },
        { kind: 'footer-note', text: 'This is the only mail about this cart.' },
      ],
    },
    ko: {
      subject: '고르신 {{ cart.firstItem }}, 잘 두었어요',
      preheader: '한 번 누르면 아까 그 자리에서 이어져요.',
      blocks: [
        { kind: 'heading', text: '두고 가신 그대로예요' },
        {
          kind: 'text',
          text: `초인종이 울렸나요{% if person.firstName %}, {{ person.firstName }}님{% endif %}? 휴대폰에서도 장바구니가 열려요.`,
        },
        { kind: 'cart', button: '이어서 담기' },
        { kind: 'review', title: '아직 고민되신다면', source: { from: 'hers' }, most: 1 },
        { kind: 'text', text: '걸리는 게 있었나요? 이 메일에 답장해 주시면 제가 살펴볼게요.' },
        { kind: 'signature', name: '온정' },
        { kind: 'footer-note', text: '이 장바구니 이야기는 이 메일 한 통뿐이에요.' },
      ],
    },
  },
})
