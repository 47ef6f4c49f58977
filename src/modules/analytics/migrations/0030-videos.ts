import type { Migration } from '../../../kernel/migration.ts'

export const videos: Migration = {
  name: 'analytics/0030-videos',
  up: `
    create table analytics.video_day (
      day date not null,
      media_id uuid not null,
      percent smallint not null check (percent in (0, 25, 50, 75, 100)),
      views int not null check (views > 0),
      primary key (day, media_id, percent)
    );
    comment on table analytics.video_day is 'page views in which so much of a video was seen; 0: it began to play';
  `,
}
