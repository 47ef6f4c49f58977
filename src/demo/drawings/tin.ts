import { lettering } from './lettering.ts'
import { shadow } from './scene.ts'

interface Tin {
  body: string
  lid: string
  label: string
  ink: string
  name: string
  x?: number
  scale?: number
}

/** A round tea tin with a paper label and a sprig on it. */
export function tin({ body, lid, label, ink, name, x = 600, scale = 1 }: Tin): string {
  return `<g transform="translate(${x} 1210) scale(${scale}) translate(-600 -1210)">
  ${shadow(600, 1206, 270)}
  <path d="M345 560v590c0 52 114 84 255 84s255-32 255-84V560z" fill="${body}"/>
  <path d="M345 660v350c60 40 150 56 255 56s195-16 255-56V660c-60 40-150 56-255 56s-195-16-255-56z" fill="${label}"/>
  <path d="M345 560v590c0 52 114 84 255 84s255-32 255-84V560z" fill="url(#sheen)"/>
  <path d="M332 440v110c0 54 120 88 268 88s268-34 268-88V440z" fill="${lid}"/>
  <path d="M332 440v110c0 54 120 88 268 88s268-34 268-88V440z" fill="url(#sheen)"/>
  <ellipse cx="600" cy="440" rx="268" ry="84" fill="${lid}"/>
  <ellipse cx="600" cy="436" rx="222" ry="64" fill="#fff" opacity=".16"/>
  ${sprig(600, 812, ink)}
  ${lettering(name, { x: 600, y: 950, size: 44, fill: ink, spacing: 6 })}
  ${lettering('온정', { x: 600, y: 1010, size: 30, fill: ink, spacing: 10, opacity: 0.75 })}
</g>`
}

/** Two leaves and a bud. */
export const sprig = (x: number, y: number, ink: string, scale = 1): string => `
  <g transform="translate(${x} ${y}) scale(${scale})" fill="${ink}">
    <path d="M0 62C-4 20-3-18 0-74c5 56 6 94 6 136z"/>
    <path d="M-4 34c-58-6-96-42-104-92 54 2 94 34 104 92z" opacity=".85"/>
    <path d="M6 16c56-10 88-46 94-94-52 6-86 38-94 94z" opacity=".7"/>
    <path d="M1-66c-16-22-16-46 0-70 16 24 16 48 0 70z"/>
  </g>`
