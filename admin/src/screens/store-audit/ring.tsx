/** From here on a score is good, and from here on middling. */
const [good, middling] = [90, 70]

export const toneOf = (score: number | null) =>
  score === null ? 'none' : score >= good ? 'good' : score >= middling ? 'waiting' : 'bad'

const radius = 42
const around = 2 * Math.PI * radius

/** A score as a ring that is as full as it is high; the number stands in it, so that the colour says nothing alone. */
export const Ring = ({ score, size }: { score: number | null; size: number }) => (
  <svg className="score-ring" data-tone={toneOf(score)} width={size} height={size} viewBox="0 0 100 100" aria-hidden>
    <circle cx={50} cy={50} r={radius} className="score-ring-ground" />
    <circle
      cx={50}
      cy={50}
      r={radius}
      className="score-ring-share"
      strokeDasharray={`${((score ?? 0) / 100) * around} ${around}`}
      transform="rotate(-90 50 50)"
    />
    <text x={50} y={50} textAnchor="middle" dominantBaseline="central" fontSize={score === 100 ? 26 : 30}>
      {score ?? '–'}
    </text>
  </svg>
)
