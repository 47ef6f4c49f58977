import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'

/** A photo that stays where it is: the island reads two patches of it and fills them into a plain form. */
export function ShadeByPhoto({ visit, isSkin }: { visit: Visit; isSkin: boolean }): VNode {
  const words = visit.words.finding.shade
  return (
    <>
      <p data-plain>{words.photoPlain}</p>
      <div class="stack" data-photo hidden>
        <p>{words.photoHow}</p>
        <p class="notice">{words.private}</p>
        <div class="field">
          <label class="label" for="photo">
            {words.photoFile}
          </label>
          <input id="photo" type="file" accept="image/*" data-file />
        </div>
        <p
          role="status"
          data-said
          data-white={words.saidWhite}
          data-colour={words.saidColour}
          data-light={words.saidLight}
          data-done={words.saidDone}
          data-unreadable={words.saidUnreadable}
        />
        <div class="stack" data-work hidden>
          <fieldset class="shade-choices">
            <legend class="label">{words.pin}</legend>
            <div>
              <PinChoice name="white" label={words.pins.white} checked />
              <PinChoice name="colour" label={isSkin ? words.pins.colour : words.pinColour} />
            </div>
          </fieldset>
          <div class="shade-stage" tabindex={0} role="group" aria-label={words.stage} data-stage>
            <canvas data-canvas />
            <span class="shade-pin" data-pin="white" aria-hidden="true" hidden />
            <span class="shade-pin" data-pin="colour" aria-hidden="true" hidden />
          </div>
          <form method="get" action={`${href(visit, visit.path)}#answer`} data-values>
            <input type="hidden" name="by" value="photo" />
            <input type="hidden" name="white" value="" />
            <input type="hidden" name="colour" value="" />
            <button class="button" disabled>
              {words.show}
            </button>
          </form>
        </div>
      </div>
    </>
  )
}

const PinChoice = ({ name, label, checked = false }: { name: string; label: string; checked?: boolean }): VNode => (
  <label class="choice">
    <input type="radio" name="pin" value={name} checked={checked} />
    <span>{label}</span>
  </label>
)
