import type { Migration } from '../../../kernel/migration.ts'

/**
 * Counts are kept by the database itself, in the transaction that changes a review and whoever changes it, so that they
 * always equal a recount.
 */
export const tally: Migration = {
  name: 'reviews/0002-tally',
  up: `
    create table reviews.tally (
      product_id uuid primary key,
      published int[] not null default '{0,0,0,0,0}' check (cardinality(published) = 5 and 0 <= all (published)),
      rejected int[] not null default '{0,0,0,0,0}' check (cardinality(rejected) = 5 and 0 <= all (rejected))
    );
    comment on table reviews.tally is 'reviews of a product by stars, one to five';

    create table reviews.answer_tally (
      product_id uuid not null,
      key text not null,
      value smallint not null check (value between 1 and 5),
      count int not null check (count >= 0),
      primary key (product_id, key, value)
    );
    comment on table reviews.answer_tally is 'published ratings of scent, fit and the like, by value';

    create function reviews.counts_as(review reviews.review) returns text language sql immutable as $$
      select case
        when review.state = 'published' then 'published'
        when review.state = 'rejected' or (review.state = 'pending' and review.appealed_at is not null) then 'rejected'
      end $$;

    create function reviews.count_one(review reviews.review, step int) returns void language plpgsql as $$
      declare
        kind text := reviews.counts_as(review);
      begin
        if kind is null then return; end if;
        insert into reviews.tally (product_id) values (review.product_id) on conflict do nothing;
        if kind = 'rejected' then
          update reviews.tally set rejected[review.rating] = rejected[review.rating] + step
            where product_id = review.product_id;
          return;
        end if;
        update reviews.tally set published[review.rating] = published[review.rating] + step
          where product_id = review.product_id;
        if step > 0 then
          insert into reviews.answer_tally (product_id, key, value, count)
            select review.product_id, answer.key, answer.value::smallint, step
            from jsonb_each_text(review.ratings) as answer order by answer.key
            on conflict (product_id, key, value) do update set count = answer_tally.count + excluded.count;
        else
          update reviews.answer_tally set count = count + step
            from jsonb_each_text(review.ratings) as answer
            where product_id = review.product_id and answer_tally.key = answer.key
              and answer_tally.value = answer.value::smallint;
        end if;
      end $$;

    create function reviews.keep_count() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then perform reviews.count_one(old, -1); end if;
        if tg_op <> 'DELETE' then perform reviews.count_one(new, 1); end if;
        return null;
      end $$;
    create trigger counted after insert or delete on reviews.review
      for each row execute function reviews.keep_count();
    create trigger recounted after update on reviews.review for each row
      when ((reviews.counts_as(old), old.product_id, old.rating, old.ratings)
        is distinct from (reviews.counts_as(new), new.product_id, new.rating, new.ratings))
      execute function reviews.keep_count();

    create function reviews.refuse_truncate() returns trigger language plpgsql as $$
      begin raise exception 'reviews are taken out one by one, so that they stay counted'; end $$;
    create trigger counted_still before truncate on reviews.review
      for each statement execute function reviews.refuse_truncate();
  `,
}
