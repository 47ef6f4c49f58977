import type { DemoArticle } from './demo-article.ts'

/** For dogs, parcels, and one that is still being written. */
export const homeArticles: readonly DemoArticle[] = [
  {
    handle: 'how-much-to-feed',
    topic: 'use',
    title: { en: 'How much to feed your dog', ko: '우리 강아지 밥은 얼마나' },
    lead: {
      en: 'Grams by weight, how to change over in a week, and how to see whether it is right.',
      ko: '몸무게별 하루 양과 일주일 동안 바꾸는 법, 알맞은지 보는 법.',
    },
    body: {
      en: `<p>Every bag says it too, but bags get folded. Weigh the food once with a kitchen scale; after that you know what it looks like in the bowl.</p>
<h2>A day’s food</h2>
<table><thead><tr><th scope="col">Your dog weighs</th><th scope="col">Food a day</th><th scope="col">A 1.5 kg bag lasts</th></tr></thead><tbody>
<tr><th scope="row">5 kg</th><td>90 g</td><td>16 days</td></tr>
<tr><th scope="row">10 kg</th><td>150 g</td><td>10 days</td></tr>
<tr><th scope="row">20 kg</th><td>250 g</td><td>6 days</td></tr>
</tbody></table>
<p>Half in the morning, half at night. A treat counts: for each slow chew stick leave out about 10 g.</p>
<h2>Changing over</h2>
<ol>
<li>Days 1 and 2: one quarter new food, three quarters the old one.</li>
<li>Days 3 and 4: half and half.</li>
<li>Days 5 and 6: three quarters new.</li>
<li>Day 7: all of it. If the stomach grumbles, stay a day longer where you were.</li>
</ol>
<h2>Is it right?</h2>
<p>Lay your hands flat on the ribs. You should feel them without pressing, and not see them. If you have to look for them, a tenth less; if you see them, a tenth more. Look again in two weeks.</p>
<blockquote><p>Puppies, dogs that are expecting and dogs with an illness eat by other tables. Ask your vet, and take the bag along.</p></blockquote>
<h2>Keeping it fresh</h2>
<p>Roll the bag closed and keep it dry. Eight weeks after opening it is no longer at its best.</p>`,
      ko: `<p>봉투에도 적혀 있지만 봉투는 접히니까요. 저울로 한 번만 재 보세요. 그다음부터는 그릇에 담긴 모양으로 알 수 있어요.</p>
<h2>하루에 먹는 양</h2>
<table><thead><tr><th scope="col">몸무게</th><th scope="col">하루</th><th scope="col">1.5 kg 한 봉지</th></tr></thead><tbody>
<tr><th scope="row">5 kg</th><td>90 g</td><td>16일</td></tr>
<tr><th scope="row">10 kg</th><td>150 g</td><td>10일</td></tr>
<tr><th scope="row">20 kg</th><td>250 g</td><td>6일</td></tr>
</tbody></table>
<p>아침에 절반, 저녁에 절반. 간식도 밥이에요. 느긋 껌 하나에 10 g쯤 덜어 주세요.</p>
<h2>바꿀 때는 일주일</h2>
<ol>
<li>1~2일: 새 밥 4분의 1, 먹던 밥 4분의 3.</li>
<li>3~4일: 반반.</li>
<li>5~6일: 새 밥 4분의 3.</li>
<li>7일: 모두 새 밥. 배에서 소리가 나면 하루 더 머물러 주세요.</li>
</ol>
<h2>알맞게 먹고 있나요</h2>
<p>갈비뼈에 손을 가만히 얹어 보세요. 누르지 않아도 만져지고, 눈에는 보이지 않으면 딱 좋아요. 찾아야 만져지면 10분의 1 줄이고, 눈에 보이면 10분의 1 늘려요. 2주 뒤에 다시 보세요.</p>
<blockquote><p>어린 강아지, 새끼를 가진 강아지, 아픈 강아지는 양이 달라요. 봉투를 들고 수의사와 의논해 주세요.</p></blockquote>
<h2>신선하게</h2>
<p>봉투를 말아 닫고 마른 곳에 두세요. 연 지 8주가 지나면 맛이 떨어져요.</p>`,
    },
    products: ['salmon-bowl-for-dogs', 'duck-bowl-for-dogs', 'slow-chew-sticks', 'sweet-potato-coins'],
  },
  {
    handle: 'sending-back',
    topic: 'orders',
    title: { en: 'Sending something back', ko: '돌려보내기' },
    lead: {
      en: 'Thirty days to think about it, and the way back is on us. Three steps, all on the page of your order.',
      ko: '30일 동안 생각해 보세요. 돌아오는 배송비는 저희가 내요. 주문 페이지에서 세 걸음이면 돼요.',
    },
    body: {
      en: `<h2>How it goes</h2>
<ol>
<li>Open your order: the link is in the mail that confirmed it, and under your name if you are signed in.</li>
<li>Choose “Send something back”, tick what it is, and say why in a word. You get a label at once.</li>
<li>Pack it as it came, stick the label on and hand it in wherever it says.</li>
</ol>
<h2>When is the money back?</h2>
<p>Small sums at once, all others when the parcel is here. You get a mail either way. It goes back the way it came; banks take two to five days over it.</p>
<h2>It came broken, or it is the wrong one</h2>
<p>Then it is our mistake. Say so when you choose why, best with a picture. We send another one or give the money back, as you like.</p>
<blockquote><p>Lost the mail? Write to us with your name and the town it went to. We find it.</p></blockquote>`,
      ko: `<h2>이렇게 하세요</h2>
<ol>
<li>주문을 열어요. 확인 메일에 링크가 있고, 로그인하셨다면 내 정보에도 있어요.</li>
<li>‘돌려보내기’를 누르고, 무엇을 왜 보내시는지 골라 주세요. 송장이 바로 나와요.</li>
<li>오던 대로 싸서 송장을 붙이고, 적힌 곳에 맡겨 주세요.</li>
</ol>
<h2>돈은 언제 돌아오나요</h2>
<p>적은 금액은 바로, 나머지는 물건이 도착하면 돌려드려요. 어느 쪽이든 메일로 알려 드려요. 내신 방법 그대로 돌아가고, 은행에서 이틀에서 닷새쯤 걸려요.</p>
<h2>깨졌거나 다른 게 왔어요</h2>
<p>저희 잘못이에요. 까닭을 고르실 때 알려 주시고, 사진이 있으면 더 좋아요. 새로 보내 드리거나 돈을 돌려드려요, 고르시는 대로요.</p>
<blockquote><p>메일을 잃어버리셨나요? 성함과 받으신 동네를 알려 주세요. 저희가 찾을게요.</p></blockquote>`,
    },
    products: [],
  },
  {
    handle: 'tying-a-bojagi',
    topic: 'use',
    title: { en: 'Tying a bojagi', ko: '보자기 묶는 법' },
    lead: { en: 'One knot for boxes, one for bottles.', ko: '상자에는 이 매듭, 병에는 저 매듭.' },
    body: {
      en: '<p>Thing in the middle, two corners over, two corners knotted twice. Drawings follow.</p>',
      ko: '<p>가운데 놓고, 두 귀를 덮고, 두 귀를 두 번 묶어요. 그림은 곧 넣을게요.</p>',
    },
    isDraft: true,
    products: ['bojagi-wrap'],
  },
]
