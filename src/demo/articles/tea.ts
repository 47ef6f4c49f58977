import type { DemoArticle } from './demo-article.ts'

export const teaArticles: readonly DemoArticle[] = [
  {
    handle: 'keeping-ceramics',
    topic: 'care',
    title: { en: 'Looking after ceramics', ko: '그릇 오래 쓰는 법' },
    lead: {
      en: 'What may go into the dishwasher, what may not, and why the fine lines in celadon are there to stay.',
      ko: '식기세척기에 넣어도 되는 것과 안 되는 것, 그리고 청자의 잔금이 그대로 좋은 까닭.',
    },
    body: {
      en: `<p>Clay that has been through 1,250 °C is hard to hurt. Two things do it all the same: sudden heat, and the edge of a sink.</p>
<h2>Before the first time</h2>
<p>Rinse the piece with warm water and let it dry through. Then fill it with hot, not boiling, water once, so that glaze and clay get used to each other.</p>
<h2>Every day</h2>
<ul>
<li><strong>Cups and bowls:</strong> the dishwasher is fine. Leave a finger’s breadth between them, so that they do not knock.</li>
<li><strong>Teapot:</strong> hot water only. Soap gets into the unglazed clay inside and comes back out with the next tea.</li>
<li><strong>Dog bowl:</strong> dishwasher and warm oven are fine; falls are not.</li>
<li><strong>Microwave:</strong> not for celadon. Its glaze holds a trace of iron and grows hotter than the tea.</li>
</ul>
<h2>The fine lines</h2>
<p>Celadon crackles: the glaze shrinks a little more than the clay and opens into a net of lines. You may hear it tick for days. Tea draws the lines darker over the years. It is not damage, and it does not leak.</p>
<blockquote><p>Brown rim inside? A spoon of baking soda, warm water, one night. No scouring pad.</p></blockquote>
<h2>If it cracks</h2>
<p>A crack that you can feel with a fingernail goes through. Keep the piece for keys or a plant, and do not pour hot water into it. Came it like this out of the parcel? Then it is ours to put right: <a href="/help/sending-back">send it back</a> or write to us with a picture.</p>`,
      ko: `<p>1,250 °C를 지나온 흙은 웬만해선 상하지 않아요. 그래도 두 가지는 조심하세요. 갑작스러운 열과 개수대 모서리예요.</p>
<h2>처음 쓰기 전에</h2>
<p>따뜻한 물로 헹구고 속까지 말려요. 그다음 끓지 않은 뜨거운 물을 한 번 담아 두면 유약과 흙이 서로 익숙해져요.</p>
<h2>날마다</h2>
<ul>
<li><strong>잔과 사발:</strong> 식기세척기도 괜찮아요. 부딪치지 않게 손가락 하나만큼 띄워 놓으세요.</li>
<li><strong>찻주전자:</strong> 뜨거운 물로만 헹궈요. 세제는 유약 없는 안쪽 흙에 배었다가 다음 차에 우러나요.</li>
<li><strong>강아지 밥그릇:</strong> 식기세척기와 따뜻한 오븐은 괜찮지만 떨어뜨리면 깨져요.</li>
<li><strong>전자레인지:</strong> 청자는 안 돼요. 유약에 든 철분 때문에 차보다 그릇이 더 뜨거워져요.</li>
</ul>
<h2>가는 금</h2>
<p>청자에는 잔금이 가요. 유약이 흙보다 조금 더 줄어들며 그물처럼 갈라지는데, 며칠 동안 톡톡 소리가 나기도 해요. 해가 갈수록 찻물이 들어 진해져요. 상한 게 아니고, 새지도 않아요.</p>
<blockquote><p>안쪽에 찻물 자국이 남았다면 베이킹소다 한 숟가락에 따뜻한 물을 부어 하룻밤 두세요. 수세미는 쓰지 마세요.</p></blockquote>
<h2>금이 갔다면</h2>
<p>손톱에 걸리는 금은 속까지 간 금이에요. 뜨거운 물은 붓지 말고 열쇠나 화분을 담아 주세요. 받으셨을 때부터 그랬다면 저희 몫이에요. <a href="/ko/help/sending-back">돌려보내 주시거나</a> 사진과 함께 알려 주세요.</p>`,
    },
    products: ['celadon-cup', 'round-teapot', 'tea-bowl-set', 'stoneware-dog-bowl'],
  },
  {
    handle: 'brewing-tea',
    topic: 'use',
    title: { en: 'Brewing a good cup', ko: '맛있게 우리는 법' },
    lead: {
      en: 'How much leaf, how hot the water and how long, for each of our teas. One table, and what to do when it went wrong.',
      ko: '잎은 얼마나, 물은 얼마나 뜨겁게, 얼마나 오래. 차마다 적은 표 하나와, 맛이 빗나갔을 때 할 일.',
    },
    body: {
      en: `<p>Good tea asks for three things: enough leaf, water that is not too hot for it, and somebody who remembers that it is standing there. The rest is taste.</p>
<h2>Tea by tea</h2>
<table><thead><tr><th scope="col">Tea</th><th scope="col">Leaf per cup</th><th scope="col">Water</th><th scope="col">Time</th></tr></thead><tbody>
<tr><th scope="row">Jeju green tea</th><td>2 g, a flat teaspoon</td><td>70 °C</td><td>1 minute</td></tr>
<tr><th scope="row">Ember roasted green</th><td>3 g, a heaped teaspoon</td><td>Boiling</td><td>40 seconds</td></tr>
<tr><th scope="row">Roasted barley</th><td>A spoonful for a litre</td><td>Boiling</td><td>10 minutes</td></tr>
<tr><th scope="row">Bitter buckwheat</th><td>A heaped spoon</td><td>Boiling</td><td>4 minutes</td></tr>
<tr><th scope="row">Yuja and ginger</th><td>A good pinch</td><td>Boiling</td><td>5 minutes</td></tr>
</tbody></table>
<h2>In five steps</h2>
<ol>
<li>Warm the pot and the cups with hot water, and pour it away.</li>
<li>Put in the leaf. Look at it once: it should cover the floor of the pot and no more.</li>
<li>No thermometer? Boil the water, pour it into a cup, from there into a second one. It is now close to 70 °C.</li>
<li>Pour, put the lid on, and wait as long as the table says.</li>
<li>Pour out everything, to the last drop. What stays in the pot goes on brewing and spoils the second cup.</li>
</ol>
<blockquote><p>The second cup of green tea is the better one. Give it half the time of the first.</p></blockquote>
<h2>When it went wrong</h2>
<ul>
<li><strong>Bitter?</strong> The water was too hot or the wait too long. Change one of them, not both.</li>
<li><strong>Thin?</strong> More leaf, not more time.</li>
<li><strong>Flat?</strong> The tin stood open. Tea keeps a year closed and about three months once air has been at it.</li>
</ul>
<p>What to brew it in, and how to keep that, stands in <a href="/help/keeping-ceramics">Looking after ceramics</a>.</p>`,
      ko: `<p>좋은 차에 드는 건 세 가지예요. 넉넉한 잎, 그 잎에 너무 뜨겁지 않은 물, 그리고 우리고 있다는 걸 잊지 않는 사람. 나머지는 취향이에요.</p>
<h2>차마다 이렇게</h2>
<table><thead><tr><th scope="col">차</th><th scope="col">한 잔에</th><th scope="col">물</th><th scope="col">시간</th></tr></thead><tbody>
<tr><th scope="row">제주 녹차</th><td>2 g, 찻숟가락 하나</td><td>70 °C</td><td>1분</td></tr>
<tr><th scope="row">잉걸 덖음차</th><td>3 g, 찻숟가락 수북이</td><td>끓는 물</td><td>40초</td></tr>
<tr><th scope="row">볶은 보리차</th><td>1 L에 한 숟가락</td><td>끓는 물</td><td>10분</td></tr>
<tr><th scope="row">쓴메밀차</th><td>수북이 한 숟가락</td><td>끓는 물</td><td>4분</td></tr>
<tr><th scope="row">유자 생강차</th><td>넉넉히 한 꼬집</td><td>끓는 물</td><td>5분</td></tr>
</tbody></table>
<h2>다섯 걸음</h2>
<ol>
<li>주전자와 잔을 뜨거운 물로 데우고 그 물은 버려요.</li>
<li>잎을 넣어요. 주전자 바닥을 덮을 만큼이면 돼요.</li>
<li>온도계가 없다면 끓인 물을 잔에 붓고, 다시 다른 잔에 옮기세요. 70 °C쯤 됩니다.</li>
<li>붓고, 뚜껑을 덮고, 표에 적힌 만큼 기다려요.</li>
<li>마지막 한 방울까지 다 따라요. 남은 물은 계속 우러나 둘째 잔을 떫게 해요.</li>
</ol>
<blockquote><p>녹차는 둘째 잔이 더 맛있어요. 첫 잔의 절반만 기다리세요.</p></blockquote>
<h2>맛이 빗나갔다면</h2>
<ul>
<li><strong>떫어요.</strong> 물이 뜨거웠거나 오래 두었어요. 둘 중 하나만 바꿔 보세요.</li>
<li><strong>싱거워요.</strong> 시간이 아니라 잎을 늘리세요.</li>
<li><strong>밋밋해요.</strong> 통이 열려 있었어요. 닫아 두면 1년, 열면 석 달쯤이 좋아요.</li>
</ul>
<p>무엇에 우리고 그 그릇을 어떻게 돌보는지는 <a href="/ko/help/keeping-ceramics">그릇 오래 쓰는 법</a>에 적어 두었어요.</p>`,
    },
    products: [
      ...['jeju-green-tea', 'round-teapot', 'ember-hojicha', 'roasted-barley-tea', 'bitter-buckwheat-tea'],
      ...['yuja-ginger-tea', 'tea-sachet-box', 'celadon-cup'],
    ],
  },
]
