import { ActionIcon, Box, Button, Select, SimpleGrid, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconMessageStar, IconPlus, IconTrash } from '@tabler/icons-react'
import { Part } from '../../parts/page.tsx'
import { movedTo, Sortable } from '../../parts/sortable.tsx'
import { Empty } from '../../parts/states.tsx'
import { Translations } from '../../parts/translations.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import type { Values } from './category-values.ts'
import { blankQuestion, type QuestionKind, type QuestionValues } from './question-values.ts'

const said = words.reviewQuestions
const kinds = Object.keys(said.kinds) as QuestionKind[]
const most = 12

interface QuestionsProps {
  form: UseFormReturnType<Values>
  locales: readonly string[]
}

/** What reviewers of the category's products are asked besides stars and words. */
export function ReviewQuestions({ form, locales }: QuestionsProps) {
  const may = useMay()
  const [first = 'en'] = locales
  const { reviewQuestions } = form.values
  const nameOf = ({ label, key }: QuestionValues) =>
    label[first] || Object.values(label).find(Boolean) || key || said.fresh
  const add = may('catalog:write') && reviewQuestions.length < most && (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPlus size={14} />}
      onClick={() => form.insertListItem('reviewQuestions', blankQuestion())}
    >
      {said.add}
    </Button>
  )
  return (
    <Part title={said.title} about={said.about} actions={add} isFlush>
      {reviewQuestions.length === 0 ? (
        <Empty icon={IconMessageStar} title={said.none} next={said.noneNext} />
      ) : (
        <Sortable
          label={said.title}
          items={reviewQuestions.map((question, at) => ({ question, at }))}
          keyOf={({ question }) => question.place}
          nameOf={({ question }) => nameOf(question)}
          move={(from, to) => form.setFieldValue('reviewQuestions', movedTo(reviewQuestions, from, to))}
          isFixed={!may('catalog:write')}
          tools={({ question, at }) => (
            <ActionIcon
              variant="default"
              aria-label={said.remove(nameOf(question))}
              onClick={() => form.removeListItem('reviewQuestions', at)}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
          below={({ question, at }) => <QuestionFields {...{ form, locales, question, at }} />}
        >
          {({ question }) => (
            <Text fw={600} size="sm">
              {nameOf(question)}
            </Text>
          )}
        </Sortable>
      )}
    </Part>
  )
}

function QuestionFields({ form, locales, question, at }: QuestionsProps & { question: QuestionValues; at: number }) {
  const path = `reviewQuestions.${at}`
  return (
    <Box className="asked">
      <Stack gap="sm">
        <Translations form={form} path={`${path}.label`} label={said.label} locales={locales} maxLength={300} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={said.kind}
            allowDeselect={false}
            disabled={question.isKept}
            data={kinds.map((value) => ({ value, label: said.kinds[value] }))}
            {...form.getInputProps(`${path}.kind`)}
          />
          <TextInput
            label={said.key}
            description={question.isKept ? said.keyHint : said.newKeyHint}
            disabled={question.isKept}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps(`${path}.key`)}
          />
        </SimpleGrid>
        {question.kind === 'scale' && (
          <>
            <Translations form={form} path={`${path}.low`} label={said.low} locales={locales} maxLength={300} />
            <Translations form={form} path={`${path}.high`} label={said.high} locales={locales} maxLength={300} />
          </>
        )}
        {question.kind === 'about' && (
          <TagsInput
            label={said.choices}
            description={said.choicesHint}
            maxTags={20}
            acceptValueOnBlur
            {...form.getInputProps(`${path}.choices`)}
          />
        )}
      </Stack>
    </Box>
  )
}
