import type { Migration } from '../../../kernel/migration.ts'

export const facetLabels: Migration = {
  name: 'catalog/0004-facet-labels',
  up: `
    create table catalog.facet_label (
      facet text primary key,
      label jsonb not null
    );
    comment on table catalog.facet_label is 'what a group of filters or a value of it is called, by language';
    insert into catalog.facet_label (facet, label)
    select distinct on (facet) facet, label from catalog.product,
      jsonb_array_elements(options) as o (option),
      lateral (
        select 'option:' || replace(lower(option ->> 'name'), ':', ' ') as "group"
      ) as g,
      lateral (
        select "group" as facet, option -> 'names' as label
        union all
        select "group" || ':' || key, value from jsonb_each(coalesce(option -> 'labels', '{}'))
      ) as l
    where label is not null and label <> '{}'
    order by facet, changed_at desc;
  `,
}
