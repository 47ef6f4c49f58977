import { Button, Group } from '@mantine/core'
import { SaveBar } from './save-bar.tsx'

interface FormEndProps {
  form: { isDirty: () => boolean; reset: () => void }
  isSaving: boolean
  /** What makes a new one is called; left out for one that is kept already, whose changes are saved or discarded. */
  create: string | undefined
}

/** The end of a form that makes something new or changes what is there. */
export const FormEnd = ({ form, isSaving, create }: FormEndProps) =>
  create === undefined ? (
    <SaveBar isShown={form.isDirty()} isSaving={isSaving} discard={() => form.reset()} />
  ) : (
    <Group justify="flex-end" mt="lg">
      <Button type="submit" loading={isSaving}>
        {create}
      </Button>
    </Group>
  )
