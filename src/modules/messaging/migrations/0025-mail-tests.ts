import { touching } from '../../../kernel/kept.ts'
import type { Migration } from '../../../kernel/migration.ts'

/** Other words for the mails of the shop, tried on half of the people before they are kept. */
export const mailTests: Migration = {
  name: 'messaging/0025-mail-tests',
  up: `
    create table messaging.mail_wording (
      template text primary key,
      words jsonb not null check (octet_length(words::text) <= 100000),
      since timestamptz not null,
      by text not null,
      test_id uuid
    );
    comment on table messaging.mail_wording is 'what staff say in place of the shop''s own words, by language and part';

    create table messaging.mail_test (
      id uuid primary key,
      template text not null,
      state text not null check (state in ('draft', 'running', 'decided')),
      words jsonb not null check (octet_length(words::text) <= 100000),
      before jsonb not null default '{}',
      share_percent smallint not null check (share_percent between 1 and 99),
      metric text not null check (metric in ('opened', 'clicked', 'replied')),
      seed text not null,
      created_at timestamptz not null,
      created_by text not null,
      changed_at timestamptz not null,
      started_at timestamptz,
      started_by text,
      decided_at timestamptz,
      decided_by text,
      keeps char(1) check (keeps in ('A', 'B')),
      reason text check (length(reason) <= 500),
      result jsonb,
      check ((started_at is null) = (state = 'draft')),
      check ((decided_at is null) = (state <> 'decided')),
      check ((decided_at is null) = (keeps is null))
    );
    comment on column messaging.mail_test.words is 'of B, by language and part; what is not there is as in A';
    comment on column messaging.mail_test.before is 'of A as the test began, of the same parts: for whoever looks back';
    comment on column messaging.mail_test.result is 'the figures as they stood when it was decided';
    create unique index mail_test_at_a_time on messaging.mail_test (template) where state <> 'decided';
    create index mail_test_past on messaging.mail_test (template, decided_at desc) where state = 'decided';

    create table messaging.mail_test_send (
      send_id uuid primary key references messaging.send,
      test_id uuid not null references messaging.mail_test,
      variant char(1) not null check (variant in ('A', 'B')),
      unit text not null
    );
    comment on column messaging.mail_test_send.unit is 'digest of whom it is for: somebody counts once, however many mails she got';
    create index mail_test_send_of_test on messaging.mail_test_send (test_id);

    create table messaging.mail_test_fault (
      id uuid primary key,
      test_id uuid references messaging.mail_test,
      template text not null,
      locale text not null,
      said text not null check (length(said) <= 500),
      at timestamptz not null
    );
    comment on table messaging.mail_test_fault is
      'other words that could not be written out: the mail left in the shop''s own; null test: words that were kept';
    create index mail_test_fault_of_template on messaging.mail_test_fault (template, at desc);
    ${touching('messaging.mail-tests', 'messaging.mail_wording', 'messaging.mail_test')}
  `,
}
