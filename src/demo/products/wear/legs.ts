import { both, choice, parts, price, tell } from '../../demo-product.ts'
import { place } from '../../drawings/kit/paint.ts'
import { windowLight } from '../../drawings/kit/stage.ts'
import { fromAbove, shot } from '../../drawings/sets.ts'
import { knit, waves } from '../../drawings/wear/cloth.ts'
import { leggings, shorts } from '../../drawings/wear/garments.ts'
import { flask, rolledMat } from '../../drawings/wear/things.ts'
import { type Colour, colourOf, colours, seamOf, sizeTable } from './colours.ts'

const sizes = ['XS', 'S', 'M', 'L', 'XL']
const sizeChoice = choice(
  'Size',
  '사이즈',
  sizes.map((size) => [size, size] as const),
)
const measures = { waist: ['Waist', '허리'], hip: ['Hip', '엉덩이'], inseam: ['Inside leg', '안쪽 다리'] } as const
const inLegs: Colour[] = ['Night', 'Clay', 'Moss', 'Heather']
const inShorts: Colour[] = ['Moss', 'Night', 'Oat']

export const legs = [
  tell({
    handle: 'flow-leggings',
    title: ['Flow leggings', '흐름 레깅스'],
    line: [
      'High-waisted leggings with a pocket that does not bounce, squat-proof in daylight.',
      '밝은 데서도 비치지 않고, 주머니가 흔들리지 않는 하이웨이스트 레깅스.',
    ],
    story: [
      [
        'High in the waist, quiet in the fabric. The band lies flat when you fold forward and stays up when you run for the bus. The pocket on the thigh holds a phone and does not bounce.',
        '허리는 높고 원단은 조용해요. 앞으로 숙여도 밴드가 말리지 않고, 버스를 향해 뛰어도 내려가지 않아요. 허벅지 주머니에 휴대폰을 넣어도 흔들리지 않아요.',
      ],
      [
        'Squat-proof: we checked, in daylight, on four bodies. Knitted in Daegu from fishing nets that came back out of the sea, and sewn with a seam that leaves no line on the skin.',
        '앉아도 비치지 않는지 밝은 데서 네 사람이 입어 보고 확인했어요. 바다에서 건진 어망으로 대구에서 짜고, 살에 자국이 남지 않는 솔기로 꿰맸어요.',
      ],
    ],
    category: 'activewear',
    type: 'Leggings',
    tags: ['activewear', 'everyday', 'recycled'],
    options: [
      choice(
        'Colour',
        '색상',
        inLegs.map((name) => colours[name]),
      ),
      sizeChoice,
    ],
    variants: inLegs.flatMap((colour) =>
      sizes.map((size, index) => ({
        optionValues: [colour, size],
        sku: `LEG-${colour.toUpperCase()}-${size}`,
        weightGrams: 260,
        price: price(5_800, 5_400, 68_000),
        stock: colour === 'Clay' && size === 'XS' ? 0 : 12 + index * 4,
      })),
    ),
    attributes: {
      material: parts(['Recycled nylon', '재생 나일론', 76], ['Elastane', '엘라스탄', 24]),
      care: {
        symbols: ['wash-30', 'do-not-tumble', 'line-dry'],
        text: both(
          'Wash at 30 °C inside out, dry on the line. No softener: it clogs the fibres.',
          '뒤집어서 30 °C에 빨고 널어 말려요. 섬유유연제는 올을 막으니 쓰지 마세요.',
        ),
      },
      sizes: sizeTable(
        measures,
        { XS: [60, 84, 66], S: [66, 90, 67], M: [72, 96, 68], L: [80, 104, 69], XL: [88, 112, 70] },
        [
          'Between two sizes? Take the smaller for running, the larger for everything else.',
          '두 사이즈 사이라면 달리기엔 작은 쪽, 그 밖에는 큰 쪽을 고르세요.',
        ],
      ),
      fit: both('Close, high in the waist', '몸에 붙는 하이웨이스트'),
    },
    pictures: [
      ...inLegs
        .slice(0, 1)
        .map((name) =>
          shot(
            'mist',
            ['Night-blue leggings in the light of a window', '창가 빛 속의 밤색 레깅스'],
            () => windowLight(0.36) + place(600, 1_360, leggings(colourOf(name), seamOf(name)), { scale: 1.18 }),
            { of: name },
          ),
        ),
      shot(
        'mist',
        ['The waistband, its seam and the pocket', '허리 밴드와 솔기, 주머니'],
        () => windowLight(0.3) + place(600, 1_700, leggings('#2f4257', '#e8b98a'), { scale: 1.5 }),
        { near: '200 130 800 1000' },
      ),
      fromAbove(['#2f4257', '#24344a'], ['The knit from very near', '아주 가까이 본 편직'], () => knit('#2f4257')),
      shot(
        'mist',
        ['The leggings with a mat and a bottle', '매트와 물병 곁의 레깅스'],
        () =>
          windowLight(0.34) +
          place(420, 1_300, leggings('#9b5a41', '#e8b98a'), { scale: 1.02 }) +
          place(880, 1_330, rolledMat('#b9a68e', '#5b4a3c'), { scale: 0.62 }) +
          place(800, 1_160, flask('#5c6f55'), { scale: 0.8 }),
      ),
      ...inLegs
        .slice(1)
        .map((name) =>
          shot(
            'mist',
            [`The leggings in ${name}`, `${colours[name][1]} 색 레깅스`],
            () => windowLight(0.36) + place(600, 1_360, leggings(colourOf(name), seamOf(name)), { scale: 1.18 }),
            { of: name },
          ),
        ),
    ],
  }),
  tell({
    handle: 'stride-shorts',
    title: ['Stride shorts', '성큼 쇼츠'],
    line: [
      'Running shorts with a wide band and a hidden liner that never rides up.',
      '넓은 밴드와 말려 올라가지 않는 안감을 갖춘 러닝 쇼츠.',
    ],
    story: [
      [
        'Light enough to forget, cut with a slit at the side so that a long step stays long. The liner is knitted in one piece; there is nothing in it that could chafe by kilometre eighteen.',
        '입은 줄 잊을 만큼 가볍고, 옆트임이 있어 큰 걸음도 그대로 커요. 안감은 한 장으로 짜서 18킬로미터째에도 쓸리지 않아요.',
      ],
      [
        'A key fits behind the drawcord, two gels at the back. They dry over the handlebar on the way home. Sora from our packing table ran Chuncheon in the green ones.',
        '끈 뒤에 열쇠 하나, 뒤쪽에 젤 두 개가 들어가요. 집에 오는 길에 자전거 손잡이에서 말라요. 포장하는 소라 씨는 초록색을 입고 춘천을 뛰었어요.',
      ],
    ],
    category: 'activewear',
    type: 'Shorts',
    tags: ['activewear', 'running', 'summer'],
    options: [
      choice(
        'Colour',
        '색상',
        inShorts.map((name) => colours[name]),
      ),
      sizeChoice,
    ],
    variants: inShorts.flatMap((colour) =>
      sizes.map((size, index) => ({
        optionValues: [colour, size],
        sku: `SHO-${colour.toUpperCase()}-${size}`,
        weightGrams: 150,
        price: price(4_200, 3_900, 48_000),
        stock: 9 + ((index * 5) % 12),
      })),
    ),
    attributes: {
      material: parts(['Recycled polyester', '재생 폴리에스터', 88], ['Elastane', '엘라스탄', 12]),
      care: {
        symbols: ['wash-30', 'do-not-tumble', 'line-dry', 'do-not-iron'],
        text: both('Rinse after the sea; wash at 30 °C.', '바다에 다녀오면 헹구고, 30 °C에 빨아요.'),
      },
      sizes: sizeTable(
        { waist: ['Waist', '허리'], hip: ['Hip', '엉덩이'], length: ['Length', '총장'] },
        { XS: [62, 86, 31], S: [68, 92, 32], M: [74, 98, 33], L: [82, 106, 34], XL: [90, 114, 35] },
      ),
      fit: both('Loose at the leg', '다리가 여유로워요'),
    },
    pictures: [
      ...inShorts
        .slice(0, 1)
        .map((name) =>
          shot(
            'mist',
            ['Moss-green running shorts', '이끼색 러닝 쇼츠'],
            () => windowLight(0.36) + place(600, 1_160, shorts(colourOf(name), '#f3e6c8'), { scale: 1.55 }),
            { of: name },
          ),
        ),
      shot(
        'mist',
        ['The band and its drawcord from near', '가까이 본 밴드와 끈'],
        () => place(600, 1_560, shorts('#5c6f55', '#f3e6c8'), { scale: 2.5 }),
        { near: '160 200 880 1100' },
      ),
      fromAbove(['#5c6f55', '#4b5d45'], ['The cloth, laid in waves', '물결처럼 펼친 원단'], () => waves('#5c6f55')),
      ...inShorts
        .slice(1)
        .map((name) =>
          shot(
            'mist',
            [`The shorts in ${name}`, `${colours[name][1]} 색 쇼츠`],
            () => windowLight(0.36) + place(600, 1_160, shorts(colourOf(name), seamOf(name)), { scale: 1.55 }),
            { of: name },
          ),
        ),
    ],
  }),
]
