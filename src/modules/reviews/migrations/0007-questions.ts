import type { Migration } from '../../../kernel/migration.ts'

export const questions: Migration = {
  name: 'reviews/0007-questions',
  up: `
    create table reviews.post (
      id uuid primary key,
      kind text not null check (kind in ('question', 'answer')),
      product_id uuid not null,
      question_id uuid references reviews.post,
      role text not null check (role in ('shopper', 'owner', 'staff')),
      profile_id uuid,
      by text,
      order_id uuid,
      verified boolean not null default false,
      email text,
      follow text not null default 'none' check (follow in ('first', 'all', 'none')),
      state text not null check (state in ('pending', 'published', 'rejected', 'withdrawn')),
      body text not null check (length(body) <= 2000),
      author text not null default '' check (length(author) <= 60),
      locale text not null,
      answers int not null default 0 check (answers >= 0),
      helpful int not null default 0 check (helpful >= 0),
      network bytea,
      text_digest bytea,
      created_at timestamptz not null,
      waiting_since timestamptz,
      published_at timestamptz,
      edited_at timestamptz,
      proposed text check (length(proposed) <= 2000),
      invited_at timestamptz,
      told_at timestamptz,
      words tsvector generated always as (to_tsvector('simple', body)) stored,
      check ((kind = 'answer') = (question_id is not null)),
      check (kind = 'answer' or role = 'shopper'),
      check ((role = 'staff') = (by is not null)),
      check (role = 'owner' or order_id is null),
      check (not verified or order_id is not null),
      check (kind = 'question' or email is null),
      check (follow = 'none' or email is not null),
      check ((waiting_since is not null) = (state = 'pending' or proposed is not null))
    );
    comment on table reviews.post is 'a question about a product, or an answer to one';
    comment on column reviews.post.verified is 'derived from the order, never given';
    comment on column reviews.post.answers is 'of a question: how many of its answers show';
    comment on column reviews.post.helpful is 'votes; of a question those of all its answers that show';
    comment on column reviews.post.email is 'where who asked is told of answers; gone once nothing more is to be told';
    comment on column reviews.post.proposed is 'new words of what shows, which show once they are decided';
    create unique index post_once_each on reviews.post (question_id, profile_id)
      where kind = 'answer' and profile_id is not null and state <> 'withdrawn';
    create unique index post_of_shop_once on reviews.post (question_id) where role = 'staff' and state <> 'withdrawn';
    create index post_shown on reviews.post (product_id, (answers > 0), helpful desc, id desc)
      where kind = 'question' and state = 'published';
    create index post_answers on reviews.post (question_id, helpful desc, published_at, id)
      where kind = 'answer' and state = 'published';
    create index post_unanswered on reviews.post (published_at, id)
      where kind = 'question' and state = 'published' and answers = 0;
    create index post_newest on reviews.post (published_at desc, id desc)
      where kind = 'question' and state = 'published';
    create index post_waiting on reviews.post (waiting_since, id) where waiting_since is not null;
    create index post_to_invite on reviews.post (published_at)
      where kind = 'question' and state = 'published' and invited_at is null;
    create index post_to_tell on reviews.post (published_at)
      where kind = 'answer' and state = 'published' and told_at is null;
    create index post_of_profile on reviews.post (profile_id) where profile_id is not null;
    create index post_of_order on reviews.post (order_id) where order_id is not null;
    create index post_of_email on reviews.post (email, created_at) where email is not null;
    create index post_of_network on reviews.post (network, created_at) where network is not null;
    create index post_same_text on reviews.post (text_digest) where text_digest is not null;

    create table reviews.post_version (
      post_id uuid not null references reviews.post,
      number int not null,
      body text not null,
      replaced_at timestamptz not null,
      primary key (post_id, number)
    );
    comment on table reviews.post_version is 'what a question or an answer said before it was edited';

    create table reviews.post_mark (
      post_id uuid not null references reviews.post,
      kind text not null,
      detail jsonb not null default '{}',
      at timestamptz not null,
      primary key (post_id, kind)
    );

    create table reviews.post_decision (
      id uuid primary key,
      post_id uuid not null references reviews.post,
      outcome text not null check (outcome in ('publish', 'reject', 'undo')),
      reason text,
      note text check (length(note) <= 500),
      on_edit boolean not null,
      before text not null check (before in ('pending', 'published', 'rejected')),
      by text not null,
      at timestamptz not null,
      check ((outcome = 'reject') = (reason is not null)),
      check (reason in ('spam', 'not-about-product', 'personal-data', 'insult-or-hate', 'illegal', 'not-readable',
        'copied', 'not-own-experience'))
    );
    create index post_decision_of_post on reviews.post_decision (post_id, at desc, id desc);
    create trigger decision_stays before update or delete on reviews.post_decision
      for each row execute function reviews.refuse_change();
    create trigger decisions_stay before truncate on reviews.post_decision
      for each statement execute function reviews.refuse_change();

    create table reviews.post_vote (
      post_id uuid not null references reviews.post,
      voter bytea not null,
      network bytea,
      at timestamptz not null,
      primary key (post_id, voter)
    );
    create index post_vote_of_network on reviews.post_vote (post_id, network) where network is not null;
    create index post_vote_of_voter on reviews.post_vote (voter);

    create table reviews.post_report (
      id uuid primary key,
      post_id uuid not null references reviews.post,
      reporter bytea not null,
      reason text not null,
      note text check (length(note) <= 500),
      at timestamptz not null,
      settled_at timestamptz,
      unique (post_id, reporter)
    );
    create index post_report_open on reviews.post_report (at, post_id) where settled_at is null;

    create table reviews.owner_invitation (
      id uuid primary key,
      question_id uuid not null references reviews.post,
      profile_id uuid not null,
      order_id uuid not null,
      at timestamptz not null,
      unique (question_id, profile_id)
    );
    create index owner_invitation_of_profile on reviews.owner_invitation (profile_id, at);
    comment on table reviews.owner_invitation is
      'one mail to somebody who has the product; its id is what the signed link names';
    create index request_of_product on reviews.request (product_id, delivered_at desc);
  `,
}
