import { ThemeIcon, VisuallyHidden } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { Face } from './step-face.ts'

/** A step as an icon and two lines; its kind and its trouble are told to those who hear it. */
export const FaceWords = ({ face }: { face: Face }) => (
  <>
    <ThemeIcon className="journey-step-icon" size={34} radius="md" variant="transparent">
      <face.icon size={19} stroke={1.7} aria-hidden />
    </ThemeIcon>
    <span className="journey-step-words">
      {face.kind && <VisuallyHidden>{face.kind}: </VisuallyHidden>}
      <span className="journey-step-title">{face.title}</span>
      {face.detail && <span className="journey-step-detail">{face.detail}</span>}
      {face.trouble && <VisuallyHidden>{face.trouble}</VisuallyHidden>}
    </span>
    {face.isWrong && <IconAlertCircle className="journey-step-problem" size={20} aria-hidden />}
  </>
)
