import { Checkbox, Text } from '@mantine/core'
import { IconZoomQuestion } from '@tabler/icons-react'
import { dangol, orThrow } from '../../api.ts'
import { type Pickable, Picker } from '../../parts/picker.tsx'
import { Empty } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import type { ListedArticle } from './article-values.ts'

const said = words.help

interface ArticlePickerProps {
  /** Those that are linked already. */
  present: ReadonlySet<string>
  add: (chosen: readonly ListedArticle[]) => void
}

/** Finds articles by their words and takes several at once. */
export const ArticlePicker = (props: ArticlePickerProps) => (
  <Picker
    {...props}
    kind="articles"
    label={said.find}
    find={(query) => orThrow(dangol.GET('/api/admin/v1/articles', { params: { query } }))}
    none={(isSearched) => (
      <Empty
        icon={IconZoomQuestion}
        title={isSearched ? said.noMatch : said.empty}
        next={isSearched ? said.noMatchNext : said.emptyNext}
      />
    )}
    choice={(about) => <Choice {...about} />}
    act={said.addAct}
  />
)

const Choice = ({ item: article, isPresent, isChosen, toggle }: Pickable<ListedArticle>) => (
  <Checkbox
    checked={isPresent || isChosen}
    disabled={isPresent}
    onChange={({ currentTarget }) => toggle(article, currentTarget.checked)}
    py={6}
    label={
      <>
        <Text size="sm" fw={600} component="span" display="block">
          {firstText(article.title)}
        </Text>
        <Text size="xs" c="dimmed" component="span">
          {said.topics[article.topic]}
          {article.status === 'draft' && ` · ${said.states.draft}`}
          {isPresent && ` · ${said.alreadyLinked}`}
        </Text>
      </>
    }
  />
)
