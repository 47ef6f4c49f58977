import type { Migration } from '../../../kernel/migration.ts'

/** One connection cannot make a crowd of reports by dropping its cookie. */
export const reportsOfANetwork: Migration = {
  name: 'reviews/0035-reports-of-a-network',
  up: `
    alter table reviews.report add column network bytea;
    create index report_of_network on reviews.report (review_id, network) where network is not null;
    alter table reviews.post_report add column network bytea;
    create index post_report_of_network on reviews.post_report (post_id, network) where network is not null;
    comment on column reviews.report.network is 'keyed hash of the connection, for thirty days';
    comment on column reviews.post_report.network is 'keyed hash of the connection, for thirty days';
  `,
}
