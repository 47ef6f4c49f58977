import type { Migration } from '../../../kernel/migration.ts'

/** Whatever a list of a million reviews is narrowed by, the places of those that match are known before any is read. */
export const terms: Migration = {
  name: 'reviews/0014-terms',
  up: `
    alter table reviews.tally add column seats int not null default 0;
    comment on column reviews.tally.seats is 'how many seats were given; some are empty, none is given twice';
    alter table reviews.review add column seat int;
    comment on column reviews.review.seat is
      'its number among the published reviews of its product; another one whenever it says something else';

    create table reviews.posting (
      product_id uuid not null,
      term text not null,
      block int not null,
      seats bytea not null,
      primary key (product_id, term, block)
    );
    comment on table reviews.posting is
      'which seats of a block of 8,192 are of reviews with a term: two bytes each, or 1,024 bytes with a bit for every seat. '
      'What has left its seat stays noted, so that each review found is looked at once more';
    create table reviews.noted (
      product_id uuid primary key,
      seats int not null check (seats > 0)
    );
    comment on table reviews.noted is 'the seats below this number stand in reviews.posting';

    drop index reviews.review_by_facets, reviews.review_newest, reviews.review_helpful, reviews.review_highest,
      reviews.review_lowest;
    drop function reviews.facets_of;
    alter table reviews.review drop column pictured;

    insert into reviews.tally (product_id, seats)
      select product_id, count(*) from reviews.review where state = 'published' group by 1
      on conflict (product_id) do update set seats = excluded.seats;
    update reviews.review set seat = seated.number
      from (select id, row_number() over (partition by product_id order by id) - 1 as number
        from reviews.review where state = 'published') as seated
      where review.id = seated.id;
    alter table reviews.review add constraint review_seated check ((seat is not null) = (state = 'published'));

    create function reviews.take_seat() returns trigger language plpgsql as $$
      begin
        if new.state <> 'published' then
          new.seat := null;
        else
          insert into reviews.tally as tally (product_id, seats) values (new.product_id, 1)
            on conflict (product_id) do update set seats = tally.seats + 1 returning tally.seats - 1 into new.seat;
        end if;
        return new;
      end $$;
    create trigger seated before insert on reviews.review for each row
      when (new.state = 'published') execute function reviews.take_seat();
    create trigger seated_again before update on reviews.review for each row
      when ((old.state, old.product_id, old.rating, old.locale, old.verified, old.media_ids, old.variant_id, old.about,
          old.title, old.body)
        is distinct from (new.state, new.product_id, new.rating, new.locale, new.verified, new.media_ids,
          new.variant_id, new.about, new.title, new.body)
        and (old.state = 'published' or new.state = 'published'))
      execute function reviews.take_seat();
    comment on function reviews.take_seat is
      'NOTE: the tally stays held until the commit, so that no seat below a visible one is still to come';

    create unique index review_seats on reviews.review (product_id, seat)
      include (id, created_at, helpful, rating) where state = 'published';
    create index review_newest on reviews.review (product_id, created_at desc, id desc) include (seat)
      where state = 'published';
    create index review_helpful on reviews.review (product_id, helpful desc, id desc) include (seat)
      where state = 'published';
    create index review_by_stars on reviews.review (product_id, rating, id desc) include (seat)
      where state = 'published';
    create index review_by_words on reviews.review using gin ((array[product_id]), words) where state = 'published';
    create index tally_to_note on reviews.tally (product_id) where seats >= 1000;
  `,
}
