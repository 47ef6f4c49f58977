import { darker, lighter } from '../kit/colour.ts'
import { ellipse, linear, path, radial, softStroke, stroke } from '../kit/paint.ts'

/** A dog's face, looking at us. Middle at 0, 0; 300 wide. */
export const dogFace = (fur: string): string => `
${path('M-120 -60C-170 -170 -150 -230 -122 -236C-90 -240 -40 -180 -30 -140zM120 -60C170 -170 150 -230 122 -236C90 -240 40 -180 30 -140z', darker(fur, 0.2))}
${path('M-116 -90C-146 -160 -138 -206 -122 -210C-100 -212 -66 -170 -56 -140zM116 -90C146 -160 138 -206 122 -210C100 -212 66 -170 56 -140z', '#d9a08a', 'opacity=".8"')}
${path(
  'M0 -170C90 -170 146 -110 150 -20C154 70 90 140 0 140S-154 70 -150 -20C-146 -110 -90 -170 0 -170z',
  radial(
    [
      [0, lighter(fur, 0.3)],
      [0.7, fur],
      [1, darker(fur, 0.18)],
    ],
    [0.4, 0.3, 0.8],
  ),
)}
${path('M0 -40C34 -40 60 0 92 24C110 60 90 130 0 134S-110 60 -92 24C-60 0 -34 -40 0 -40z', '#fff3e2')}
${path('M-52 -74a26 18 0 0 1 40 -6M52 -74a26 18 0 0 0 -40 -6', '#fff3e2', 'opacity=".8"')}
${ellipse(-58, -30, 17, 19, '#2c1d18')}${ellipse(58, -30, 17, 19, '#2c1d18')}${ellipse(-52, -37, 6, 6, '#ffffff')}${ellipse(64, -37, 6, 6, '#ffffff')}
${path('M-30 20C-30 4 30 4 30 20C30 40 10 50 0 50S-30 40 -30 20z', '#2c1d18')}${ellipse(-8, 20, 9, 5, '#ffffff', 'opacity=".5"')}
${stroke('M0 50V72C-12 96 -44 96 -54 78M0 72C12 96 44 96 54 78', '#2c1d18', 6)}
${ellipse(-96, 30, 24, 15, '#e88f78', 'opacity=".35"')}${ellipse(96, 30, 24, 15, '#e88f78', 'opacity=".35"')}`

/** The same dog sitting, from its side and turned to us. Foot at 0, 0; 760 high. */
export const sittingDog = (fur: string, collar: string): string => `
${ellipse(40, 0, 300, 34, '#23150f', 'opacity=".2"')}
${path(
  'M190 -60C280 -80 330 -170 300 -250C290 -280 250 -270 256 -240C270 -180 230 -130 170 -120z',
  linear([
    [0, darker(fur, 0.2)],
    [1, fur],
  ]),
)}
${path(
  'M-120 -480C-170 -380 -160 -160 -150 0H180C250 -20 260 -140 200 -240C160 -320 120 -400 90 -480z',
  linear([
    [0, darker(fur, 0.06)],
    [0.36, lighter(fur, 0.2)],
    [0.7, fur],
    [1, darker(fur, 0.28)],
  ]),
)}
${path('M-110 -460C-140 -360 -120 -280 -60 -240C0 -280 10 -380 30 -470z', '#fff3e2', 'opacity=".92"')}
${path(
  'M60 -250C170 -250 220 -150 200 -40C196 -6 170 0 120 0H50C30 -80 20 -200 60 -250z',
  linear(
    [
      [0, lighter(fur, 0.14)],
      [1, darker(fur, 0.2)],
    ],
    [0, 0, 1, 1],
  ),
)}
${softStroke('M62 -240C30 -170 30 -90 52 -10', darker(fur, 0.6), 24, 0.3)}
${path('M-150 -16C-150 -34 -60 -34 -56 -8Q-56 2 -70 2H-136Q-150 2 -150 -16zM-30 -16C-30 -34 60 -34 64 -8Q64 2 50 2H-16Q-30 2 -30 -16z', '#fff3e2')}
${stroke('M-54 -10C-50 -100 -46 -160 -50 -220', darker(fur, 0.4), 5, 0.4)}
${path('M-124 -480C-60 -440 50 -440 96 -480L92 -440C40 -404 -60 -404 -128 -440z', collar)}
${ellipse(-20, -404, 22, 24, '#d9b24c')}
<g transform="translate(-16 -600) scale(1.06)">${dogFace(fur)}</g>`
