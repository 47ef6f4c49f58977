import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'

interface FigureProps {
  name: string
  value: string
  about: string
  /** Where more of it is. */
  to?: string
}

/** One number with its name. */
export function Figure({ name, value, about, to }: FigureProps) {
  const said = (
    <>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz="1.75rem" fw={650} lh={1.3}>
        {value}
      </Text>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
    </>
  )
  return to ? (
    <Link to={to} className="surface figure">
      {said}
    </Link>
  ) : (
    <div className="surface figure">{said}</div>
  )
}
