/** So many are looked through in the order in which they show before words are looked for in the index of words. */
export const lookedThrough = 100

const columns = 'id, body, author, locale, created_at as "createdAt", edited_at as "editedAt", answers, helpful'

const isShown = `product_id = $1 and kind = 'question' and state = 'published'`

/** The languages in which questions of a product (`$1`) show; NOTE: one step in an index for each, however many questions. */
export const tongues = `
  recursive tongue (locale) as (
    (select locale from reviews.post where ${isShown} order by locale limit 1)
    union all
    select (select locale from reviews.post where ${isShown} and locale > tongue.locale order by locale limit 1)
    from tongue where locale is not null)`

/** Every word (`$3`), each in the question or in one of its answers; NOTE: "offset 0" has only its own answers read. */
const saysAll = `
  ($3::text[] is null or not exists (
    select from unnest($3::text[]) as word where not words @@ word::tsquery and not exists (
      select from reviews.post as answer
      where answer.question_id = question.id and answer.kind = 'answer' and answer.state = 'published'
        and answer.words @@ word::tsquery offset 0)))`

/** Behind the page before: `$4` whether own, `$5` whether answered, `$6` votes, `$7` id. */
const isBehind = `
  ($7::uuid is null or ((locale = $2)::int, (answers > 0)::int, helpful, id) < ($4::int, $5::int, $6::int, $7))`

const inOrder = `order by (locale = $2)::int desc, (answers > 0)::int desc, helpful desc, id desc`

/** These (`$9`) alone. */
export const questionsOfIds = `
  select ${columns} from reviews.post as question
  where id = any($9::uuid[]) and ${isShown} and ${saysAll} and ${isBehind} ${inOrder} limit $8`

/**
 * The first so many (`$9`) behind the page before that have the words. NOTE: within a language and with or without an
 * answer they lie in one piece of an index, which is entered at the place where the page before ended.
 */
export const questionsInOrder = `
  with ${tongues}
  select ${columns} from (
    select next.id from tongue cross join unnest(array[true, false]) as given (answer)
    cross join lateral (
      select (locale = $2)::int as own, case
        when $7::uuid is null or ((locale = $2)::int, answer::int) < ($4::int, $5::int) then 2147483647
        when ((locale = $2)::int, answer::int) = ($4::int, $5::int) then $6::int else -1 end as helpful,
        coalesce($7::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') as id) as until
    cross join lateral (
      select post.id, post.helpful from reviews.post
      where ${isShown} and post.locale = tongue.locale and (answers > 0) = answer
        and (post.helpful, post.id) < (until.helpful, until.id)
      order by post.helpful desc, post.id desc limit $9) as next
    where tongue.locale is not null
    order by until.own desc, answer desc, next.helpful desc, next.id desc limit $9) as page (next)
  cross join lateral (select * from reviews.post as question where question.id = page.next and ${saysAll} offset 0) as question
  ${inOrder} limit $8`

/** All that have the words, by the index of words, put in order. */
export const questionsByWords = `
  with found as (
    select said.question from unnest($3::text[]) with ordinality as word (beginning, number) cross join lateral (
      select coalesce(question_id, id) as question from reviews.post
      where array[product_id] @> array[$1::uuid] and state = 'published' and words @@ beginning::tsquery offset 0) as said
    group by 1 having count(distinct number) = cardinality($3::text[]))
  select ${columns} from found
  cross join lateral (select * from reviews.post where post.id = found.question and ${isShown} offset 0) as question
  where ${isBehind} ${inOrder} limit $8`
