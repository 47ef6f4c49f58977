import type { Voices } from './voices.ts'

/** What English-speaking buyers of the demo say, by category. */
export const english: Voices = {
  when: [
    'Second week with it now.',
    'Bought it for myself after giving one away.',
    'Used it nearly every day since it came.',
    'My sister ordered one the same evening.',
    'It replaced something I had used for years.',
    'Took it along on a trip and did not regret it.',
    'I waited a month before writing this.',
    'First order here, and not the last.',
    'Came two days earlier than promised.',
    'The parcel smelled faintly of paper and wood, which I liked.',
    'I had my doubts at the price.',
    'Read the other reviews first and ordered anyway.',
    'It was on my list since spring.',
    'A colleague has it on her desk, so I knew what I would get.',
  ],
  tea: {
    good: [
      'The second infusion is even better than the first, with something like chestnut in it.',
      'Clear taste, no bitterness even when I forget it for five minutes.',
      'My kitchen smells of it for an hour, and I do not mind at all.',
      'I drink it cold from the fridge in summer, a spoon for a litre.',
      'Leaves stay whole when you open the bag, hardly any dust at the bottom.',
      'It calmed a stomach that does not take coffee any more.',
      'Even my father, who drinks nothing but black tea, asked for a second cup.',
    ],
    bad: [
      'The bag does not close again, so I had to move it into a jar.',
      'Fine tea, but fifty grams are gone in two weeks.',
      'Too smoky for me, I expected something lighter from the picture.',
      'The brewing note says ninety degrees; at that heat it turned bitter for me.',
      'Mine was close to its date, which nobody mentioned.',
    ],
  },
  teaware: {
    good: [
      'The glaze is deeper than on the screen, nearly blue in the evening.',
      'Pours without a single drop going astray.',
      'It sits in the hand as if made for it, warm but never hot.',
      'Every piece is a little different, and mine has a lovely dark spot near the foot.',
      'Went through the dishwasher a dozen times without a mark.',
      'Heavier than it looks, in a good way.',
    ],
    bad: [
      'The lid sits a little loose and rattles when I carry it.',
      'Smaller than I had pictured; measure before you order.',
      'One cup of the set came with a hairline crack, the shop sent another.',
      'The foot is rough and scratched my table until I put felt under it.',
    ],
  },
  beauty: {
    good: [
      'Half a pump is enough for my whole face, so the bottle lasts.',
      'No white cast on my skin, and make-up sits on top of it without pilling.',
      'My cheeks stopped feeling tight by noon.',
      'The shade looks loud in the tube and very quiet on the lips.',
      'Hardly any scent, which my nose thanks them for.',
      'It survived a day of rain, two coffees and a bowl of noodles.',
      'Redness around the nose is down after three weeks.',
    ],
    bad: [
      'It stung a little around my eyes, so I keep it away from them now.',
      'The lightest shade is still too dark for me in winter.',
      'The cap cracked in my bag within a week.',
      'Left me shiny by lunchtime; I am on the oily side.',
      'Nice texture, but I saw no difference after a whole bottle.',
    ],
  },
  shaving: {
    good: [
      'Not one nick in ten days, and I am clumsy before breakfast.',
      'The handle has the weight that plastic ones lack.',
      'Foam stands up by itself and stays while I answer the door.',
      'No burning on the neck, where I always had red dots.',
      'Blades keep their edge for a fortnight with my wiry beard.',
    ],
    bad: [
      'The stand tips over when the brush is wet.',
      'Blades are good but the little box is hard to open with wet hands.',
      'Scent fades within minutes; I had hoped for more of it.',
      'The brush lost a few hairs in the first week.',
    ],
  },
  activewear: {
    good: [
      'Does not slide down on stairs or in a headstand, I tried both.',
      'The pocket holds a phone without it slapping the thigh.',
      'Dry again on the balcony within two hours.',
      'Seams do not rub, even on a run of fifteen kilometres.',
      'Not see-through when I squat; my friend checked in daylight.',
    ],
    bad: [
      'The waistband rolls over when I sit for long.',
      'Colour faded a shade after five washes.',
      'Arms are a little short on me at 176 cm.',
      'It pilled between the legs after a month.',
    ],
  },
  shoes: {
    good: [
      'No blister on the first day, which has not happened to me before.',
      'The sole grips on wet tiles at the station.',
      'White stays white with a damp cloth and some patience.',
      'My arches are happy after eight hours behind a counter.',
    ],
    bad: [
      'The tongue slides to the left after an hour of walking.',
      'Laces are too short for a double knot.',
      'They creaked for the first week, then stopped.',
      'The heel has worn down on one side after two months.',
    ],
  },
  gear: {
    good: [
      'Does not slip on my wooden floor, sweat or no sweat.',
      'It lies flat from the first minute and does not curl.',
      'Light enough to carry to the studio on a bicycle.',
      'Feels like wood in the hands, not like rubber.',
    ],
    bad: [
      'It sheds tiny crumbs for the first few sessions.',
      'Thinner than I am used to, my knees want a towel.',
      'The strap came loose after three weeks.',
    ],
  },
  pets: {
    good: [
      'Our old terrier, who refuses everything, licked the bowl clean.',
      'She chews for forty minutes instead of four.',
      'No more scratching since we changed to this.',
      'The bowl does not wander across the kitchen any more.',
      'Short list of ingredients, and I can read all of them.',
    ],
    bad: [
      'It smells strongly of fish; keep it in a closed box.',
      'Our big dog is through one stick in five minutes.',
      'He loved it for a week and then turned away.',
      'The bag tears badly and does not close again.',
    ],
  },
  gifts: {
    good: [
      'My mother kept the cloth and wears it as a scarf.',
      'Wrapped so well that opening it took longer than choosing it.',
      'The candle burns evenly down to the last centimetre.',
      'The card was written by hand, without one mistake in a Korean name.',
      'It looked like twice its price on the table.',
    ],
    bad: [
      'The crate had a splinter, so I sanded one corner.',
      'The scent is fainter than I expected, nice only up close.',
      'One ribbon was creased from the journey.',
      'I would have liked to choose what goes into it.',
    ],
  },
}
