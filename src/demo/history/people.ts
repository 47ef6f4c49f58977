import type { Address } from '../../modules/profiles/index.ts'

export interface Person {
  readonly name: string
  readonly email: string
  readonly locale: 'en' | 'ko'
  readonly market: 'kr' | 'us' | 'eu'
  readonly address: Address
}

type Place = Pick<Address, 'line1' | 'city' | 'postcode' | 'country'> & {
  readonly region?: string
  readonly line2?: string
}

const korean: readonly (readonly [name: string, email: string])[] = [
  ['김민지', 'minji.kim'],
  ['이서연', 'seoyeon.lee'],
  ['박지훈', 'jihoon.park'],
  ['최수아', 'sua.choi'],
  ['정하준', 'hajun.jung'],
  ['강예린', 'yerin.kang'],
  ['조현우', 'hyunwoo.cho'],
  ['윤소라', 'sora.yoon'],
  ['장도윤', 'doyoon.jang'],
  ['임채원', 'chaewon.lim'],
  ['한지민', 'jimin.han'],
  ['오세훈', 'sehoon.oh'],
  ['서은채', 'eunchae.seo'],
  ['신동현', 'donghyun.shin'],
  ['권나윤', 'nayoon.kwon'],
  ['황준서', 'junseo.hwang'],
  ['안유진', 'yujin.ahn'],
  ['송태민', 'taemin.song'],
  ['전소미', 'somi.jeon'],
  ['홍가람', 'garam.hong'],
  ['유하은', 'haeun.yoo'],
  ['문성민', 'seongmin.moon'],
  ['양보람', 'boram.yang'],
  ['배시우', 'siwoo.bae'],
  ['백다연', 'dayeon.baek'],
  ['허진영', 'jinyoung.heo'],
  ['남궁솔', 'sol.namgung'],
  ['노아린', 'arin.noh'],
  ['하정우', 'jungwoo.ha'],
  ['곽은비', 'eunbi.kwak'],
]

const western: readonly (readonly [name: string, market: 'us' | 'eu'])[] = [
  ['Alex Morgan', 'us'],
  ['Maya Thompson', 'us'],
  ['Daniel Reyes', 'us'],
  ['Grace Okafor', 'us'],
  ['Noah Bennett', 'us'],
  ['Priya Raman', 'us'],
  ['Ethan Walsh', 'us'],
  ['Sofia Delgado', 'us'],
  ['Hannah Lindqvist', 'us'],
  ['Marcus Hill', 'us'],
  ['Chloe Nakamura', 'us'],
  ['Ben Ashworth', 'us'],
  ['Olivia Park', 'us'],
  ['Samuel Osei', 'us'],
  ['Ruth Abrams', 'us'],
  ['Lena Hoffmann', 'eu'],
  ['Jonas Weber', 'eu'],
  ['Camille Laurent', 'eu'],
  ['Hugo Marchand', 'eu'],
  ['Sanne de Vries', 'eu'],
  ['Pieter Bakker', 'eu'],
  ['Giulia Romano', 'eu'],
  ['Matteo Conti', 'eu'],
  ['Lucía Navarro', 'eu'],
  ['Pablo Ortega', 'eu'],
  ['Aoife Byrne', 'eu'],
  ['Ciarán Doyle', 'eu'],
  ['Freja Nielsen', 'eu'],
  ['Anna Gruber', 'eu'],
  ['Elina Virtanen', 'eu'],
]

const places: Readonly<Record<Person['market'], readonly Place[]>> = {
  kr: [
    { line1: '성수이로 88', line2: '302호', city: '서울', postcode: '04779', country: 'KR' },
    { line1: '망원로 41', city: '서울', postcode: '04008', country: 'KR' },
    { line1: '해운대로 620', line2: '1104호', city: '부산', postcode: '48099', country: 'KR' },
    { line1: '동성로 12', city: '대구', postcode: '41937', country: 'KR' },
    { line1: '전남대길 7', city: '광주', postcode: '61186', country: 'KR' },
    { line1: '도안대로 55', line2: '803호', city: '대전', postcode: '35348', country: 'KR' },
  ],
  us: [
    { line1: '1420 Valencia St', city: 'San Francisco', region: 'CA', postcode: '94110', country: 'US' },
    { line1: '88 Bergen St', line2: 'Apt 4', city: 'Brooklyn', region: 'NY', postcode: '11201', country: 'US' },
    { line1: '2301 E 6th St', city: 'Austin', region: 'TX', postcode: '78702', country: 'US' },
    { line1: '611 NE Alberta St', city: 'Portland', region: 'OR', postcode: '97211', country: 'US' },
    { line1: '915 Pike St', city: 'Seattle', region: 'WA', postcode: '98101', country: 'US' },
  ],
  eu: [
    { line1: 'Weserstraße 44', city: 'Berlin', postcode: '12045', country: 'DE' },
    { line1: '12 rue Oberkampf', city: 'Paris', postcode: '75011', country: 'FR' },
    { line1: 'Prinsengracht 310', city: 'Amsterdam', postcode: '1016 HX', country: 'NL' },
    { line1: 'Via Savona 18', city: 'Milano', region: 'MI', postcode: '20144', country: 'IT' },
    { line1: 'Calle del Pez 9', city: 'Madrid', region: 'M', postcode: '28004', country: 'ES' },
    { line1: '27 Capel Street', city: 'Dublin', postcode: 'D01 C9F6', country: 'IE' },
  ],
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')

const phones = { kr: '+82 10 5550', us: '+1 415 555', eu: '+49 30 5550' }

function person(name: string, email: string, market: Person['market'], at: number): Person {
  const place = places[market][at % places[market].length]!
  const phone = `${phones[market]} ${String(1_000 + at * 37).slice(-4)}`
  const locale = market === 'kr' ? 'ko' : 'en'
  return { name, email: `${email}@example.com`, locale, market, address: { name, ...place, phone } }
}

/** The demo's sixty customers: half of them in Korea. Nobody is real; their mail leads nowhere (RFC 2606). */
export const people: readonly Person[] = [
  ...korean.map(([name, email], at) => person(name, email, 'kr', at)),
  ...western.map(([name, market], at) => person(name, plain(name), market, at)),
]
