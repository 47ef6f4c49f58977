/** High-waisted leggings on a hanger, with a seam that catches the light. */
export const leggings = (colour: string, seam: string): string => `
  <path d="M600 200c0-34 40-38 40-8s-40 34-40 74" stroke="#8a7f70" stroke-width="12" fill="none" stroke-linecap="round"/>
  <path d="M330 356l270-96 270 96" stroke="#8a7f70" stroke-width="16" fill="none" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M404 350h392c24 150 40 300 30 460-12 190-40 330-46 500h-120c-6-200-30-400-60-560-30 160-54 360-60 560H420c-6-170-34-310-46-500-10-160 6-310 30-460z" fill="${colour}"/>
  <path d="M404 350h392l14 96H390z" fill="#000" opacity=".14"/>
  <path d="M404 350h392c24 150 40 300 30 460-12 190-40 330-46 500h-120c-6-200-30-400-60-560-30 160-54 360-60 560H420c-6-170-34-310-46-500-10-160 6-310 30-460z" fill="url(#sheen)"/>
  <path d="M446 450c-20 160-10 300 4 430s16 290 14 430M754 450c20 160 10 300-4 430s-16 290-14 430" stroke="${seam}" stroke-width="6" fill="none" opacity=".8"/>
  <path d="M600 446v300" stroke="#000" stroke-width="4" opacity=".25"/>
  <rect x="566" y="382" width="68" height="34" rx="6" fill="${seam}" opacity=".9"/>`
