import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

export const priceGroups: Migration = {
  name: 'pricing/0004-price-groups',
  up:
    `
    create table pricing.price_group (
      key text primary key,
      name jsonb not null,
      tag text
    );
    create index price_group_of_tag on pricing.price_group (tag) where tag is not null;
    comment on column pricing.price_group.tag is 'whoever has this tag belongs to it, beside those put in by hand';
    insert into pricing.price_group (key, name)
    select key, jsonb_build_object('en', key) from (
      select group_key as key from pricing.price_list where group_key is not null
      union select group_key from pricing.group_member) as used;
    alter table pricing.price_list
      add constraint price_list_group foreign key (group_key) references pricing.price_group on delete restrict;
    alter table pricing.group_member
      add constraint group_member_group foreign key (group_key) references pricing.price_group on delete cascade;
    create index price_list_of_group on pricing.price_list (group_key) where group_key is not null;
    create index member_of_group on pricing.group_member (group_key, profile_id);
  ` + touching('pricing.group-tags', 'pricing.price_group'),
}
