import type { Migration } from '../../../kernel/migration.ts'

export const pictures: Migration = {
  name: 'reviews/0004-pictures',
  up: `
    create table reviews.picture (
      media_id uuid primary key,
      review_id uuid references reviews.review,
      network bytea,
      sent_at timestamptz not null
    );
    comment on table reviews.picture is
      'what a customer sent; it waits for its review for some days, and belongs to no other';
    create index picture_of_review on reviews.picture (review_id) where review_id is not null;
    create index picture_by_age on reviews.picture (sent_at);
    create index picture_of_network on reviews.picture (network, sent_at) where network is not null;

    create table reviews.picture_refusal (
      id uuid primary key,
      media_id uuid not null references reviews.picture on delete cascade,
      reason text not null check (reason in ('spam', 'not-about-product', 'personal-data', 'insult-or-hate', 'illegal',
        'not-readable', 'copied', 'not-own-experience')),
      by text not null,
      at timestamptz not null,
      lifted_by text,
      lifted_at timestamptz,
      check ((lifted_by is null) = (lifted_at is null))
    );
    create unique index picture_refused_once on reviews.picture_refusal (media_id) where lifted_at is null;
    comment on table reviews.picture_refusal is 'a picture that does not show while the review it came with may';

    create index review_with_pictures on reviews.review (created_at desc, id desc)
      where state = 'published' and media_ids <> '{}';
  `,
}
