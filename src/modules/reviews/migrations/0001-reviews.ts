import type { Migration } from '../../../kernel/migration.ts'

export const reviews: Migration = {
  name: 'reviews/0001-reviews',
  up: `
    create schema reviews;

    create table reviews.secret (
      single boolean primary key default true check (single),
      key bytea not null check (length(key) = 32)
    );
    comment on table reviews.secret is
      'signs links and hides networks and devices; kept with the data, so that mails that left still lead somewhere';
    insert into reviews.secret (key)
      values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

    create table reviews.review (
      id uuid primary key,
      product_id uuid not null,
      variant_id uuid,
      order_id uuid,
      line_id uuid unique,
      profile_id uuid,
      source text not null check (source in ('request', 'account', 'page')),
      state text not null check (state in ('pending', 'published', 'rejected', 'withdrawn')),
      rating smallint not null check (rating between 1 and 5),
      title text not null default '' check (length(title) <= 120),
      body text not null default '' check (length(body) <= 5000),
      author text not null default '' check (length(author) <= 60),
      locale text not null,
      ratings jsonb not null default '{}',
      about jsonb not null default '{}',
      media_ids uuid[] not null default '{}' check (cardinality(media_ids) <= 8),
      incentive text check (length(incentive) between 1 and 500),
      verified boolean not null default false,
      helpful int not null default 0 check (helpful >= 0),
      appealed_at timestamptz,
      not_by text,
      network bytea,
      text_digest bytea,
      created_at timestamptz not null,
      waiting_since timestamptz,
      published_at timestamptz,
      edited_at timestamptz,
      proposed jsonb,
      words tsvector generated always as (to_tsvector('simple', title || ' ' || body)) stored,
      check ((line_id is null) = (order_id is null)),
      check (not verified or line_id is not null),
      check (line_id is not null or state = 'withdrawn' or body <> ''),
      check ((waiting_since is not null) = (state = 'pending' or proposed is not null))
    );
    comment on column reviews.review.verified is 'derived from the order of the line, never given';
    comment on column reviews.review.incentive is 'what was offered for it, as it was told';
    comment on column reviews.review.appealed_at is
      'its author asked for a second opinion on a rejection: counted as rejected until that is given';
    comment on column reviews.review.not_by is
      'who referred it or rejected it before the appeal: somebody else decides';
    comment on column reviews.review.proposed is 'new words of a published review, which show once they are decided';
    create unique index review_unbought_once on reviews.review (product_id, profile_id)
      where line_id is null and profile_id is not null and state <> 'withdrawn';
    create index review_newest on reviews.review (product_id, created_at desc, id desc) where state = 'published';
    create index review_helpful on reviews.review (product_id, helpful desc, id desc) where state = 'published';
    create index review_highest on reviews.review (product_id, rating desc, id desc) where state = 'published';
    create index review_lowest on reviews.review (product_id, (6 - rating) desc, id desc) where state = 'published';
    create index review_pictured on reviews.review (product_id, created_at desc, id desc)
      where state = 'published' and media_ids <> '{}';
    create index review_of_variant on reviews.review (variant_id, created_at desc, id desc)
      where state = 'published' and variant_id is not null;
    create index review_in_locale on reviews.review (product_id, locale, created_at desc, id desc)
      where state = 'published';
    create index review_verified on reviews.review (product_id, created_at desc, id desc)
      where state = 'published' and verified;
    create index review_by_words on reviews.review using gin (words) where state = 'published';
    create index review_by_about on reviews.review using gin (about jsonb_path_ops)
      where state = 'published' and about <> '{}';
    create index review_waiting on reviews.review (waiting_since, id) where waiting_since is not null;
    create index review_waiting_of_product on reviews.review (product_id) where waiting_since is not null;
    create index review_decided on reviews.review (state, created_at desc, id desc);
    create index review_of_profile on reviews.review (profile_id, created_at desc, id desc)
      where profile_id is not null;
    create index review_of_order on reviews.review (order_id) where order_id is not null;
    create index review_of_network on reviews.review (network, created_at) where network is not null;
    create index review_same_text on reviews.review (text_digest) where text_digest is not null;

    create view reviews.words_to_judge as
      select id, product_id, state, locale, waiting_since, created_at, appealed_at, not_by,
        proposed is not null as is_edit,
        coalesce(proposed ->> 'title', title) as title, coalesce(proposed ->> 'body', body) as body,
        case when proposed is null then media_ids
          else array(select jsonb_array_elements_text(proposed -> 'mediaIds')::uuid) end as media_ids
      from reviews.review;
    comment on view reviews.words_to_judge is
      'all that who decides may know of a review: neither stars nor any other rating are in it';

    create table reviews.version (
      review_id uuid not null references reviews.review,
      number int not null,
      rating smallint not null,
      title text not null,
      body text not null,
      ratings jsonb not null,
      about jsonb not null,
      replaced_at timestamptz not null,
      primary key (review_id, number)
    );
    comment on table reviews.version is 'what a review said before it was edited';

    create table reviews.mark (
      review_id uuid not null references reviews.review,
      kind text not null check (kind in
        ('duplicate-text', 'links', 'profanity', 'personal-data', 'burst', 'emoji-only', 'over-long')),
      detail jsonb not null default '{}',
      at timestamptz not null,
      primary key (review_id, kind)
    );

    create table reviews.decision (
      id uuid primary key,
      review_id uuid not null references reviews.review,
      outcome text not null check (outcome in ('publish', 'reject', 'refer')),
      reason text,
      note text check (length(note) <= 500),
      on_edit boolean not null,
      second boolean not null,
      by text not null,
      at timestamptz not null,
      check ((outcome = 'reject') = (reason is not null)),
      check (reason in ('spam', 'not-about-product', 'personal-data', 'insult-or-hate', 'illegal', 'not-readable',
        'copied', 'not-own-experience'))
    );
    create index decision_of_review on reviews.decision (review_id, at, id);
    create index decision_newest on reviews.decision (at desc, id desc);
    comment on table reviews.decision is 'who decided what and why, for good';
    create function reviews.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'what was decided on a review is only ever added to'; end $$;
    create trigger decision_stays before update or delete on reviews.decision
      for each row execute function reviews.refuse_change();
    create trigger decisions_stay before truncate on reviews.decision
      for each statement execute function reviews.refuse_change();

    create table reviews.reply (
      review_id uuid primary key references reviews.review,
      body text not null check (length(body) between 1 and 2000),
      locale text not null,
      by text not null,
      at timestamptz not null,
      edited_at timestamptz
    );

    create table reviews.vote (
      review_id uuid not null references reviews.review,
      voter bytea not null,
      network bytea,
      at timestamptz not null,
      primary key (review_id, voter)
    );
    create index vote_of_network on reviews.vote (review_id, network) where network is not null;
    create index vote_of_voter on reviews.vote (voter);
    comment on column reviews.vote.voter is 'keyed hash of the person or the device';

    create table reviews.report (
      id uuid primary key,
      review_id uuid not null references reviews.review,
      reporter bytea not null,
      reason text not null check (reason in ('spam', 'not-about-product', 'personal-data', 'insult-or-hate', 'illegal',
        'copied', 'not-own-experience')),
      note text check (length(note) <= 500),
      at timestamptz not null,
      settled_at timestamptz,
      unique (review_id, reporter)
    );
    create index report_open on reviews.report (at, id) where settled_at is null;
    create index report_of_review on reviews.report (review_id) where settled_at is null;
  `,
}
