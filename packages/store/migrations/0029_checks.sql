-- 报告检查: batches, the files of units, what was found in them, and what was decided of it.
-- The seven ledgers first, as `npm run migration` makes them; their rows are seen in a finer way than by organisation
-- alone, so the policies that come with them are replaced below.

-- 检查批次
create table app.check_batches (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  title text not null,
  year integer not null,
  kind text not null,
  opinion_days integer not null,
  primary key (tenant, id),
  constraint check_batches_title_check check (char_length(title) <= 80),
  constraint check_batches_year_check check (year between 1990 and 2100),
  constraint check_batches_kind_check check (kind in ('部门整体', '项目', '部门整体和项目')),
  constraint check_batches_opinion_days_check check (opinion_days >= 1)
);
create unique index check_batches_key on app.check_batches (tenant, org, year, title, occurrence) nulls not distinct;
create index check_batches_list on app.check_batches (tenant, org, year desc, id desc);
create index check_batches_wide_list on app.check_batches (tenant, year desc, id desc);
create index check_batches_opened on app.check_batches (tenant, opened);
alter table app.check_batches enable row level security, force row level security;
create policy office on app.check_batches to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_batches to hengjian_keeper using (true) with check (true);
create policy asking on app.check_batches for select to current_user using (true);
grant select, insert on app.check_batches to hengjian_keeper;
grant select, insert, update, delete on app.check_batches to hengjian_app;
comment on column app.check_batches.title is 'field title';
comment on column app.check_batches.year is 'field year';
comment on column app.check_batches.kind is 'field kind';
comment on column app.check_batches.opinion_days is 'field opinionDays';

create table app.check_batches_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  title text not null,
  year integer not null,
  kind text not null,
  opinion_days integer not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index check_batches_history_closed on app.check_batches_history (tenant, closed);
alter table app.check_batches_history enable row level security, force row level security;
create policy office on app.check_batches_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_batches_history to hengjian_keeper using (true) with check (true);
create policy asking on app.check_batches_history for select to current_user using (true);
grant select, insert on app.check_batches_history to hengjian_keeper;
grant select, insert on app.check_batches_history to hengjian_app;

create table app.check_batches_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
alter table app.check_batches_grams enable row level security, force row level security;
create policy office on app.check_batches_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_batches_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.check_batches_grams for select to current_user using (true);
grant select, insert on app.check_batches_grams to hengjian_keeper;
grant select, insert, delete on app.check_batches_grams to hengjian_app;
-- 检查文件
create table app.check_submissions (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  batch uuid not null,
  unit integer,
  unit_read text,
  unit_set boolean not null,
  path text not null,
  digest text not null,
  draft integer not null,
  run text not null,
  found text not null,
  unreadable text,
  primary key (tenant, id),
  constraint check_submissions_unit_check check (unit >= 1),
  constraint check_submissions_unit_read_check check (char_length(unit_read) <= 200),
  constraint check_submissions_path_check check (char_length(path) <= 300),
  constraint check_submissions_digest_check check (char_length(digest) <= 64),
  constraint check_submissions_draft_check check (draft >= 1),
  constraint check_submissions_run_check check (char_length(run) <= 36),
  constraint check_submissions_found_check check (char_length(found) <= 64),
  constraint check_submissions_unreadable_check check (char_length(unreadable) <= 500),
  foreign key (tenant, batch) references app.check_batches (tenant, id)
);
create unique index check_submissions_key on app.check_submissions (tenant, org, batch, path, occurrence) nulls not distinct;
create index check_submissions_list on app.check_submissions (tenant, org, opened desc, id desc);
create index check_submissions_wide_list on app.check_submissions (tenant, opened desc, id desc);
create index check_submissions_opened on app.check_submissions (tenant, opened);
alter table app.check_submissions enable row level security, force row level security;
create policy office on app.check_submissions to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_submissions to hengjian_keeper using (true) with check (true);
create policy asking on app.check_submissions for select to current_user using (true);
grant select, insert on app.check_submissions to hengjian_keeper;
grant select, insert, update, delete on app.check_submissions to hengjian_app;
comment on column app.check_submissions.batch is 'field batch';
comment on column app.check_submissions.unit is 'field unit';
comment on column app.check_submissions.unit_read is 'field unitRead';
comment on column app.check_submissions.unit_set is 'field unitSet';
comment on column app.check_submissions.path is 'field path';
comment on column app.check_submissions.digest is 'field digest';
comment on column app.check_submissions.draft is 'field draft';
comment on column app.check_submissions.run is 'field run';
comment on column app.check_submissions.found is 'field found';
comment on column app.check_submissions.unreadable is 'field unreadable';

create table app.check_submissions_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  batch uuid not null,
  unit integer,
  unit_read text,
  unit_set boolean not null,
  path text not null,
  digest text not null,
  draft integer not null,
  run text not null,
  found text not null,
  unreadable text,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index check_submissions_history_closed on app.check_submissions_history (tenant, closed);
alter table app.check_submissions_history enable row level security, force row level security;
create policy office on app.check_submissions_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_submissions_history to hengjian_keeper using (true) with check (true);
create policy asking on app.check_submissions_history for select to current_user using (true);
grant select, insert on app.check_submissions_history to hengjian_keeper;
grant select, insert on app.check_submissions_history to hengjian_app;

create table app.check_submissions_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
alter table app.check_submissions_grams enable row level security, force row level security;
create policy office on app.check_submissions_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_submissions_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.check_submissions_grams for select to current_user using (true);
grant select, insert on app.check_submissions_grams to hengjian_keeper;
grant select, insert, delete on app.check_submissions_grams to hengjian_app;
-- 处理意见
create table app.check_verdicts (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  submission uuid not null,
  fingerprint text not null,
  verdict text not null,
  reason text,
  primary key (tenant, id),
  constraint check_verdicts_fingerprint_check check (char_length(fingerprint) <= 40),
  constraint check_verdicts_verdict_check check (verdict in ('需修改', '已有依据', '不适用')),
  constraint check_verdicts_reason_check check (char_length(reason) <= 500),
  foreign key (tenant, submission) references app.check_submissions (tenant, id)
);
create unique index check_verdicts_key on app.check_verdicts (tenant, org, submission, fingerprint, occurrence) nulls not distinct;
create index check_verdicts_list on app.check_verdicts (tenant, org, opened desc, id desc);
create index check_verdicts_wide_list on app.check_verdicts (tenant, opened desc, id desc);
create index check_verdicts_opened on app.check_verdicts (tenant, opened);
alter table app.check_verdicts enable row level security, force row level security;
create policy office on app.check_verdicts to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_verdicts to hengjian_keeper using (true) with check (true);
create policy asking on app.check_verdicts for select to current_user using (true);
grant select, insert on app.check_verdicts to hengjian_keeper;
grant select, insert, update, delete on app.check_verdicts to hengjian_app;
comment on column app.check_verdicts.submission is 'field submission';
comment on column app.check_verdicts.fingerprint is 'field fingerprint';
comment on column app.check_verdicts.verdict is 'field verdict';
comment on column app.check_verdicts.reason is 'field reason';

create table app.check_verdicts_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  submission uuid not null,
  fingerprint text not null,
  verdict text not null,
  reason text,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index check_verdicts_history_closed on app.check_verdicts_history (tenant, closed);
alter table app.check_verdicts_history enable row level security, force row level security;
create policy office on app.check_verdicts_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_verdicts_history to hengjian_keeper using (true) with check (true);
create policy asking on app.check_verdicts_history for select to current_user using (true);
grant select, insert on app.check_verdicts_history to hengjian_keeper;
grant select, insert on app.check_verdicts_history to hengjian_app;

create table app.check_verdicts_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
alter table app.check_verdicts_grams enable row level security, force row level security;
create policy office on app.check_verdicts_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_verdicts_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.check_verdicts_grams for select to current_user using (true);
grant select, insert on app.check_verdicts_grams to hengjian_keeper;
grant select, insert, delete on app.check_verdicts_grams to hengjian_app;
-- 单位答复
create table app.check_answers (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  submission uuid not null,
  fingerprint text not null,
  answer text,
  reason text,
  files text[] not null,
  primary key (tenant, id),
  constraint check_answers_fingerprint_check check (char_length(fingerprint) <= 40),
  constraint check_answers_answer_check check (answer in ('同意修改', '已有依据', '不适用')),
  constraint check_answers_reason_check check (char_length(reason) <= 500),
  foreign key (tenant, submission) references app.check_submissions (tenant, id)
);
create unique index check_answers_key on app.check_answers (tenant, org, submission, fingerprint, occurrence) nulls not distinct;
create index check_answers_list on app.check_answers (tenant, org, opened desc, id desc);
create index check_answers_wide_list on app.check_answers (tenant, opened desc, id desc);
create index check_answers_opened on app.check_answers (tenant, opened);
alter table app.check_answers enable row level security, force row level security;
create policy office on app.check_answers to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_answers to hengjian_keeper using (true) with check (true);
create policy asking on app.check_answers for select to current_user using (true);
grant select, insert on app.check_answers to hengjian_keeper;
grant select, insert, update, delete on app.check_answers to hengjian_app;
comment on column app.check_answers.submission is 'field submission';
comment on column app.check_answers.fingerprint is 'field fingerprint';
comment on column app.check_answers.answer is 'field answer';
comment on column app.check_answers.reason is 'field reason';
comment on column app.check_answers.files is 'field files';

create table app.check_answers_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  submission uuid not null,
  fingerprint text not null,
  answer text,
  reason text,
  files text[] not null,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index check_answers_history_closed on app.check_answers_history (tenant, closed);
alter table app.check_answers_history enable row level security, force row level security;
create policy office on app.check_answers_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_answers_history to hengjian_keeper using (true) with check (true);
create policy asking on app.check_answers_history for select to current_user using (true);
grant select, insert on app.check_answers_history to hengjian_keeper;
grant select, insert on app.check_answers_history to hengjian_app;

create table app.check_answers_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
alter table app.check_answers_grams enable row level security, force row level security;
create policy office on app.check_answers_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_answers_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.check_answers_grams for select to current_user using (true);
grant select, insert on app.check_answers_grams to hengjian_keeper;
grant select, insert, delete on app.check_answers_grams to hengjian_app;
-- 检查办理
create table app.check_procedures (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  batch uuid not null,
  unit integer not null,
  sender text not null,
  opinion_no text,
  opinion_on date not null,
  opinion_due date not null,
  opinion_file text not null,
  notice_no text,
  notice_on date,
  notice_due date,
  notice_file text,
  primary key (tenant, id),
  constraint check_procedures_unit_check check (unit >= 1),
  constraint check_procedures_sender_check check (char_length(sender) <= 80),
  constraint check_procedures_opinion_no_check check (char_length(opinion_no) <= 60),
  constraint check_procedures_opinion_file_check check (char_length(opinion_file) <= 64),
  constraint check_procedures_notice_no_check check (char_length(notice_no) <= 60),
  constraint check_procedures_notice_file_check check (char_length(notice_file) <= 64),
  foreign key (tenant, batch) references app.check_batches (tenant, id)
);
create unique index check_procedures_key on app.check_procedures (tenant, org, batch, unit, occurrence) nulls not distinct;
create index check_procedures_list on app.check_procedures (tenant, org, opened desc, id desc);
create index check_procedures_wide_list on app.check_procedures (tenant, opened desc, id desc);
create index check_procedures_opened on app.check_procedures (tenant, opened);
alter table app.check_procedures enable row level security, force row level security;
create policy office on app.check_procedures to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_procedures to hengjian_keeper using (true) with check (true);
create policy asking on app.check_procedures for select to current_user using (true);
grant select, insert on app.check_procedures to hengjian_keeper;
grant select, insert, update, delete on app.check_procedures to hengjian_app;
comment on column app.check_procedures.batch is 'field batch';
comment on column app.check_procedures.unit is 'field unit';
comment on column app.check_procedures.sender is 'field sender';
comment on column app.check_procedures.opinion_no is 'field opinionNo';
comment on column app.check_procedures.opinion_on is 'field opinionOn';
comment on column app.check_procedures.opinion_due is 'field opinionDue';
comment on column app.check_procedures.opinion_file is 'field opinionFile';
comment on column app.check_procedures.notice_file is 'field noticeFile';
comment on column app.check_procedures.notice_no is 'field noticeNo';
comment on column app.check_procedures.notice_on is 'field noticeOn';
comment on column app.check_procedures.notice_due is 'field noticeDue';

create table app.check_procedures_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  batch uuid not null,
  unit integer not null,
  sender text not null,
  opinion_no text,
  opinion_on date not null,
  opinion_due date not null,
  opinion_file text not null,
  notice_no text,
  notice_on date,
  notice_due date,
  notice_file text,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index check_procedures_history_closed on app.check_procedures_history (tenant, closed);
alter table app.check_procedures_history enable row level security, force row level security;
create policy office on app.check_procedures_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_procedures_history to hengjian_keeper using (true) with check (true);
create policy asking on app.check_procedures_history for select to current_user using (true);
grant select, insert on app.check_procedures_history to hengjian_keeper;
grant select, insert on app.check_procedures_history to hengjian_app;

create table app.check_procedures_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
alter table app.check_procedures_grams enable row level security, force row level security;
create policy office on app.check_procedures_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_procedures_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.check_procedures_grams for select to current_user using (true);
grant select, insert on app.check_procedures_grams to hengjian_keeper;
grant select, insert, delete on app.check_procedures_grams to hengjian_app;
-- 检查分工
create table app.check_assignments (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  batch uuid not null,
  account text not null,
  account_name text not null,
  unit integer,
  primary key (tenant, id),
  constraint check_assignments_account_check check (char_length(account) <= 64),
  constraint check_assignments_account_name_check check (char_length(account_name) <= 80),
  constraint check_assignments_unit_check check (unit >= 1),
  foreign key (tenant, batch) references app.check_batches (tenant, id)
);
create unique index check_assignments_key on app.check_assignments (tenant, org, batch, account, unit, occurrence) nulls not distinct;
create index check_assignments_list on app.check_assignments (tenant, org, opened desc, id desc);
create index check_assignments_wide_list on app.check_assignments (tenant, opened desc, id desc);
create index check_assignments_opened on app.check_assignments (tenant, opened);
alter table app.check_assignments enable row level security, force row level security;
create policy office on app.check_assignments to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_assignments to hengjian_keeper using (true) with check (true);
create policy asking on app.check_assignments for select to current_user using (true);
grant select, insert on app.check_assignments to hengjian_keeper;
grant select, insert, update, delete on app.check_assignments to hengjian_app;
comment on column app.check_assignments.batch is 'field batch';
comment on column app.check_assignments.account is 'field account';
comment on column app.check_assignments.account_name is 'field accountName';
comment on column app.check_assignments.unit is 'field unit';

create table app.check_assignments_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  batch uuid not null,
  account text not null,
  account_name text not null,
  unit integer,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index check_assignments_history_closed on app.check_assignments_history (tenant, closed);
alter table app.check_assignments_history enable row level security, force row level security;
create policy office on app.check_assignments_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_assignments_history to hengjian_keeper using (true) with check (true);
create policy asking on app.check_assignments_history for select to current_user using (true);
grant select, insert on app.check_assignments_history to hengjian_keeper;
grant select, insert on app.check_assignments_history to hengjian_app;

create table app.check_assignments_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
alter table app.check_assignments_grams enable row level security, force row level security;
create policy office on app.check_assignments_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_assignments_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.check_assignments_grams for select to current_user using (true);
grant select, insert on app.check_assignments_grams to hengjian_keeper;
grant select, insert, delete on app.check_assignments_grams to hengjian_app;
-- 抽查单位
create table app.check_samples (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  batch uuid not null,
  unit integer not null,
  way text not null,
  reason text not null,
  seed text,
  primary key (tenant, id),
  constraint check_samples_unit_check check (unit >= 1),
  constraint check_samples_way_check check (way in ('重点', '随机')),
  constraint check_samples_reason_check check (char_length(reason) <= 500),
  constraint check_samples_seed_check check (char_length(seed) <= 80),
  foreign key (tenant, batch) references app.check_batches (tenant, id)
);
create unique index check_samples_key on app.check_samples (tenant, org, batch, unit, occurrence) nulls not distinct;
create index check_samples_list on app.check_samples (tenant, org, opened desc, id desc);
create index check_samples_wide_list on app.check_samples (tenant, opened desc, id desc);
create index check_samples_opened on app.check_samples (tenant, opened);
alter table app.check_samples enable row level security, force row level security;
create policy office on app.check_samples to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_samples to hengjian_keeper using (true) with check (true);
create policy asking on app.check_samples for select to current_user using (true);
grant select, insert on app.check_samples to hengjian_keeper;
grant select, insert, update, delete on app.check_samples to hengjian_app;
comment on column app.check_samples.batch is 'field batch';
comment on column app.check_samples.unit is 'field unit';
comment on column app.check_samples.way is 'field way';
comment on column app.check_samples.reason is 'field reason';
comment on column app.check_samples.seed is 'field seed';

create table app.check_samples_history (
  tenant integer not null,
  id uuid not null,
  org integer not null,
  version integer not null,
  state text not null,
  occurrence integer not null,
  opened bigint not null,
  salt bytea not null,
  batch uuid not null,
  unit integer not null,
  way text not null,
  reason text not null,
  seed text,
  closed bigint not null,
  primary key (tenant, id, version)
);
create index check_samples_history_closed on app.check_samples_history (tenant, closed);
alter table app.check_samples_history enable row level security, force row level security;
create policy office on app.check_samples_history to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_samples_history to hengjian_keeper using (true) with check (true);
create policy asking on app.check_samples_history for select to current_user using (true);
grant select, insert on app.check_samples_history to hengjian_keeper;
grant select, insert on app.check_samples_history to hengjian_app;

create table app.check_samples_grams (
  tenant integer not null,
  gram text collate "C" not null,
  org integer not null,
  id uuid not null,
  primary key (tenant, gram, org, id)
);
alter table app.check_samples_grams enable row level security, force row level security;
create policy office on app.check_samples_grams to hengjian_app
  using (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])))
  with check (tenant = (select current_setting('app.tenant'))::integer
    and org in (select unnest(current_setting('app.scope')::integer[])));
create policy keeper on app.check_samples_grams to hengjian_keeper using (true) with check (true);
create policy asking on app.check_samples_grams for select to current_user using (true);
grant select, insert on app.check_samples_grams to hengjian_keeper;
grant select, insert, delete on app.check_samples_grams to hengjian_app;

-- ── what was found ─────────────────────────────────────────────────────────
-- One examination of one draft. The digest of its findings stands on the row of its file, which the journal proves.
create table app.check_runs (
  tenant       integer     not null,
  id           uuid        not null,
  org          integer     not null,
  submission   uuid        not null,
  draft        integer     not null,
  opened       bigint      not null,
  at           timestamptz not null,
  account_name text        not null,
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  catalogue    text        not null,
  program      text        not null,
  unreadable   text,
  judged       integer     not null,
  documents    text        not null,
  cannot_tell  text        not null,
  remarks      text        not null,
  blocks       text        not null,
  primary key (tenant, id),
  foreign key (tenant, submission) references app.check_submissions (tenant, id)
);
create index check_runs_submission on app.check_runs (tenant, submission, opened desc);
create table app.check_findings (
  tenant      integer not null,
  run         uuid    not null,
  position    integer not null,
  org         integer not null,
  submission  uuid    not null,
  fingerprint text    not null,
  severity    text    not null check (severity in ('error', 'warning', 'notice', 'info')),
  rule        text    not null,
  document    text    not null,
  -- How far what is stated is from what follows, relative to what is stated; 0 where neither is a number.
  effect      double precision not null,
  content     text    not null,
  primary key (tenant, run, position),
  foreign key (tenant, run) references app.check_runs (tenant, id)
);
create index check_findings_submission on app.check_findings (tenant, submission, fingerprint);
grant select, insert on app.check_runs, app.check_findings to hengjian_app, hengjian_keeper;

-- ── who sees what ──────────────────────────────────────────────────────────
-- Beside the scope a transaction says in what capacity the person looks: 'bureau' sees what its organisations keep,
-- 'assigned' what stands in the list of assignments, 'unit' what is its own. Without one nothing is seen.
-- These two look beyond row security, once per query, and answer with ids only.
create function app.checked_batches() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select b.id from app.check_batches b
  where b.tenant = current_setting('app.tenant')::integer
    and case current_setting('app.seat', true)
      when 'bureau' then b.org = any (current_setting('app.scope')::integer[])
      when 'assigned' then exists (select from app.check_assignments a
        where a.tenant = b.tenant and a.batch = b.id and a.account = current_setting('app.account'))
      when 'unit' then exists (select from app.check_submissions s
        where s.tenant = b.tenant and s.batch = b.id and s.unit = any (current_setting('app.scope')::integer[]))
      else false end
$$;
create function app.checked_submissions() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.id from app.check_submissions s
  where s.tenant = current_setting('app.tenant')::integer
    and case current_setting('app.seat', true)
      when 'bureau' then s.org = any (current_setting('app.scope')::integer[])
      when 'assigned' then exists (select from app.check_assignments a
        where a.tenant = s.tenant and a.batch = s.batch and a.account = current_setting('app.account')
          and (a.unit is null or a.unit = s.unit))
      when 'unit' then s.unit = any (current_setting('app.scope')::integer[])
      else false end
$$;
revoke all on function app.checked_batches(), app.checked_submissions() from public;
grant execute on function app.checked_batches(), app.checked_submissions() to hengjian_app;

do $$
declare
  name text;
  part text;
  own constant text := $q$tenant = (select current_setting('app.tenant'))::integer$q$;
  seat constant text := $q$(select current_setting('app.seat', true))$q$;
  in_scope constant text := $q$(select unnest(current_setting('app.scope')::integer[]))$q$;
  seen text;
  written text;
begin
  foreach name in array array['check_runs', 'check_findings'] loop
    execute format('alter table app.%I enable row level security, force row level security', name);
    execute format('create policy keeper on app.%I to hengjian_keeper using (true) with check (true)', name);
    execute format('create policy asking on app.%I for select to current_user using (true)', name);
  end loop;
  foreach name in array array['check_batches', 'check_submissions', 'check_verdicts', 'check_answers',
    'check_procedures', 'check_assignments', 'check_samples', 'check_runs', 'check_findings']
  loop
    seen := case name
      when 'check_batches' then 'id in (select app.checked_batches())'
      when 'check_submissions' then 'id in (select app.checked_submissions())'
      -- A unit does not see what is decided of it before it is asked; what it is asked is in its answers.
      when 'check_verdicts' then 'submission in (select app.checked_submissions()) and ' || seat || $q$ <> 'unit'$q$
      when 'check_findings' then 'submission in (select app.checked_submissions()) and (' || seat || $q$ <> 'unit'
        or (submission, fingerprint) in (select a.submission, a.fingerprint from app.check_answers a))$q$
      when 'check_procedures' then 'batch in (select app.checked_batches()) and case ' || seat || $q$
        when 'unit' then unit in $q$ || in_scope || $q$
        when 'assigned' then exists (select from app.check_assignments a
          where a.tenant = check_procedures.tenant and a.batch = check_procedures.batch
            and (a.unit is null or a.unit = check_procedures.unit))
        else true end$q$
      when 'check_assignments' then 'case ' || seat || $q$
        when 'bureau' then org in $q$ || in_scope || $q$
        when 'assigned' then account = (select current_setting('app.account'))
        else false end$q$
      when 'check_samples' then 'batch in (select app.checked_batches()) and ' || seat || $q$ <> 'unit'$q$
      else 'submission in (select app.checked_submissions())' end;
    written := case name
      when 'check_batches' then seat || $q$ = 'bureau' and org in $q$ || in_scope
      when 'check_submissions' then 'batch in (select app.checked_batches()) and (' || seat || $q$ <> 'unit'
        or unit in $q$ || in_scope || ')'
      when 'check_assignments' then seat || $q$ = 'bureau' and org in $q$ || in_scope
      when 'check_samples' then 'batch in (select app.checked_batches()) and ' || seat || $q$ = 'bureau'$q$
      when 'check_findings' then 'submission in (select app.checked_submissions())'
      else seen end;
    execute format('drop policy if exists office on app.%I', name);
    execute format('create policy office on app.%I to hengjian_app using (%s and %s) with check (%s and %s)',
      name, own, seen, own, written);
    -- Earlier versions are seen and written by whoever may write or see the row as it stands.
    if name not in ('check_runs', 'check_findings') then
      execute format('drop policy office on app.%I', name || '_history');
      execute format('create policy office on app.%1$I to hengjian_app
        using (%2$s and exists (select from app.%3$I t where t.tenant = %1$I.tenant and t.id = %1$I.id))
        with check (%2$s and exists (select from app.%3$I t where t.tenant = %1$I.tenant and t.id = %1$I.id))',
        name || '_history', own, name);
    end if;
  end loop;
end $$;

-- A unit brings drafts of its own file and never a new one; it answers and asks nothing.
create policy no_new_ones on app.check_submissions as restrictive for insert to hengjian_app
  with check ((select current_setting('app.seat', true)) <> 'unit');
create policy no_questions on app.check_answers as restrictive for insert to hengjian_app
  with check ((select current_setting('app.seat', true)) <> 'unit');
create policy no_steps on app.check_procedures as restrictive for insert to hengjian_app
  with check ((select current_setting('app.seat', true)) <> 'unit');

-- Who works at a batch of another organisation adds its entries to the journal; what they are about is checked above.
create policy checking on app.journal_entries for insert to hengjian_app
  with check (tenant = (select current_setting('app.tenant'))::integer
    and ledger in ('checkSubmissions', 'checkVerdicts', 'checkAnswers', 'checkProcedures')
    and (select current_setting('app.seat', true)) in ('assigned', 'unit'));
