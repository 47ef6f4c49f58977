import type { Migration } from '../../../kernel/migration.ts'

/** A gallery of what authors let show walks what is granted, and nothing of what is not. */
export const grantedPlaces: Migration = {
  name: 'reviews/0013-granted-places',
  up: `
    create table reviews.granted_place (
      review_id uuid not null references reviews.review on delete cascade,
      place text not null check (place in ('site', 'mail', 'ads')),
      product_id uuid not null,
      created_at timestamptz not null,
      primary key (review_id, place)
    );
    comment on table reviews.granted_place is
      'a published review with at least one picture that may show in a place; kept by the database with every change';
    create index granted_in_shop on reviews.granted_place (place, created_at desc, review_id desc);
    create index review_pictured on reviews.review (product_id, created_at desc, id desc)
      where state = 'published' and media_ids <> '{}';
    create index granted_of_product on reviews.granted_place (place, product_id, created_at desc, review_id desc);

    create function reviews.places_of(review_ids uuid[])
      returns table (review_id uuid, place text, product_id uuid, created_at timestamptz)
      language sql stable as $$
      select distinct review.id, granted.place, review.product_id, review.created_at
      from reviews.review join reviews.picture on picture.review_id = review.id
        and picture.media_id = any(review.media_ids) cross join unnest(picture.scopes) as granted (place)
      where review.id = any(review_ids) and review.state = 'published' $$;

    create function reviews.place_again(review_ids uuid[]) returns void language sql as $$
      delete from reviews.granted_place where review_id = any(review_ids);
      insert into reviews.granted_place select * from reviews.places_of(review_ids) $$;

    create function reviews.place_review() returns trigger language plpgsql as $$
      begin perform reviews.place_again(array[new.id]); return null; end $$;
    create trigger placed after insert on reviews.review for each row
      when (new.media_ids <> '{}') execute function reviews.place_review();
    create trigger placed_again after update on reviews.review for each row
      when ((old.media_ids <> '{}' or new.media_ids <> '{}')
        and (old.state, old.product_id, old.created_at, old.media_ids)
          is distinct from (new.state, new.product_id, new.created_at, new.media_ids))
      execute function reviews.place_review();

    create function reviews.place_picture() returns trigger language plpgsql as $$
      begin
        perform reviews.place_again(array_remove(array[
          case when tg_op <> 'INSERT' then old.review_id end, case when tg_op <> 'DELETE' then new.review_id end], null));
        return null;
      end $$;
    create trigger placed after insert or delete on reviews.picture for each row execute function reviews.place_picture();
    create trigger placed_again after update on reviews.picture for each row
      when ((old.review_id, old.scopes) is distinct from (new.review_id, new.scopes))
      execute function reviews.place_picture();

    insert into reviews.granted_place select * from reviews.places_of(
      array(select distinct review_id from reviews.picture where review_id is not null and scopes <> '{}'));
  `,
}
