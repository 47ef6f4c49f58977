import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { PaperSize, SaidPart, SlipContent } from './slip.ts'

/** The slip as a page to be printed by the browser. */
export function slipPage(
  slip: SlipContent,
  about: { size: PaperSize; locale: string; colour: string; nonce: string },
): string {
  const title = `${slip.say('slip')} · ${slip.about[0] ?? ''}`
  return `<!doctype html>${renderToString(
    <html lang={about.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style nonce={about.nonce} dangerouslySetInnerHTML={{ __html: styleFor(about.size, about.colour) }} />
      </head>
      <body>
        <Slip slip={slip} />
      </body>
    </html>,
  )}`
}

const Slip = ({ slip }: { slip: SlipContent }): VNode => (
  <main>
    <header>
      <div>
        <h1>{slip.heading}</h1>
        <Lines of={slip.from} />
      </div>
      <div>
        <strong>{slip.about[0]}</strong>
        <Lines of={slip.about.slice(1)} />
      </div>
    </header>
    {slip.to.length > 0 && (
      <Part title={slip.say('to')}>
        <Lines of={slip.to} />
      </Part>
    )}
    <Part title={slip.say('goods')}>
      {slip.lines.length === 0 && <p>{slip.say('nothing')}</p>}
      <ul>
        {slip.lines.map((line, index) => (
          <li key={index}>
            <Box isTicked={line.isTicked} />
            <span class="units">{line.units} ×</span>
            <span class="what">
              {line.title}
              {line.detail && <small>{line.detail}</small>}
            </span>
            {line.price && <span>{line.price}</span>}
          </li>
        ))}
      </ul>
      {slip.total && (
        <p class="total">
          {slip.say('total')} {slip.total}
        </p>
      )}
    </Part>
    {slip.tasks.length > 0 && (
      <Part title={slip.say('extras')}>
        <ul>
          {slip.tasks.map((task, index) => (
            <li key={index}>
              <Box isTicked={task.isTicked} />
              <span class="what">{task.text}</span>
            </li>
          ))}
        </ul>
      </Part>
    )}
    {slip.said.map((part, index) => (
      <Said key={index} part={part} byHand={slip.say('byHand')} />
    ))}
  </main>
)

const Said = ({ part, byHand }: { part: SaidPart; byHand: string }): VNode => (
  <Part title={part.title}>
    <p class="said">{part.text}</p>
    {part.code && <p class="code">{part.code}</p>}
    {part.handwritten && <p class="hand">{byHand}</p>}
  </Part>
)

const Part = ({ title, children }: { title: string; children: ComponentChildren }): VNode => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

const Lines = ({ of }: { of: readonly string[] }): VNode => (
  <>
    {of.map((line, index) => (
      <div key={index}>{line}</div>
    ))}
  </>
)

const Box = ({ isTicked }: { isTicked: boolean }): VNode => (
  <span class="box" role="img" aria-label={isTicked ? '✓' : '☐'}>
    {isTicked ? '✓' : ''}
  </span>
)

const styleFor = (size: PaperSize, colour: string): string => `
  @page { size: ${size}; margin: ${size === 'A4' ? '16mm' : '7mm'}; }
  :root { font: ${size === 'A4' ? '11pt' : '8.5pt'}/1.45 Pretendard, system-ui, sans-serif; color: #1c1b19; }
  body { margin: 0 auto; max-width: ${size === 'A4' ? '178mm' : '91mm'}; }
  @media screen { body { padding: 6mm; } }
  header { display: flex; justify-content: space-between; gap: 1em; border-bottom: 2pt solid ${colour}; padding-bottom: .6em; }
  header > div:last-child { text-align: right; }
  h1 { font-size: 1.5em; margin: 0; } h2 { font-size: 1em; margin: 1.1em 0 .3em; color: ${colour}; }
  section { break-inside: avoid-page; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { display: flex; gap: .6em; padding: .35em 0; border-bottom: .5pt solid #d9d4ca; break-inside: avoid; }
  .box { flex: none; width: 1em; height: 1em; border: 1pt solid #1c1b19; text-align: center; line-height: 1; margin-top: .2em; }
  .units { font-weight: 700; } .what { flex: 1; overflow-wrap: anywhere; } small { display: block; color: #5f5a51; }
  .total { text-align: right; font-weight: 700; }
  .said { white-space: pre-line; margin: .2em 0; overflow-wrap: anywhere; }
  .code { font-size: 1.6em; font-weight: 700; letter-spacing: .08em; margin: .2em 0; }
  .hand { height: 5em; margin: .6em 0 0; border-bottom: .5pt dashed #8a8478; color: #8a8478; }
`
