import { lettering } from './lettering.ts'
import { shadow } from './scene.ts'

interface Pouch {
  paper: string
  band: string
  ink: string
  name: string
  picture: string
}

/** A stand-up pouch with a band and a picture on it. */
export const pouch = ({ paper, band, ink, name, picture }: Pouch): string => `
  ${shadow(600, 1214, 330)}
  <path d="M330 330h540l24 60-10 760c-6 50-120 76-284 76s-278-26-284-76l-10-760z" fill="${paper}"/>
  <path d="M330 330h540l24 60H306z" fill="#000" opacity=".16"/>
  <path d="M306 660h588l-6 330H312z" fill="${band}"/>
  ${picture}
  ${lettering(name, { x: 600, y: 930, size: 50, fill: ink, spacing: 3 })}
  ${lettering('온정', { x: 600, y: 1090, size: 40, fill: band, spacing: 10 })}
  <path d="M330 330h540l24 60-10 760c-6 50-120 76-284 76s-278-26-284-76l-10-760z" fill="url(#sheen)"/>`

/** A dog that has been promised something. */
export const dog = (x: number, y: number, fur: string, ear: string, scale = 1): string => `
  <g transform="translate(${x} ${y}) scale(${scale})">
    <path d="M-96-30c-50 4-70 80-44 150 40-6 62-60 62-110zM96-30c50 4 70 80 44 150-40-6-62-60-62-110z" fill="${ear}"/>
    <path d="M0-110c80 0 116 60 112 130C108 100 60 150 0 150S-108 100-112 20C-116-50-80-110 0-110z" fill="${fur}"/>
    <ellipse cx="0" cy="76" rx="62" ry="52" fill="#fff" opacity=".75"/>
    <circle cx="-44" cy="4" r="13" fill="#2a241f"/><circle cx="44" cy="4" r="13" fill="#2a241f"/>
    <circle cx="-40" cy="0" r="4" fill="#fff"/><circle cx="48" cy="0" r="4" fill="#fff"/>
    <path d="M-24 52c0-16 48-16 48 0 0 14-14 24-24 24s-24-10-24-24z" fill="#2a241f"/>
    <path d="M0 76v16m0 0c-8 20-34 18-40 4m40-4c8 20 34 18 40 4" stroke="#2a241f" stroke-width="7" fill="none" stroke-linecap="round"/>
  </g>`
