import type { DemoArticle } from './demo-article.ts'

/** For what is worn and for the face it is shaved from. */
export const bodyArticles: readonly DemoArticle[] = [
  {
    handle: 'first-shave',
    topic: 'use',
    title: { en: 'Your first shave with a safety razor', ko: '처음 하는 안전면도' },
    lead: {
      en: 'Five minutes, hardly any pressure, and the weight of the razor does the rest.',
      ko: '5분이면 돼요. 힘을 빼면 면도기의 무게가 나머지를 해요.',
    },
    body: {
      en: `<p>A heavy razor feels strange for three shaves and then for the rest of your life like the only right thing. Take your time with the first one, best in the evening.</p>
<h2>Before</h2>
<ol>
<li>Wash with warm water, or shave after the shower: wet hair is soft hair.</li>
<li>Soak the brush for a minute and shake it once.</li>
<li>An almond of cream, small circles on the face, until the lather stands by itself. Leave it there for a minute.</li>
</ol>
<h2>The shave</h2>
<ol>
<li>Press a blade on until it clicks.</li>
<li>Hold the handle low, with the tips of your fingers, so that you cannot press.</li>
<li>Shave with the hair, in strokes as long as your thumb. Rinse after each second one.</li>
<li>Wanted closer? New lather, then across the hair. Against it only where your skin has never minded.</li>
</ol>
<blockquote><p>If you hear nothing, the angle is too steep. A good stroke sounds like tearing paper, very softly.</p></blockquote>
<h2>After</h2>
<p>Cold water, pat dry, balm. Rinse the blade from behind, shake the razor and put it back into its stone. Never wipe an edge: it is the towel that makes blades dull.</p>
<h2>How long a blade lasts</h2>
<p>About two weeks of daily shaves. When it begins to pull, it is over. Put the old ones back into their box and post it to us; the steel is melted down.</p>`,
      ko: `<p>묵직한 면도기는 세 번쯤 낯설고, 그다음부터는 이것만 손에 맞아요. 처음은 서두르지 않아도 되는 저녁이 좋아요.</p>
<h2>하기 전에</h2>
<ol>
<li>따뜻한 물로 씻거나 샤워 뒤에 하세요. 젖은 수염은 부드러워요.</li>
<li>솔을 1분 적시고 한 번 털어요.</li>
<li>크림은 아몬드 한 알만큼. 얼굴에 작은 원을 그리며 거품이 설 때까지 문지르고, 1분 그대로 두세요.</li>
</ol>
<h2>면도</h2>
<ol>
<li>날을 딸깍 소리가 날 때까지 눌러 끼워요.</li>
<li>손잡이 아래쪽을 손끝으로 쥐어요. 누를 힘이 없는 만큼이 알맞아요.</li>
<li>수염 결대로, 엄지 길이만큼씩. 두 번 밀고 한 번 헹궈요.</li>
<li>더 말끔하게 하려면 거품을 새로 내고 결을 가로질러요. 거꾸로 미는 건 피부가 괜찮은 곳만.</li>
</ol>
<blockquote><p>아무 소리도 안 나면 너무 세운 거예요. 잘 미는 소리는 종이를 살살 찢는 소리와 비슷해요.</p></blockquote>
<h2>하고 나서</h2>
<p>찬물로 헹구고, 톡톡 말리고, 밤을 발라요. 날은 뒤에서 헹구고 털어서 돌에 꽂아 두세요. 날은 닦지 마세요. 수건이 날을 무디게 해요.</p>
<h2>날은 얼마나 쓰나요</h2>
<p>날마다 쓰면 2주쯤이에요. 당기기 시작하면 바꿀 때예요. 다 쓴 날은 상자에 도로 넣어 저희에게 보내 주세요. 녹여서 다시 써요.</p>`,
    },
    products: ['shaving-starter-kit', 'razor-blades', 'shaving-cream', 'shaving-brush', 'after-shave-balm'],
  },
  {
    handle: 'washing-activewear',
    topic: 'care',
    title: { en: 'Washing what you move in', ko: '운동복 오래 입는 법' },
    lead: {
      en: 'Cool, inside out, no softener. What keeps stretch stretchy and merino from shrinking.',
      ko: '미지근하게, 뒤집어서, 유연제 없이. 늘어나는 옷은 탄탄하게, 메리노는 줄지 않게.',
    },
    body: {
      en: `<p>Clothes for moving are not worn out by moving. They are worn out by hot water, softener and dryers.</p>
<h2>Leggings, shorts, tank and bra top</h2>
<ul>
<li>Rinse them on the day, above all after the sea.</li>
<li>Wash inside out at 30 °C, with like colours. Bra tops without their pads, in a net.</li>
<li>No softener: it lies down on the fibres, and they no longer take up sweat.</li>
<li>Dry on the line, out of the sun. Elastic does not like dryers.</li>
</ul>
<h2>Merino long sleeve</h2>
<p>Air it overnight first; mostly that is enough. Otherwise by hand or in the wool cycle, lukewarm, and dry it flat. It keeps its shape if you roll it in a towel instead of wringing it.</p>
<h2>Wind shell</h2>
<p>Close the zip, wash at 30 °C, then ten minutes in a low dryer: warmth wakes the water repellence. If drops no longer roll off after that, it wants a new coat of wax-free proofing.</p>
<h2>Grip socks</h2>
<p>Inside out at 40 °C. The dots do not like irons.</p>
<blockquote><p>Smells although it is clean? Half a cup of vinegar in the rinse, once. It goes, and takes the smell with it.</p></blockquote>`,
      ko: `<p>운동복은 움직여서 닳지 않아요. 뜨거운 물과 유연제와 건조기에 닳아요.</p>
<h2>레깅스, 쇼츠, 탱크톱, 브라톱</h2>
<ul>
<li>입은 날 헹궈 두세요. 바다에 다녀왔다면 더더욱.</li>
<li>뒤집어서 비슷한 색끼리 30 °C에 빨아요. 브라톱은 패드를 빼고 망에 넣어요.</li>
<li>유연제는 쓰지 마세요. 올을 덮어 땀을 못 빨아들이게 해요.</li>
<li>그늘에 널어 말려요. 고무줄은 건조기를 싫어해요.</li>
</ul>
<h2>메리노 긴소매</h2>
<p>먼저 하룻밤 바람을 쐬어 주세요. 대개는 그걸로 충분해요. 빨 때는 손이나 울 코스로, 미지근하게, 눕혀서 말려요. 비틀지 말고 수건에 말아 물기를 빼면 모양이 그대로예요.</p>
<h2>바람막이</h2>
<p>지퍼를 닫고 30 °C에 빤 뒤 낮은 온도로 10분 건조하세요. 온기가 발수를 깨워요. 그래도 물방울이 구르지 않으면 발수제를 새로 입힐 때예요.</p>
<h2>꼭 양말</h2>
<p>뒤집어 40 °C에. 바닥의 점은 다리미를 싫어해요.</p>
<blockquote><p>빨아도 냄새가 남는다면 헹굴 때 식초 반 컵을 한 번 넣어 보세요. 식초도 냄새도 함께 날아가요.</p></blockquote>`,
    },
    products: [
      ...['flow-leggings', 'stride-shorts', 'float-tank', 'hold-bra-top', 'dawn-long-sleeve', 'ridge-wind-shell'],
      'grip-socks',
    ],
  },
]
