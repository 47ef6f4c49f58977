import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { dayOf } from './day.ts'
import type { Measurement } from './measurement.ts'

/** So much of a video was seen; 0: it began to play. */
export const watchMarks = [0, 25, 50, 75, 100] as const

/** How far a video was watched. */
export interface VideoFigure {
  readonly mediaId: string
  /** Page views in which at least so much of it was seen, in the order of `watchMarks`. */
  readonly views: readonly number[]
}

/** Counts how far videos were watched. NOTE: not repeatable by itself: the caller gives only what was new. */
export async function collectWatched(tx: Tx, fresh: readonly Measurement[]): Promise<void> {
  const rows = fresh.flatMap(({ happening }) => (happening.type === 'video-watched' ? [happening] : []))
  if (rows.length === 0) return
  await query(
    tx,
    `insert into analytics.video_day as known (day, media_id, percent, views)
     select $2::date, media, percent, count(*) from jsonb_to_recordset($1::jsonb) as (media uuid, percent smallint)
     group by media, percent order by media, percent
     on conflict (day, media_id, percent) do update set views = known.views + excluded.views`,
    [JSON.stringify(rows), dayOf(tx.now)],
  )
}

/** How far videos were watched from one day to another, both with them: the most begun first, at most 100. */
export const videoFigures = (read: Read, { from, to }: { from: string; to: string }): Promise<VideoFigure[]> =>
  query<VideoFigure>(
    read,
    `select media_id as "mediaId", array(
       select coalesce(sum(views) filter (where percent >= mark), 0)::int from (
         select percent, sum(views) as views from analytics.video_day as own
         where own.media_id = video_day.media_id and day between $1::date and $2::date group by percent) as seen
       right join unnest($3::smallint[]) with ordinality as wanted (mark, place) on seen.percent = mark
       group by mark, place order by place) as views
     from analytics.video_day where day between $1::date and $2::date
     group by media_id order by sum(views) filter (where percent = 0) desc nulls last, media_id limit 100`,
    [from, to, watchMarks],
  )
