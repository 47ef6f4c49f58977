import { useElementSize } from '@mantine/hooks'
import { MailFrame } from '../../parts/mail-frame.tsx'

interface ScaledMailProps {
  html: string
  title: string
  width: 'desk' | 'phone'
  scheme: 'light' | 'dark'
  /** Of the window it is seen in, in pixels of the screen. */
  height?: number
}

const pixels = { desk: 680, phone: 375 }

/** A mail at the width that its reader has, made as small as there is room. */
export function ScaledMail({ html, title, width, scheme, height = 620 }: ScaledMailProps) {
  const room = useElementSize()
  const scale = room.width > 0 ? Math.min(1, room.width / pixels[width]) : 1
  return (
    <div ref={room.ref} className="scaled-mail" style={{ height }}>
      <div
        className="scaled-mail-sheet"
        data-width={width}
        style={{ width: pixels[width], height: height / scale, transform: `scale(${scale})` }}
      >
        <MailFrame html={html} title={title} scheme={scheme} className="scaled-mail-frame" />
      </div>
    </div>
  )
}
