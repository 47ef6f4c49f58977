/** What is known of somebody at the moment she comes. */
export interface GreetingAbout {
  /** As she is called; undefined for somebody without a name. */
  readonly name: string | undefined
  readonly now: Date
  /** IANA, where she is. */
  readonly timeZone: string
  /** `YYYY-MM-DD` or `MM-DD`. */
  readonly birthday: string | undefined
  readonly orders: number
  readonly lastOrderAt: Date | null
  /** Where her last order is; undefined when it arrived, was called off, or there is none. */
  readonly parcel: 'preparing' | 'on-the-way' | undefined
  /** What she bought last, as it is called. */
  readonly lastThing: { readonly en: string; readonly ko: string } | undefined
}

export const greetingReasons = ['birthday', 'on-the-way', 'preparing', 'new', 'lately', 'long-away', 'regular'] as const
export type GreetingReason = (typeof greetingReasons)[number]

export interface Greeting {
  readonly because: GreetingReason
  /** By language, ready to be said. */
  readonly text: { readonly en: string; readonly ko: string }
}

const dayMs = 86_400_000
/** So many days after an order one may ask about it. */
const latelyDays = 21
const longAwayDays = 180

/** How to greet somebody: by the hour where she is, and by what is most worth saying of what she has with the shop. */
export function greetingFor(about: GreetingAbout): Greeting {
  const because = reasonFor(about)
  const { en, ko } = hello(hourIn(about.now, about.timeZone))
  const said = lines(about.lastThing)[because]
  const name = about.name?.trim()
  return {
    because,
    text: {
      en: `${name ? `${en}, ${name.split(/\s+/)[0]}` : en}. ${said.en}`,
      ko: `${name ? `${name}님, ` : ''}${ko} ${said.ko}`,
    },
  }
}

function reasonFor({ now, timeZone, birthday, orders, lastOrderAt, parcel }: GreetingAbout): GreetingReason {
  if (birthday && isBirthday(birthday, now, timeZone)) return 'birthday'
  if (parcel) return parcel
  if (orders === 0 || !lastOrderAt) return 'new'
  const since = (now.getTime() - lastOrderAt.getTime()) / dayMs
  if (since <= latelyDays) return 'lately'
  return since >= longAwayDays ? 'long-away' : 'regular'
}

/** Who was born on 29 February has her day on the 28th in other years. */
function isBirthday(birthday: string, now: Date, timeZone: string): boolean {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const day = birthday.slice(-5)
  const isLeap = new Date(Date.UTC(Number(today.slice(0, 4)), 1, 29)).getUTCMonth() === 1
  return today.endsWith(day === '02-29' && !isLeap ? '02-28' : day)
}

const hourIn = (now: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now))

function hello(hour: number): { en: string; ko: string } {
  if (hour >= 5 && hour < 11) return { en: 'Good morning', ko: '좋은 아침이에요.' }
  if (hour >= 11 && hour < 18) return { en: 'Good afternoon', ko: '안녕하세요.' }
  return { en: 'Good evening', ko: '좋은 저녁이에요.' }
}

const lines = (thing: GreetingAbout['lastThing']): Readonly<Record<GreetingReason, { en: string; ko: string }>> => ({
  birthday: { en: 'Happy birthday to you today.', ko: '오늘 생일이시네요. 축하드려요.' },
  'on-the-way': { en: 'Your parcel is on its way.', ko: '보내 드린 택배가 가고 있어요.' },
  preparing: { en: 'Your order is with us and being made ready.', ko: '주문하신 것을 정성껏 준비하고 있어요.' },
  new: { en: 'How nice that you are here. What are you looking for?', ko: '와 주셔서 반가워요. 무엇을 찾으세요?' },
  lately: {
    en: thing ? `How do you like the ${thing.en}?` : 'How do you like what you got?',
    ko: thing ? `지난번에 고르신 ${thing.ko}, 마음에 드셨어요?` : '지난번에 받으신 것은 마음에 드셨어요?',
  },
  'long-away': { en: 'It has been a while. Good to see you again.', ko: '오랜만이에요. 다시 뵈니 반가워요.' },
  regular: { en: 'Good to see you again.', ko: '또 뵙네요. 반가워요.' },
})
