import type { Migration } from '../../../kernel/migration.ts'

export const topics: Migration = {
  name: 'topics/0001-topics',
  up: `
    create schema topics;

    create table topics.review (
      review_id uuid primary key,
      product_id uuid not null,
      variant_id uuid,
      locale text not null,
      said_at timestamptz not null,
      score real not null check (score between -1 and 1),
      leaning smallint not null check (leaning in (-1, 0, 1)),
      terms text[] not null
    );
    comment on table topics.review is
      'what a published review says; made from the log and the words alone: moving the position back makes it anew';
    comment on column topics.review.terms is 'its words, each once, by which those are found that become frequent';
    create index review_by_time on topics.review (said_at);
    create index review_of_product on topics.review (product_id, said_at);

    create table topics.sentence (
      review_id uuid not null references topics.review on delete cascade,
      number int not null,
      text text not null,
      leaning smallint not null check (leaning in (-1, 0, 1)),
      primary key (review_id, number)
    );

    create table topics.opinion (
      review_id uuid not null references topics.review on delete cascade,
      topic text not null,
      leaning smallint not null check (leaning in (-1, 0, 1)),
      product_id uuid not null,
      variant_id uuid,
      said_at timestamptz not null,
      sentences int[] not null check (cardinality(sentences) > 0),
      primary key (review_id, topic)
    );
    comment on table topics.opinion is 'a review speaks of a topic, for it, against it or neither; once';
    comment on column topics.opinion.sentences is 'numbers of the sentences that carry it';
    create index opinion_by_time on topics.opinion (said_at);
    create index opinion_of_topic on topics.opinion (topic, said_at desc, review_id desc);
    create index opinion_of_product on topics.opinion (product_id, topic, said_at desc, review_id desc);

    create table topics.own_topic (
      id uuid primary key,
      name text not null check (length(name) between 1 and 60),
      words text[] not null check (cardinality(words) between 1 and 40),
      created_at timestamptz not null,
      created_by text not null,
      read_at timestamptz
    );
    comment on column topics.own_topic.read_at is 'when all earlier reviews were looked through for its present words';
    create unique index own_topic_name on topics.own_topic (lower(name));

    create table topics.alert (
      id uuid primary key,
      product_id uuid,
      topic text not null,
      direction text not null check (direction in ('worse', 'better')),
      from_on date not null,
      to_on date not null,
      negative int not null,
      mentions int not null check (mentions >= negative),
      negative_before int not null,
      mentions_before int not null check (mentions_before >= negative_before),
      p double precision not null check (p between 0 and 1),
      found_at timestamptz not null,
      unique nulls not distinct (product_id, topic, direction, to_on)
    );
    comment on column topics.alert.product_id is 'of the whole shop where it is null';
    comment on column topics.alert.p is 'how often chance alone would come to this, before the correction for many looks';
    create index alert_newest on topics.alert (found_at desc, id desc);

    create table topics.reader (
      user_id text primary key,
      since timestamptz not null
    );
    comment on table topics.reader is 'who of the staff wants mails of changes';
  `,
}
