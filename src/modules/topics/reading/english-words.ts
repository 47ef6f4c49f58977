/** How good or bad a word is, from -4 to 4; what a general lexicon does not know, or knows otherwise of goods. */
type Values = Readonly<Record<string, number>>

const split = (value: number, words: string): Values =>
  Object.fromEntries(words.split(/,\s*/).map((word) => [word.trim(), value]))

/** Single words. They go before the general lexicon; zero takes a word out of it. */
export const goodsWords: Values = {
  ...split(3, 'flattering, gorgeous, stunning, fabulous, obsessed, adore, adorable, exquisite, heavenly'),
  ...split(
    2.2,
    'comfy, comfortable, versatile, flatters, compliments, complimented, cozy, cosy, soft, softer, softest, buttery, luxurious, silky, staple, chic, feminine, timeless, exceeded, drapes, wearable, recommend, delicious, fragrant, refreshing, moisturizing, hydrating, effective, sturdy, effortless, must-have',
  ),
  ...split(
    1.3,
    'stylish, unique, breathable, stretchy, forgiving, slimming, vibrant, vivid, substantial, lightweight, durable, smooth, quick, fast, fresh, light, crisp, sharp, glad, pleased, easy, easily, washed-well, keeper, flowy, swingy, edgy, whimsical, delicate, detail, details, detailing, perfectly, well-made, true, affordable, transitional, layering',
  ),
  ...split(
    -1.4,
    'boxy, itchy, scratchy, stiff, awkward, awkwardly, bulky, frumpy, matronly, shapeless, tent, tent-like, overpriced, wrinkled, wrinkles, pilling, pilled, pills, snag, snags, snagged, shrunk, shrink, shrank, faded, fades, gaping, gapping, gaped, bunched, bunches, clingy, baggy, saggy, bagging, sagged, sag, odd, oddly, weird, weirdly, strange, muted, dull, see-through, costume, costumey, costume-like, maternity, sloppy, droopy, lumpy, unlined, greasy, sticky, bland, watery, stale, bitter, leaking, leaky, leaks, leaked, rattles, wobbly, unkempt, scratch, hairline, tacky, synthetic, frayed, fraying, unraveling, lopsided, blister, blisters, slips, slipped, slipping, slides, slid, sliding, nick, nicks, curl, curls, spill, spills, spilled, sheds, shedding, splinter, splinters, creased, stung, stings, burning, fainter, dust, rub, rubs, rubbed, rubbing, chafes, chafing, tips-over, rattle, dripping, drips, redness, breakout, breakouts, astray, shiny, wander, uneven, off-putting, wonky, funky, rumpled, hardly, bloated, distressing, swallowed, overwhelmed, overwhelming, returned, returning, concerned',
  ),
  ...split(
    -2.3,
    'unflattering, uncomfortable, cheaply, cheap, cheapish, flimsy, defective, damaged, ripped, tore, torn, hole, holes, broke, broken, unwearable, ill-fitting, poorly, poor, shoddy, disappointed, disappointing, disappointment, disappoint, returned-it, ridiculous, ugly, mess, waste, useless, deceiving, misleading, refund, regret, worst, horrible, awful, terrible, hated, hideous, smelly, stinks, stank, bummed, bummer, letdown, overrated, avoid, irritated, rash, leftover, moldy, mouldy, mildew, cracked, crushed, fake, scam',
  ),
  ...split(
    0,
    'top, tops, fit, fits, fitting, fitted, like, likes, cut, pay, paid, drop, hard, want, wanted, wants, help, leave, lower, stop, no, hide, hides, hiding, solid, pretty, party, block, blocks, cover, covers, dress, miss, missed, pressed, rich, natural, casual, huge, bust, matter, join, share, shares, warm, dark, darker, cool, adjust, care, clear, safe, reach, straight, strong, free, join, alone, ha, yeah, please, kind, super, worn, tight, loose, short, expand, limited, pay, shy, vision, interest, dead, slip, slipped, grace, natural, charm, winner-take, forced, fire, bomb, trap, drag, cry, ass, god, hope, hoped, hopes, hoping, wish, wishing, wishes, big, important, certain, certainly, agree, matching, inquiry, hell, haha, usually, admit, doubt, drawn, fan, lack, lacks, lacking, blah, attention, special, exclusive, increase, novel, growing, ease, growth, feeling, problem, problems, issue, issues, thanks, thank, worried, sorry, hesitant, hesitation, waiting, risk, pain, sheer, wild, crush, sweet, swear, worth, chance, sick, spotted, true, bold, weight, classic, combination, sale, low, crop, blind, difficult, impossible, strange-ly, good-sized, excited, cancel, missing, death, dirty, stuck, bother, fun-house, quality, gold, rise, significantly, verdict, warn, capacity, lighting, lightest, vintage, jewel, cancelled, bright, improve, reason, prefer, low-cut, reward, fan, pressure, luckily, hopefully, better, asset, engage, anticipation, huge, strikes, ability, heaven-sent, dim, spark, safely, approved, cried, stopped, forget, forgets, friend, friends, squat, refuse, refuses, clean, cleaned, mind',
  ),
}

/** Several words together; they go before single ones, and a negation before them turns them as it does a word. */
export const goodsPhrases: Values = {
  ...split(
    2.6,
    'true to size, fits like a glove, highly recommend, definitely recommend, many compliments, lots of compliments, so many compliments, nothing but compliments, great compliments, well made, well worth, worth every penny, worth the price, worth it, worth the money, must have, holds up, held up, go wrong, wear it all the time, every color, another color, other color, other colors, more colors, in every, happy with, love love love, best part, glad i, buy again, order again, bought two, a keeper, sister ordered one, cannot wait to wear, fell in love, exactly what i, as described, better than described, better than expected, even better, nicer in person, prettier in person, better in person, fit perfectly, fits perfectly, perfect fit, asked for a second, high quality, good quality, great quality, beautifully made',
  ),
  ...split(
    1.4,
    'no complaints, no regrets, no issues, no problem, no problems, no bitterness, not disappointed, hugs in all, dressed up or down, dress up or down, dressed up, in love, goes with everything, go with everything, runs true, hit at the perfect, hits at the perfect, less than half, on the first try, big fan, dream come true, i keep it, will keep it, am keeping it, kept it, keeping it, keeping this, keeping them, so pretty, very pretty, really pretty, is pretty, pretty and, pretty dress, pretty top, pretty color, pretty shirt, pretty skirt, pretty sweater, are pretty, pretty in, pretty pattern, does its job, such a fun, lasts, machine washable',
  ),
  ...split(
    0,
    'keep it away, keep it in, fine tea but, arm hole, arm holes, only complaint, only issue, only problem, only complaint is, second one, pretty big, pretty tight, pretty short, as much as, a lot, good thing, pretty much, looks like, look like, looked like, feels like, felt like, feel like, would like, just like, like a, no problem finding, kind of, i love this brand, love this brand, love retailer, in person',
  ),
  ...split(
    -1,
    'runs small, runs large, runs big, run small, run large, run big, ran small, ran large, ran big, runs short, runs very large, runs very small, runs a little, runs really, size down',
  ),
  ...split(
    -1.5,
    'smaller than, shorter than, bigger than, larger than, wider than, thinner than, heavier than, i wish, wish it, wish they, if only, wanted to love, wanted to like, want to love, wanted this, would have been, would have liked, would have loved, would have preferred, would be better, could have been, should have been, could be better, not sure, i thought it would, see through, hung funny, went straight down, back and forth, had to send, oh well, for the price, high price, for the money, sold out, no shape, no structure, no stretch, no give, nothing special, not special, so so, just ok, just okay, was ok, was okay, is ok, is okay, it is ok, less flattering, more like a, look pregnant, looked pregnant, like i am pregnant, looks pregnant, look fat, pounds heavier, hospital gown, potato sack, paper bag, sack of potatoes, did not love, did not fit, does not fit, did not work, does not work, does not look, did not look, would not fit, not for me, not a fan, not for everyone, nothing like, not like the, not as pictured, not what i expected, not what i, not as, not worth, no longer, too much, way too, a bit too, a little too, a tad too, extra fabric, excess fabric, so much fabric, too many, mixed feelings, on the fence, the only thing, only downside, took off points, stretched out, stretches out, stretch out, rides up, rode up, falls off, fell off, falling off, came off, comes off, half happy, expected more, expected something, close to its date, does not close, no difference, turned away, hard to, difficult to, tips over, tipped over, rolls over, rolled over, worn down, wears down, wore down, came loose, comes loose, gone in, through one stick, smells strongly, slapping the, one star, two stars, three stars, minus one, big disappointment',
  ),
  ...split(
    -2.8,
    'going back, goes back, went back, go back, sent back, send back, sending back, sent it back, send it back, sending it back, sending this back, send this back, sent this back, had to return, have to return, will be returning, will return, i returned, returned it, returned this, returning it, returning this, was returned, be returning, return it, return this, return them, returned them, fell apart, fall apart, falls apart, falling apart, fell to pieces, let down, poor quality, bad quality, cheap looking, looks cheap, feels cheap, felt cheap, looked cheap, waste of money, never again, do not buy, do not waste, not recommend, would not recommend, too bad, such a shame, a shame, what a shame, no way, design flaw, design flaws, does not look good, looked terrible, looks terrible, save your money, sat on the shelf, went wrong, came apart, split in, wanted to like it, wanted to love it, high hopes, hopes up, not flattering, not worth the',
  ),
}

export const english = {
  /** They turn what follows within three words. */
  negators: new Set(
    'not no never without neither nor nobody nothing none cannot hardly barely lack lacks lacking lacked'.split(' '),
  ),
  /** They make what follows within two words stronger or weaker. */
  intensifiers: new Map([
    ...'very so really extremely super absolutely incredibly totally completely such most ridiculously truly way'
      .split(' ')
      .map((word) => [word, 1.3] as const),
    ...'slightly somewhat little bit kinda sorta fairly tad almost nearly'
      .split(' ')
      .map((word) => [word, 0.6] as const),
  ]),
  /** Neither good nor bad of themselves, and too much of them is bad: fit words and the like. */
  descriptive: new Set(
    'short shorter long longer tight snug loose big small tiny large larger smaller huge enormous giant massive wide wider narrow thin thinner thick sheer heavy low high full flowy stiff warm hot cold dark bright loud strong weak sweet bitter salty smoky oily dry hard rough revealing plain busy snug cropped oversized roomy expensive pricey slim slippery'.split(
      ' ',
    ),
  ),
  tooMuch: -1.6,
  aBitMuch: -0.7,
} as const
