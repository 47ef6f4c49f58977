import type { Migration } from '../../../kernel/migration.ts'

/** What reviews speak of stands beside their words, so that a list narrowed by it is found as by any other term. */
export const topicsOfReviews: Migration = {
  name: 'reviews/0021-topics',
  up: `
    alter table reviews.review add column topics text[] not null default '{}';
    comment on column reviews.review.topics is 'what its words speak of; told by whoever reads them, after they show';

    create table reviews.topic_tally (
      product_id uuid not null,
      topic text not null,
      count int not null check (count >= 0),
      primary key (product_id, topic)
    );
    comment on table reviews.topic_tally is 'published reviews of a product that speak of a topic';

    create function reviews.count_topics() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then
          if old.state = 'published' then
            update reviews.topic_tally set count = count - 1
              where product_id = old.product_id and topic = any(old.topics);
          end if;
        end if;
        if tg_op <> 'DELETE' then
          if new.state = 'published' then
            insert into reviews.topic_tally as tally (product_id, topic, count)
              select distinct new.product_id, topic, 1 from unnest(new.topics) as topic order by topic
              on conflict (product_id, topic) do update set count = tally.count + 1;
          end if;
        end if;
        return null;
      end $$;
    create trigger topics_counted after insert on reviews.review for each row
      when (new.topics <> '{}') execute function reviews.count_topics();
    create trigger topics_uncounted after delete on reviews.review for each row
      when (old.topics <> '{}') execute function reviews.count_topics();
    create trigger topics_recounted after update on reviews.review for each row
      when ((old.state, old.product_id, old.topics) is distinct from (new.state, new.product_id, new.topics)
        and (old.topics <> '{}' or new.topics <> '{}'))
      execute function reviews.count_topics();

    create trigger seated_by_topics before update on reviews.review for each row
      when (old.topics is distinct from new.topics and new.state = 'published'
        and (old.state, old.product_id, old.rating, old.locale, old.verified, old.media_ids, old.variant_id, old.about,
          old.title, old.body)
        is not distinct from (new.state, new.product_id, new.rating, new.locale, new.verified, new.media_ids,
          new.variant_id, new.about, new.title, new.body))
      execute function reviews.take_seat();
  `,
}
