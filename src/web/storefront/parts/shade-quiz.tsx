import type { VNode } from 'preact'
import {
  depths,
  families,
  familiesOf,
  familyColour,
  hexOfLab,
  lightnesses,
  type Shades,
  skinColour,
  todayLooks,
  undertones,
} from '../../../modules/catalog/index.ts'
import type { ShadeChoice } from '../shade-choice.ts'
import { href, type Visit } from '../visit.ts'
import { SelectField } from './field.tsx'
import { Swatch } from './swatch.tsx'

interface ShadeQuizProps {
  visit: Visit
  shades: Pick<Shades, 'kind' | 'shades'>
  choice: ShadeChoice
}

/** A longer list than this is no help to find in it what she wears. */
const mostToday = 120

/** A few questions on one page, sent as one address; what she wears already, or the first question, is enough. */
export function ShadeQuiz({ visit, shades, choice }: ShadeQuizProps): VNode {
  const words = visit.words.finding.shade
  const { answers } = choice
  const refused = choice.isRefused && choice.way === 'quiz'
  return (
    <form class="stack" method="get" action={`${href(visit, visit.path)}#answer`}>
      <input type="hidden" name="by" value="quiz" />
      {refused && (
        <p class="notice fault" role="alert">
          {words.needFirst}
        </p>
      )}
      {shades.kind === 'skin' ? (
        <>
          <Choices
            name="depth"
            legend={words.depth}
            chosen={answers.depth}
            of={depths.map((depth) => [depth, words.depths[depth], hexOfLab(skinColour(depth, 'neutral'))])}
          />
          <Choices
            name="undertone"
            legend={words.undertone}
            chosen={answers.undertone}
            of={undertones.map((undertone) => [undertone, words.undertones[undertone]])}
          />
        </>
      ) : (
        <>
          <Choices
            name="family"
            legend={words.family}
            chosen={answers.family}
            of={families
              .filter((family) => familiesOf(shades.shades).includes(family))
              .map((family) => [family, words.families[family], hexOfLab(familyColour(family, 'medium'))])}
          />
          <Choices
            name="lightness"
            legend={words.lightness}
            chosen={answers.lightness}
            of={lightnesses.map((lightness) => [lightness, words.lightnesses[lightness]])}
          />
        </>
      )}
      {shades.shades.length <= mostToday && <Today visit={visit} shades={shades} choice={choice} />}
      <button class="button">{words.show}</button>
    </form>
  )
}

function Today({ visit, shades, choice: { answers } }: ShadeQuizProps): VNode {
  const words = visit.words.finding.shade
  return (
    <div class="shade-today">
      <SelectField
        name="today"
        label={words.today}
        hint={words.todayHint}
        value={answers.today}
        options={[['', words.todayNone], ...shades.shades.map(({ value, label }) => [value, label] as const)]}
      />
      <SelectField
        name="look"
        label={words.todayLook}
        value={answers.todayLook}
        options={[['', words.todayLookNone], ...todayLooks.map((look) => [look, words.todayLooks[look]] as const)]}
      />
    </div>
  )
}

interface ChoicesProps {
  name: string
  legend: string
  of: readonly (readonly [value: string, label: string, colour?: string])[]
  chosen: string | undefined
}

const Choices = ({ name, legend, of, chosen }: ChoicesProps): VNode => (
  <fieldset class="shade-choices">
    <legend class="label">{legend}</legend>
    <div>
      {of.map(([value, label, colour]) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          {colour && <Swatch colour={colour} />}
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
