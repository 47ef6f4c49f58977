import type { Migration } from '../../../kernel/migration.ts'

export const pictureRights: Migration = {
  name: 'reviews/0005-picture-rights',
  up: `
    alter table reviews.picture
      add column scopes text[] not null default '{}' check (scopes <@ array['site', 'mail', 'ads']),
      add column credit text check (length(credit) <= 60);
    comment on column reviews.picture.scopes is
      'where it may be shown beyond its review and the pages of its product; the last grant says the same';

    create table reviews.picture_grant (
      id uuid primary key,
      media_id uuid not null references reviews.picture on delete cascade,
      scopes text[] not null check (scopes <@ array['site', 'mail', 'ads']),
      wording text not null,
      via text not null check (via in ('form', 'link')),
      at timestamptz not null
    );
    create index grant_of_picture on reviews.picture_grant (media_id, at, id);
    comment on table reviews.picture_grant is
      'what its author allowed or took back, by which words; an empty list is a no';

    create table reviews.rights_request (
      id uuid primary key,
      review_id uuid not null references reviews.review,
      scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['site', 'mail', 'ads']),
      by text not null,
      at timestamptz not null,
      answered_at timestamptz
    );
    create unique index rights_asked_once on reviews.rights_request (review_id) where answered_at is null;
    create index rights_request_of_review on reviews.rights_request (review_id, at);
  `,
}
